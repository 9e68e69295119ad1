import { helpedBy, isReached, reachOf, type Reach } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

const AT_ONCE = 50

export type Shown = Awaited<ReturnType<typeof listShown>>[number]

/** What there is to show of these people in a list, by their ids. How much of it opens to the viewer is the caller's to say. */
export async function findShown(viewer: Viewer, people: readonly { id: string }[]) {
  const [shown, reach, helpedIds] = [new Map<string, Shown>(), reachOf(viewer, ['organiser']), helpedBy(viewer)]
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const ids = Array.from({ length: AT_ONCE }, (_, no) => people[from + no]?.id ?? '') // always as many: one query for all pages
    for (const person of await listShown({ ids, helpedIds, ...reach })) shown.set(person.id, person)
  }
  return shown
}

const listShown = prepared((given: Record<'ids' | 'helpedIds', readonly string[]> & Reach) =>
  db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName', 'person.strengths', 'person.wants'])
    .select(['person.reach_words as reachWords', 'person.named_contact_id as namedId', 'community.name as communityName'])
    .select((it) => [
      it.selectFrom('person as named').select('named.known_as').whereRef('named.id', '=', 'person.named_contact_id').as('carriedBy'),
      it
        .selectFrom('place')
        .innerJoin('experience', 'experience.id', 'place.experience_id')
        .select('place.voice')
        .whereRef('place.person_id', '=', 'person.id')
        .where((it) => it.or([isReached(given), ...(given.helpedIds.length > 0 ? [it('place.person_id', 'in', given.helpedIds)] : [])]))
        .orderBy('experience.first_on', 'desc')
        .limit(1)
        .as('voice'),
      it
        .selectFrom('affiliation')
        .innerJoin('organisation', 'organisation.id', 'affiliation.organisation_id')
        .select('organisation.name')
        .whereRef('affiliation.person_id', '=', 'person.id')
        .where('affiliation.ends_on', 'is', null)
        .orderBy('affiliation.starts_on', 'desc')
        .limit(1)
        .as('organisationName'),
    ])
    .where('person.id', 'in', given.ids),
)
