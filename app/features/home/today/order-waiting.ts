import type { WaitingItem } from '#app/shared/waiting.ts'

export const atMost = 10

/** The things people wait for, longest wait first, ten at most. Things of one moment keep a settled order. */
export function orderWaiting(lists: readonly (readonly WaitingItem[])[]) {
  const all = lists.flat().sort((one, other) => compare(one.since, other.since) || compare(one.id, other.id))
  return { items: all.slice(0, atMost), more: Math.max(0, all.length - atMost) }
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0
}
