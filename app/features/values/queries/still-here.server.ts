import { relationsOf } from '#app/server/relations.server.ts'
import { findGuest, findViewerLater } from '#app/server/viewer.server.ts'
import { canReadValues } from '../permissions.ts'

/** Whether who once came in to listen could come in again now: as a guest by the open door, or as themselves. To be asked is no use of a session. */
export async function mayStillListen(request: Request, gatheringId: string, at: Date) {
  const guest = await findGuest(request, at)
  if (guest?.gathering_id === gatheringId) return true
  const viewer = await findViewerLater(request, at)
  return viewer !== undefined && canReadValues(await relationsOf(viewer, { gatheringId }))
}
