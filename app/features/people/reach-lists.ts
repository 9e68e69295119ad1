import type { RoleKind } from '#app/shared/roles.ts'

interface Role {
  kind: RoleKind
  programme_id: string | null
  locality_id: string | null
  experience_id: string | null
  for_person_id: string | null
}

export type ReachLists = ReturnType<typeof listReach>

/** Where somebody organises and whom they help, as lists: a query that is put together once is so for each length of them. */
export function listReach(roles: readonly Role[]) {
  const organised = roles.filter(({ kind }) => kind === 'organiser')
  return {
    programmeIds: organised.flatMap(({ programme_id }) => programme_id ?? []),
    localityIds: organised.flatMap(({ locality_id }) => locality_id ?? []),
    experienceIds: organised.flatMap(({ experience_id }) => experience_id ?? []),
    helpedIds: roles.flatMap(({ kind, for_person_id }) => (kind === 'helper' && for_person_id ? [for_person_id] : [])),
  }
}

const organiser = { kind: 'organiser', programme_id: null, locality_id: null, experience_id: null, for_person_id: null } as const

/** The roles of an organiser again, from where they organise. */
export function organiserRoles({ programmeIds, localityIds, experienceIds }: ReachLists): Role[] {
  return [
    ...programmeIds.map((programme_id) => ({ ...organiser, programme_id })),
    ...localityIds.map((locality_id) => ({ ...organiser, locality_id })),
    ...experienceIds.map((experience_id) => ({ ...organiser, experience_id })),
  ]
}
