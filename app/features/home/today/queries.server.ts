import { listWaitingFor as listCheckInsWaiting } from '#app/features/coaching/queries/waiting.server.ts'
import { listWaitingFor as listWordsWaiting } from '#app/features/contributions/queries/waiting.server.ts'
import { listWaitingFor as listRoomsWaiting } from '#app/features/experiences/gatherings/queries/waiting.server.ts'
import { listWaitingFor as listPlacesWaiting } from '#app/features/experiences/queries/waiting.server.ts'
import { listWaitingFor as listMessagesWaiting } from '#app/features/people/messages/queries/waiting.server.ts'
import { listWaitingFor as listCirclesWaiting } from '#app/features/mixing/queries/waiting.server.ts'
import { listWaitingFor as listRequestsWaiting } from '#app/features/people/record-requests/queries/waiting.server.ts'
import { listWaitingFor as listSafeguardingWaiting } from '#app/features/safeguarding/queries/waiting.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { orderWaiting } from './order-waiting.ts'

/** Every feature that may have somebody waiting for the viewer. */
const parts: ((viewer: Viewer) => Promise<WaitingItem[]>)[] = [
  listRoomsWaiting,
  listPlacesWaiting,
  listCirclesWaiting,
  listCheckInsWaiting,
  listWordsWaiting,
  listMessagesWaiting,
  listSafeguardingWaiting,
  listRequestsWaiting,
]

/** What people are waiting for from this viewer, longest wait first. */
export async function listToday(viewer: Viewer) {
  const lists: WaitingItem[][] = []
  for (const listPart of parts) lists.push(await listPart(viewer))
  return orderWaiting(lists)
}
