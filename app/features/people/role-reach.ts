import { roleKinds, type RoleKind } from '#app/shared/roles.ts'

/** What a role can hold in or for. A steward's holds everywhere. */
export const reachKinds = ['programme', 'locality', 'experience', 'person', 'everywhere'] as const
export type ReachKind = (typeof reachKinds)[number]

/** Where each role may hold: as near to the people it concerns as it can. */
export const reachesOf: Record<RoleKind, readonly ReachKind[]> = {
  organiser: ['programme', 'locality', 'experience'],
  facilitator: ['locality', 'experience'],
  helper: ['person'],
  first_aider: ['experience'],
  safeguarding_lead: ['programme'],
  community_researcher: ['programme', 'locality'],
  learning_partner: ['programme'],
  funder: ['programme'],
  kitchen: ['experience'],
  payer: ['programme', 'locality'],
  steward: ['everywhere'],
}

export interface Reach {
  kind: ReachKind
  id: string
}

/** A form's answer to “where”, such as `locality:0b1f…`, or undefined when it is none. */
export function readReach(where: string): Reach | undefined {
  const [word = '', id = ''] = where.split(':')
  const kind = reachKinds.find((known) => known === word)
  return kind && { kind, id }
}

export const writeReach = ({ kind, id }: Reach) => `${kind}:${id}`

/** Where it holds, as the command that gives the role wants it. */
export function columnsOfReach({ kind, id }: Reach) {
  if (kind === 'programme') return { programmeId: id }
  if (kind === 'locality') return { localityId: id }
  if (kind === 'experience') return { experienceId: id }
  return kind === 'person' ? { forPersonId: id } : {}
}

interface OwnRole {
  kind: RoleKind
  programme_id: string | null
  locality_id: string | null
}

/** How far somebody's own roles let them give roles to others: an organiser within what they organise, a steward anywhere. */
export function reachKindsOpenTo(roles: readonly OwnRole[]): ReachKind[] {
  if (roles.some(({ kind }) => kind === 'steward')) return [...reachKinds]
  const mine = roles.filter(({ kind }) => kind === 'organiser')
  if (mine.length === 0) return []
  const inProgramme = mine.some(({ programme_id }) => programme_id !== null)
  const inLocality = inProgramme || mine.some(({ locality_id }) => locality_id !== null)
  return reachKinds.filter((kind) => kind !== 'everywhere' && (kind !== 'programme' || inProgramme) && (kind !== 'locality' || inLocality))
}

/** The roles that somebody can give: those that can hold where their own roles reach. */
export function rolesOpenTo(roles: readonly OwnRole[]) {
  const open = reachKindsOpenTo(roles)
  return roleKinds.filter((kind) => reachesOf[kind].some((reach) => open.includes(reach)))
}

interface HeldRole {
  kind: RoleKind
  programmeName: string | null
  localityName: string | null
  experienceName: string | null
  forKnownAs: string | null
  startsOn: string
  endsOn: string | null
}

/** Where a role holds, by its name. */
export function sayReach({ kind, programmeName, localityName, experienceName, forKnownAs }: HeldRole) {
  if (kind === 'steward') return 'Everywhere'
  if (forKnownAs) return `For ${forKnownAs}`
  return experienceName ?? localityName ?? programmeName ?? ''
}

/** Whether it holds today, will, or did. */
export function whenHeld({ startsOn, endsOn }: Pick<HeldRole, 'startsOn' | 'endsOn'>, today: string) {
  if (endsOn !== null && endsOn < today) return 'past'
  return startsOn > today ? 'coming' : 'now'
}
