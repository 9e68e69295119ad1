import { expressionBuilder } from 'kysely'
import { inOrganisersCare, isLiveRole, isRoleInReach, listExperienceIds, tiedToPerson, type Carer } from '#app/server/care.server.ts'
import { helpedBy } from '#app/server/reach.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { isPhoneNumber, isSingleAddress, standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import type { PeopleAsked } from '../people-filters.ts'

const is = expressionBuilder<Database, 'person'>()
const no = is.lit(false)

/** What of the `person` of a query opens to a viewer, as conditions: the same that the guard of a person's page comes to. */
export function whatOpens(viewer: Carer) {
  const isSteward = viewer.roles.some(({ kind }) => kind === 'steward')
  const tied = tiedToPerson(viewer)
  const inCare = inOrganisersCare(viewer)
  const helped = is('person.id', 'in', [...helpedBy(viewer), ''])
  return {
    tied,
    /** Profile and more. */
    profile: is.and([is.not(tied), is.or([inCare, helped])]),
    /** What only an organiser sees of them, such as their places. */
    care: is.and([is.not(tied), inCare]),
    /** At least the name: the people of my area that somebody else carries, and, for a steward, everyone. */
    name: is.or([inCare, is.and([is.not(tied), is.or([helped, isSteward ? is.lit(true) : no])])]),
    /** Profile and more, for one whose name opens and who is not tied: only a steward knows people by their names alone. */
    more: isSteward ? is.or([inCare, helped]) : is.lit(true),
  }
}

/** Whether the `person` of a query goes by these words; or, where more than the name opens, has this number or address. */
export function goesBy(find: string, { profile }: { profile: ReturnType<typeof whatOpens>['profile'] }) {
  const words = find.split(/\s+/u).filter(Boolean).slice(0, 6)
  const byName = is.and(words.map((word) => is.or([matches('person.known_as', word), matches('person.family_name', word)])))
  const lookup = lookupFrom(find)
  return lookup ? is.or([byName, is.and([profile, hasWay([lookup])])]) : byName
}

/** The look-ups under which a number or an address would be kept. */
export function lookupFrom(text: string) {
  if (isSingleAddress(text.trim())) return lookupOf('email', standardEmail(text))
  return isPhoneNumber(text) ? lookupOf('phone', standardPhone(text)) : undefined
}

export function hasWay(lookups: readonly string[]) {
  return is(
    'person.id',
    'in',
    db()
      .selectFrom('contact_way')
      .select('contact_way.person_id')
      .where('contact_way.lookup', 'in', [...lookups, '']),
  )
}

/** SQLite knows only the small letters of English, so a name that begins with another is tried in both. */
function matches(column: 'person.known_as' | 'person.family_name', word: string) {
  const plain = word.replace(/[%_\\]/g, '')
  const [first = '', ...rest] = plain
  const ways = [plain, plain.toLowerCase(), first.toLocaleUpperCase('en-GB') + rest.join('')]
  return is.or(ways.flatMap((way) => [is(column, 'like', `%${way}%`), is(is.fn<string>('lower', [column]), 'like', `%${way}%`)]))
}

/** The filters of the list. What they ask of a person must be open to the viewer, or the answer would give it away. */
export function fits(viewer: Viewer, { voice, communityId, organisationId, role }: PeopleAsked) {
  const asked = [
    voice ? is('person.id', 'in', placesISee(viewer).where('place.voice', '=', voice)) : null,
    communityId ? is('person.community_id', '=', communityId) : null,
    organisationId ? is('person.id', 'in', whoBelongsTo(organisationId, viewer.at)) : null,
    role ? is('person.id', 'in', rolesISee(viewer).where('role.kind', '=', role)) : null,
  ].filter((one) => one !== null)
  return asked.length === 0 ? is.lit(true) : is.and([whatOpens(viewer).care, ...asked])
}

function placesISee(viewer: Viewer) {
  return db().selectFrom('place').select('place.person_id').where('place.experience_id', 'in', listExperienceIds(viewer))
}

function rolesISee(viewer: Viewer) {
  return db().selectFrom('role').select('role.person_id').where(isLiveRole(viewer.at)).where(isRoleInReach(viewer))
}

function whoBelongsTo(organisationId: string, at: Date) {
  return db()
    .selectFrom('affiliation')
    .select('affiliation.person_id')
    .where('affiliation.organisation_id', '=', organisationId)
    .where((where) => where.or([where('affiliation.ends_on', 'is', null), where('affiliation.ends_on', '>=', dayOf(at))]))
}
