import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { PeopleAsked } from '../people-filters.ts'
import { listContactWays } from './contact-ways.server.ts'
import { listPeople } from './list-people.server.ts'

const most = 200

/**
 * The numbers of the people in an organiser's care, for a list on paper. A number that is not to be used by
 * whoever holds the paper is left out, and why is said instead.
 */
export async function listPhones(act: Act, viewer: Viewer, asked: PeopleAsked) {
  const { people, next } = await listPeople(viewer, asked, { limit: most, inCareOnly: true })
  const open = people.filter((person) => person.opens === 'profile')
  const ways = await listContactWays(
    act,
    open.map(({ id }) => id),
  )
  const rows = open.map(({ id, knownAs, familyName, voice, reachWords, namedId }) => {
    const mine = ways.filter(({ personId }) => personId === id)
    const phones = mine
      .filter(({ kind }) => kind === 'phone')
      .map((way) => ({ ...way, address: mayUse(way.safe, namedId === viewer.personId) ? way.address : null }))
    return {
      id,
      knownAs,
      familyName,
      voice,
      reachWords,
      phones,
      others: [...new Set(mine.map(({ kind }) => kind))].filter((kind) => kind !== 'phone'),
    }
  })
  return { rows, hasMore: next !== null }
}

function mayUse(safe: string, isNamedContact: boolean) {
  return safe !== 'never' && (safe !== 'named_only' || isNamedContact)
}
