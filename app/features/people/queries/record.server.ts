import { sayDay } from '#app/shared/dates.ts'
import { sayList } from '#app/shared/words.ts'
import type { RecordSection } from '#app/shared/record.ts'
import { roleWords } from '#app/shared/roles.ts'
import { db } from '#db/connection.server.ts'
import { listLanguages, sayLanguage } from '../languages.ts'
import { bornBandWords, sayName } from '../person-words.ts'
import { sayReach } from '../role-reach.ts'
import { contactKindWords, safeChoiceWords } from '../safe-contact.ts'
import { tieWords } from '../tie-words.ts'
import { listOwnContactWays } from './contact-ways.server.ts'
import { listAffiliations } from './person.server.ts'
import { listRolesOf } from './roles.server.ts'

/** Everything held of who a person is here, how to reach them, and what they do; for that person alone. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  return [
    { title: 'Who you are', rows: [await listProfile(personId)] },
    { title: 'How to reach you', rows: await listReach(personId) },
    { title: 'Groups and services', rows: await listBelongings(personId) },
    { title: 'Your roles', rows: await listRoles(personId) },
    { title: 'Who knows whom', rows: await listTiesOf(personId) },
    { title: 'People you are there for', rows: [[{ label: 'How many people turn to you', value: String(await countNaming(personId)) }]] },
  ]
}

async function listProfile(personId: string) {
  const person = await db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .leftJoin('person as named', 'named.id', 'person.named_contact_id')
    .select(['person.known_as', 'person.family_name', 'person.languages', 'person.born_band', 'person.gender', 'person.made_at'])
    .select(['person.strengths', 'person.wants', 'person.reach_words', 'person.welcomed_at', 'community.name as community'])
    .select(['named.known_as as named_known_as', 'named.family_name as named_family_name'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  const named = person.named_known_as && sayName({ knownAs: person.named_known_as, familyName: person.named_family_name })
  return [
    { label: 'Known as', value: person.known_as, at: person.made_at },
    ...rowIf('Family name', person.family_name),
    { label: 'Languages', value: sayList(listLanguages(person.languages).map(sayLanguage)) },
    ...rowIf('Community', person.community),
    ...rowIf('Age', person.born_band && bornBandWords[person.born_band]),
    ...rowIf('Gender', person.gender),
    ...rowIf('What you bring', person.strengths),
    ...rowIf('What you want to be part of', person.wants),
    ...rowIf('How you like to be reached', person.reach_words),
    ...rowIf('There for you', named),
    ...(person.welcomed_at ? [{ label: 'You read who sees what', value: 'yes', at: person.welcomed_at }] : []),
  ]
}

/** A day with its year: a record is read long after. */
const sayOn = (on: string) => sayDay(on, '')
const rowIf = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : [])

async function listReach(personId: string) {
  const ways = await listOwnContactWays(personId)
  return ways.map(({ kind, address, safe, isPreferred, signsIn }) => [
    { label: contactKindWords[kind], value: address },
    { label: 'How it is safe to use', value: safeChoiceWords[safe] },
    ...(isPreferred ? [{ label: 'Tried first', value: 'yes' }] : []),
    ...(signsIn ? [{ label: 'Signs you in', value: 'yes' }] : []),
  ])
}

async function listBelongings(personId: string) {
  const rows = await listAffiliations(personId)
  return rows.map(({ organisationName, job, startsOn, endsOn }) => [
    { label: 'Belongs to', value: organisationName },
    ...rowIf('Job', job),
    { label: 'Since', value: sayOn(startsOn), at: startsOn },
    ...(endsOn ? [{ label: 'Until', value: sayOn(endsOn), at: endsOn }] : []),
  ])
}

async function listRoles(personId: string) {
  const roles = await listRolesOf(personId)
  return roles.map((role) => [
    { label: 'Role', value: roleWords[role.kind].name },
    { label: 'Where', value: sayReach(role) },
    { label: 'From', value: sayOn(role.startsOn), at: role.startsOn },
    ...(role.endsOn ? [{ label: 'Until', value: sayOn(role.endsOn), at: role.endsOn }] : []),
  ])
}

/** Each tie, over or not, with who told us of it. */
async function listTiesOf(personId: string) {
  const ties = await db()
    .selectFrom('tie')
    .innerJoin('person as a', 'a.id', 'tie.a_id')
    .innerJoin('person as b', 'b.id', 'tie.b_id')
    .innerJoin('person as teller', 'teller.id', 'tie.said_by_id')
    .select(['tie.kind', 'tie.a_id', 'tie.made_at', 'a.known_as as a_known_as', 'b.known_as as b_known_as', 'teller.known_as as said_by'])
    .where((is) => is.or([is('tie.a_id', '=', personId), is('tie.b_id', '=', personId)]))
    .orderBy('tie.made_at')
    .execute()
  return ties.map(({ kind, a_id, made_at, a_known_as, b_known_as, said_by }) => {
    const isFrom = a_id === personId
    return [
      { label: 'You and', value: isFrom ? b_known_as : a_known_as, at: made_at },
      { label: 'How you know each other', value: tieWords[kind][isFrom ? 'from' : 'to'] },
      { label: 'Told by', value: said_by },
    ]
  })
}

/** How many turn to this person. Who they are is in their records, not in this one. */
async function countNaming(personId: string) {
  const { count } = await db()
    .selectFrom('person')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('named_contact_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
