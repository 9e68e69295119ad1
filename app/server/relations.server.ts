import { dayOf } from '#app/shared/dates.ts'
import { stripByTies, type Block, type Relation } from '#app/shared/permission-table.ts'
import { findScope, type Scope } from './scope.server.ts'
import { findBelonging, findTies, holdsPlace, isInCareOf } from './belonging.server.ts'
import type { LiveRole, Viewer } from './viewer.server.ts'

/**
 * What an action is about, as its guard found it. Give what the thing itself names; what lies above it
 * (the experience of a gathering, the programme of a locality) is looked up.
 */
export interface About {
  programmeId?: string | null | undefined
  localityId?: string | null | undefined
  experienceId?: string | null | undefined
  gatheringId?: string | null | undefined
  /** The person it concerns: relations `self`, `helper`, `coach`, and the ties that step in between. */
  personId?: string | null | undefined
  authorId?: string | null | undefined
  coachId?: string | null | undefined
  coacheeId?: string | null | undefined
  /** Those who were asked: holders, owners of a preparation, people it is shared with. */
  askedIds?: readonly (string | null)[]
  /** Blocks that only the guard can know, such as `leader_promise`. */
  blocks?: readonly Block[]
  /** For a page of no one thing, such as a list: a role held anywhere counts, and the query shows only what it covers. */
  anywhere?: boolean
  /** For what belongs to a person and to no experience: does it lie in an organiser's care through its person? */
  throughPerson?: boolean
}

export type Relations = ReadonlySet<Relation | Block>

/** Everything the viewer is to this thing, ties applied. What the permission table then says is the answer. */
export async function relationsOf(viewer: Viewer, about: About): Promise<Relations> {
  const scope = await findScope(about)
  const relations = new Set<Relation | Block>(['anyone', 'signed_in', ...(about.blocks ?? [])])
  const me = viewer.personId
  if (viewer.isSharedPhone) relations.add('shared_phone')

  if (about.personId === me) relations.add('self').add('own')
  if (about.authorId === me) relations.add('author').add('own')
  if (about.coachId === me) relations.add('coach')
  if (about.coacheeId === me) relations.add('coachee')
  if (about.askedIds?.includes(me)) relations.add('asked')
  for (const role of viewer.roles) addRole(relations, role, scope, about)
  if (scope.experienceId && (await holdsPlace(me, scope.experienceId))) relations.add('cohort')

  await addBelonging(relations, viewer, scope)
  if (about.personId && about.personId !== me) await addPersonRelations(relations, viewer, about.personId, about)
  return stripByTies(relations)
}

function addRole(relations: Set<Relation | Block>, role: LiveRole, scope: Scope, about: About) {
  if (role.kind === 'steward') return relations.add('steward')
  if (role.kind === 'helper') return helps(role, about) ? relations.add('helper') : undefined
  if (!about.anywhere && !covers(role, scope)) return undefined
  if (role.kind === 'safeguarding_lead') return relations.add('safeguarding')
  if (role.kind === 'community_researcher') return relations.add('researcher')
  return relations.add(role.kind)
}

/** Who helps somebody is their helper, and nobody else's; for a list, that there is somebody is enough. */
function helps(role: LiveRole, { personId, coacheeId, anywhere }: About) {
  const about = personId ?? coacheeId
  return about ? role.for_person_id === about : anywhere === true
}

/** A role reaches its own experience, locality or programme and all that lies in it; an experience across localities, from each of them. */
export function covers(role: LiveRole, scope: Scope) {
  if (role.experience_id) return role.experience_id === scope.experienceId
  if (role.locality_id) return scope.localityIds.includes(role.locality_id)
  return role.programme_id !== null && role.programme_id === scope.programmeId
}

async function addBelonging(relations: Set<Relation | Block>, viewer: Viewer, scope: Scope) {
  if (!scope.programmeId) return
  const belonging = await findBelonging(viewer)
  if (belonging.programmeIds.has(scope.programmeId)) relations.add('in_programme')
  if (scope.localityIds.some((id) => belonging.localityIds.has(id))) relations.add('in_locality')
}

async function addPersonRelations(relations: Set<Relation | Block>, viewer: Viewer, personId: string, about: About) {
  for (const tie of await findTies(viewer.personId, personId, dayOf(viewer.at))) relations.add(tie)
  if (!about.throughPerson) return
  const care = await isInCareOf(viewer, personId)
  if (care.asOrganiser) relations.add('organiser')
  if (care.asCoach) relations.add('coach')
  if (care.asCohort) relations.add('cohort')
}
