import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import type { CircleBrief, SessionBrief } from '#app/features/mixing/engine/circle-brief.ts'

/**
 * Whether any seating of a session keeps every rule, found by trying all of them: everyone in every circle, for every number of circles
 * that may be. For a handful of people only.
 */
export function canBeSeated(brief: CircleBrief, session: SessionBrief): boolean {
  const { presentIds } = session
  const counts = session.circleCount === undefined ? presentIds.map((_, at) => at + 1) : [session.circleCount]
  const alone = { ...brief, sessions: [session] }
  return counts.some((count) => {
    const mostInOne = Math.ceil(presentIds.length / count)
    if (mostInOne > brief.circleSize.max || Math.floor(presentIds.length / count) < brief.circleSize.min) return false
    const circles = Array.from({ length: count }, (): string[] => [])
    return tryEverySeat(0)

    function tryEverySeat(next: number): boolean {
      const id = presentIds[next]
      if (id === undefined) return isEven(circles) && checkCircles(alone, [{ id: session.id, circles }]).length === 0
      return circles.some((circle) => {
        if (circle.length === mostInOne) return false
        circle.push(id)
        const fits = tryEverySeat(next + 1)
        circle.pop()
        return fits
      })
    }
  })
}

export function isEven(circles: readonly (readonly string[])[]) {
  const sizes = circles.map((circle) => circle.length)
  return Math.max(...sizes) - Math.min(...sizes) <= 1
}
