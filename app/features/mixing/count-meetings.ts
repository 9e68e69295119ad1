/** The circles of one session, by the ids of places. */
export interface SeatedSession {
  id: string
  circles: readonly { circle: number; seats: readonly { id: string }[] }[]
}

/**
 * Who sits in which circle over several sessions, and how often two share one. A pair that never meets is 0, whatever the
 * reason: nothing here knows of rules.
 */
export function countMeetings(sessions: readonly SeatedSession[]) {
  const circleOf = (placeId: string, sessionId: string) =>
    sessions.find(({ id }) => id === sessionId)?.circles.find(({ seats }) => seats.some(({ id }) => id === placeId))?.circle
  const times = new Map<string, number>()
  for (const { circles } of sessions)
    for (const { seats } of circles)
      for (const [at, one] of seats.entries())
        for (const other of seats.slice(at + 1)) {
          const pair = pairOf(one.id, other.id)
          times.set(pair, (times.get(pair) ?? 0) + 1)
        }
  return { circleOf, meetings: (one: string, other: string) => times.get(pairOf(one, other)) ?? 0, tally: tallyOf([...times.values()]) }
}

const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** How many pairs share a circle once, twice, and three times or more. */
function tallyOf(times: readonly number[]) {
  const pairs = (fits: (count: number) => boolean) => times.filter(fits).length
  return { once: pairs((count) => count === 1), twice: pairs((count) => count === 2), more: pairs((count) => count > 2) }
}
