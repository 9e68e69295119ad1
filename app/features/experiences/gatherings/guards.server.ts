import type { Params } from '@remix-run/react'
import { allowInRoom, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { can, type Action } from '#app/shared/permission-table.ts'
import { requireExperience } from '../guards.server.ts'
import { findGathering } from './queries/gathering.server.ts'

/** The gathering of this URL, for who may do `action` to it: a signed-in person, or a guest while its door is open. */
export async function requireGathering(request: Request, params: Params, action: Action) {
  const gatheringId = params.gatheringId ?? ''
  const allowed = await allowInRoom(request, action, { gatheringId }, { known: 'gathering.read' })
  const gathering = await findGathering(gatheringId)
  if (!gathering) throw notFound()
  return { ...allowed, gathering }
}

/** The timetable of this URL’s experience, for who may do `action` to its gatherings. */
export async function requireTimetable(request: Request, params: Params, action: 'gathering.read' | 'gathering.write') {
  return requireExperience(request, params, action)
}

/**
 * The room of this URL, for who brings words to it: its cohort, its facilitators, its guests, and those who help
 * one of its people, named by `forPersonId`.
 */
export async function requireRoom(request: Request, params: Params, forPersonId?: string) {
  const gatheringId = params.gatheringId ?? ''
  const about = { gatheringId, personId: await findWhomTheyHelp(request, gatheringId, forPersonId) }
  const allowed = await allowInRoom(request, 'contribution.write', about, { known: 'gathering.read' })
  const gathering = await findGathering(gatheringId)
  if (!gathering) throw notFound()
  return { ...allowed, gathering }
}

/** A helper comes in through the person they help; who is of the room anyway needs nobody. */
async function findWhomTheyHelp(request: Request, gatheringId: string, forPersonId: string | undefined) {
  const viewer = await findViewer(request)
  if (!viewer || can('contribution.write', await relationsOf(viewer, { gatheringId })).allowed) return undefined
  const helped = viewer.roles.flatMap((role) => (role.kind === 'helper' && role.for_person_id ? [role.for_person_id] : []))
  return helped.find((id) => id === forPersonId) ?? helped[0]
}
