import type { Viewer } from '#app/server/viewer.server.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { listFreeAgain, listMyQuestions, listToAsk } from '../places/queries/waiting.server.ts'
import { listBlockersAround, listMyNextPreparations, listToArrange } from '../preparation/queries/waiting.server.ts'

/** What waits for a word from the viewer around experiences: their own answers, people to ask, places to fill, things to arrange. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const lists = [listMyQuestions, listToAsk, listFreeAgain, listToArrange, listBlockersAround, listMyNextPreparations]
  const items: WaitingItem[] = []
  for (const list of lists) items.push(...(await list(viewer)))
  return items
}
