import type { Viewer } from '#app/server/viewer.server.ts'
import { shorten } from '#app/shared/words.ts'
import type { PeopleAsked } from '../people-filters.ts'
import { listPeople, type ListedPerson } from './list-people.server.ts'

/** The list of people as its page shows it, a line each, and no more of anybody than the line says: all of it lies in the page. */
export async function listPeopleLines(viewer: Viewer, asked: PeopleAsked) {
  const { people, next } = await listPeople(viewer, asked)
  return { people: people.map(lineOf), next }
}

export type ShownLine = ReturnType<typeof lineOf>

function lineOf(person: ListedPerson) {
  if (person.opens !== 'profile') return person
  const { id, opens, knownAs, familyName, voice, strengths, wants, reachWords, communityName, organisationName } = person
  return {
    ...{ id, opens, knownAs, familyName, voice },
    strengths: strengths && shorten(strengths, 90),
    wants: wants && shorten(wants, 90),
    where: communityName ?? organisationName,
    reachWords: reachWords && shorten(reachWords, 80),
  }
}
