import { circleName } from './circle-names.ts'

/** What choosing a mix changes for the people of its session, in words: who sits elsewhere, who has no seat any more. */
export function sayMoves(
  now: ReadonlyMap<string, number>,
  circles: readonly (readonly string[])[],
  nameOf: (placeId: string) => string,
): string[] {
  if (now.size === 0) return []
  const seated = circles.flatMap((ids, circle) => ids.map((id) => ({ id, circle })))
  const moves = seated.flatMap(({ id, circle }) => {
    const before = now.get(id)
    if (before === undefined) return [`${nameOf(id)} gets a seat at ${circleName(circle)}.`]
    return before === circle ? [] : [`${nameOf(id)} moves from ${circleName(before)} to ${circleName(circle)}.`]
  })
  const left = [...now.keys()].filter((id) => !seated.some((seat) => seat.id === id))
  return [...moves, ...left.map((id) => `${nameOf(id)} has no seat any more.`)]
}
