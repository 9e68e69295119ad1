import { standingAfter, type Shown } from './show.ts'
import type { Answer, Thing } from './thing.ts'

/** What just happened to a thing: it is new, on its way, or answered for. */
export type Happened = Answer | 'going' | 'new'

export interface News {
  owner: string
  thing: Thing
  happened: Happened
}

/** The other pages of this phone, and the worker, hear what happens in one of them. */
export function openNews(): BroadcastChannel | null {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel('alongside') : null
}

/** How a thing is shown after this happened to it. */
export function shownAfter(thing: Thing, happened: Happened, isKept: boolean): Shown {
  const answer = typeof happened === 'string' ? null : happened
  const stopped = answer?.is === 'stopped' ? answer.stopped : thing.stopped
  return {
    thing: { ...thing, stopped },
    standing: stopped ? 'stopped' : standingAfter(happened, isKept),
    said: answer?.is === 'sent' ? answer.said : {},
  }
}
