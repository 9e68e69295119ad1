import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { listFreeAgain, listMyPlaces, listToAsk, questionsOf } from '../places/queries/waiting.server.ts'
import { listBlockersAround, listNextPreparations, listToArrange } from '../preparation/queries/waiting.server.ts'
import { organisesSomething } from './organised.server.ts'

/** What waits for a word from the viewer around experiences: their own answers, people to ask, places to fill, things to arrange. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const places = await listMyPlaces(viewer)
  return [
    ...questionsOf(places, viewer),
    ...(await listNextPreparations(places, viewer)),
    ...(await listToArrange(viewer)),
    ...(organisesSomething(viewer) ? await listForOrganiser(viewer) : []),
  ]
}

async function listForOrganiser(viewer: Viewer) {
  return [...(await listToAsk(viewer)), ...(await listFreeAgain(viewer)), ...(await listBlockersAround(viewer))]
}
