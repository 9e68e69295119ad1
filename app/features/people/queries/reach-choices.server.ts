import type { Viewer } from '#app/server/viewer.server.ts'
import type { RoleKind } from '#app/shared/roles.ts'
import { sayName } from '../person-words.ts'
import { reachesOf, reachKindsOpenTo, writeReach, type ReachKind } from '../role-reach.ts'
import { listPeople } from './list-people.server.ts'
import { listReaches } from './roles.server.ts'

interface Asked {
  kind: RoleKind
  /** A part of the name, where a person is looked for. */
  find: string
  /** Who gets the role: nobody helps themselves by one. */
  personId: string
}

interface Choice {
  value: string
  label: string
}

const suffix = { programme: 'programme', locality: 'locality', experience: 'experience' } as const

/** Where a role of this kind could count, as far as the giver's own roles reach. */
export async function listReachChoices(viewer: Viewer, { kind, find, personId }: Asked): Promise<Choice[]> {
  const open = reachKindsOpenTo(viewer.roles).filter((reach) => reachesOf[kind].includes(reach))
  const lists = await Promise.all(open.map((reach) => listOf(viewer, reach, { find, personId })))
  return lists.flat()
}

async function listOf(viewer: Viewer, reach: ReachKind, { find, personId }: Omit<Asked, 'kind'>): Promise<Choice[]> {
  if (reach === 'everywhere') return []
  if (reach === 'person') {
    const asked = { find, voice: null, communityId: null, organisationId: null, role: null, after: null }
    const { people } = await listPeople(viewer, asked)
    return people
      .filter(({ id, opens }) => id !== personId && id !== viewer.personId && opens !== 'nothing')
      .map((person) => ({ value: writeReach({ kind: reach, id: person.id }), label: sayName(person) }))
  }
  const places = await listReaches(viewer, reach)
  return places.map(({ id, name }) => ({ value: writeReach({ kind: reach, id }), label: `${name} (${suffix[reach]})` }))
}
