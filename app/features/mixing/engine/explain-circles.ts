import type { CircleBrief, SessionCircles } from './circle-brief.ts'
import { countCosts, lessCosts, type CostChange } from './explain/count-costs.ts'
import { rulesBroken, type OpenRule } from './explain/open-rules.ts'

/** Why someone sits where they sit. It knows nothing of who is kept apart: what it says can be shown to whoever sees the circles. */
export interface WhyInCircle {
  /** Counted from 0. */
  circle: number
  /** What they add to the cost by sitting there: the cost with them less the cost were they away. */
  causes: CostChange
  /** Every other circle of the session, in order. */
  others: OtherCircle[]
}

export interface OtherCircle {
  circle: number
  /** Who would change places with them, so that it costs least; null where they simply move. */
  swapWithId: string | null
  /** What that changes; below zero where it would be better, which can be because of a rule that is not told. */
  change: CostChange
  /** Rules in the way of even the best of moving and changing places; empty where nothing that can be told is. */
  blocked: OpenRule[]
}

/**
 * The costs a person causes in a session and, for each other circle of it, the cheapest way there. Undefined where they have no seat in it.
 * Keep-aparts are left out of account: neither a rule named nor a cost counted depends on them.
 */
export function whyInCircle(
  brief: CircleBrief,
  answer: readonly SessionCircles[],
  personId: string,
  sessionId: string,
): WhyInCircle | undefined {
  const circles = answer.find((session) => session.id === sessionId)?.circles ?? []
  const circle = circles.findIndex((ids) => ids.includes(personId))
  if (circle < 0) return undefined
  const costs = countCosts(brief, answer, sessionId)
  const own = circles[circle] ?? []
  const causes = lessCosts(costs.changeTo(new Map([[circle, own.filter((id) => id !== personId)]])))

  return { circle, causes, others: circles.flatMap((ids, other) => (other === circle ? [] : wayTo(other, ids))) }

  function wayTo(other: number, ids: readonly string[]): OtherCircle {
    const ways = [null, ...ids].map((swapWithId) => {
      const after = new Map([
        [circle, [...own.filter((id) => id !== personId), ...(swapWithId === null ? [] : [swapWithId])]],
        [other, [...ids.filter((id) => id !== swapWithId), personId]],
      ])
      return { swapWithId, after, blocked: rulesBroken(brief, sessionId, after, circles) }
    })
    const fewest = Math.min(...ways.map(({ blocked }) => blocked.length))
    const [first, ...rest] = ways
      .filter(({ blocked }) => blocked.length === fewest)
      .map(({ swapWithId, after, blocked }) => ({ circle: other, swapWithId, change: costs.changeTo(after), blocked }))
    if (!first) throw new Error('A circle can be reached in one way at least')
    return rest.reduce((best, way) => (way.change.points < best.change.points ? way : best), first)
  }
}
