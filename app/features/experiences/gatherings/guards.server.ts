import type { Params } from '@remix-run/react'
import { allowInRoom, notFound } from '#app/server/allow.server.ts'
import { helpedBy } from '#app/server/reach.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { can, type Action } from '#app/shared/permission-table.ts'
import { keepAsItWas, requireExperience } from '../guards.server.ts'
import { findGathering } from './queries/gathering.server.ts'
import { listHelped } from './queries/room.server.ts'

/** The gathering of this URL, for who may do `action` to it: a signed-in person, or a guest while its door is open. */
export async function requireGathering(request: Request, params: Params, action: Action) {
  const gatheringId = params.gatheringId ?? ''
  const allowed = await allowInRoom(request, action, { gatheringId }, { known: 'gathering.read' })
  const gathering = await findGathering(gatheringId)
  if (!gathering) throw notFound()
  await keepAsItWas(request, gathering.experience_id ?? '')
  return { ...allowed, gathering }
}

/** The timetable of this URL’s experience, for who may do `action` to its gatherings. */
export async function requireTimetable(request: Request, params: Params, action: 'gathering.read' | 'gathering.write') {
  return requireExperience(request, params, action)
}

/**
 * The room of this URL, for who brings words to it: its cohort, its facilitators, its guests, and those who help one
 * of its people.
 */
export async function requireRoom(request: Request, params: Params) {
  const gatheringId = params.gatheringId ?? ''
  const about = { gatheringId, personId: await findWhomTheyHelp(request, gatheringId) }
  const allowed = await allowInRoom(request, 'contribution.write', about, { known: 'gathering.read' })
  const gathering = await findGathering(gatheringId)
  if (!gathering) throw notFound()
  return { ...allowed, gathering }
}

/** A helper comes in through a person of this room; who is of the room anyway needs nobody. */
async function findWhomTheyHelp(request: Request, gatheringId: string) {
  const viewer = await findViewer(request)
  const personIds = viewer ? helpedBy(viewer) : []
  if (!viewer || personIds.length === 0) return undefined
  if (can('contribution.write', await relationsOf(viewer, { gatheringId })).allowed) return undefined
  const [first] = await listHelped({ gatheringId, personIds })
  return first?.id
}
