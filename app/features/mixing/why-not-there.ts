import { takeSteps } from './change-by-hand.ts'
import type { Judge } from './judge-of-mix.ts'
import { nobodyHeld, type MixAnswer, type MixHeld, type MixReport, type MixSettings } from './mix-notes.ts'
import { planSteps } from './plan-steps.ts'
import { sayDifference, type Costs } from './say-difference.ts'
import { newBreaks } from './why-refused.ts'

interface Arranged {
  settings: MixSettings
  answer: MixAnswer
  held: MixHeld
  report: MixReport
  places: readonly { id: string; personId: string; experienceId: string }[]
}

interface Spot {
  spot: string | null
  name: string
  seats: readonly { id: string; fullName: string }[]
}

/** The cheapest way to another spot: by going there, or by changing places with somebody. What it costs is the points it adds, and the costs by then. */
export interface WayThere {
  spot: string | null
  withId: string | null
  /** The rules in the way that may be told of. */
  blocked: readonly string[]
  points: number
  costs: Costs
}

/** A way to another spot in words. */
export interface Elsewhere {
  spot: string | null
  name: string
  withId: string | null
  withName: string | null
  refused: string | null
  changes: string[]
}

interface Moved {
  placeId: string
  name: string
  sessionId: string | null
  spots: readonly Spot[]
}

/** Past these it would take longer than a page may. */
const most = { spots: 12, swaps: 60 }

/**
 * For one person, the best way to everywhere else and what it would change. Rules that nobody may know are left out of all of
 * it, also out of which way is put forward; and nothing is ever told to be better than now, or what holds it back would show.
 * Both are only found when somebody is moved.
 */
export function whyNotThere(arranged: Arranged, judge: Judge, moved: Moved): Elsewhere[] {
  const here = moved.spots.find(({ seats }) => seats.some(({ id }) => id === moved.placeId))
  const others = moved.spots.filter((spot) => spot !== here).slice(0, most.spots)
  const ways =
    judge.waysElsewhere?.(arranged.answer, moved) ??
    others.flatMap((spot) => tryWays(arranged, judge, { ...moved, spot, count: others.length }))
  const open = judge.openWords(moved.name)
  return others.flatMap(({ spot, name, seats }) => {
    const way = ways.find((one) => one.spot === spot)
    if (!way) return []
    const refused = [...new Set(mainOf(way.blocked).flatMap((rule) => open[rule] ?? []))].join(' ') || null
    const changes = way.points > 0 ? sayDifference(arranged.report.part, arranged.report.cost, way.costs) : []
    return [{ spot, name, withId: way.withId, withName: seats.find(({ id }) => id === way.withId)?.fullName ?? null, refused, changes }]
  })
}

/** Who is promised a place or held stays whatever else is in the way: then that alone is told. */
function mainOf(blocked: readonly string[]) {
  return blocked.includes('lock') ? ['lock'] : blocked
}

/** Every way to one spot, weighed by the words of the model; the one with the fewest rules in the way and then the fewest points. */
function tryWays(
  arranged: Arranged,
  judge: Judge,
  { placeId, name, sessionId, spot: { spot, seats }, count }: Moved & { spot: Spot; count: number },
): WayThere[] {
  const open = judge.openWords(name)
  const before = { breaks: judge.breaksOf(arranged.answer), points: judge.recount(arranged.answer, arranged.report).points }
  const partners = seats.slice(0, Math.floor(most.swaps / count)).map(({ id }) => id)
  const ways = [null, ...partners].flatMap((withId): WayThere[] => {
    const asked = { placeId, sessionId, to: spot ?? 'waiting', withId }
    const planned = planSteps({ ...arranged, held: nobodyHeld }, asked)
    const next = planned.ok ? takeSteps(arranged.settings, { answer: arranged.answer, held: nobodyHeld }, planned.steps) : undefined
    if (!next) return []
    const blocked = newBreaks(before.breaks, judge.breaksOf(next.answer)).flatMap(({ rule }) => (open[rule] ? [rule] : []))
    const after = judge.recount(next.answer, arranged.report)
    return [{ spot, withId, blocked, points: after.points - before.points, costs: after.cost }]
  })
  const free = ways.filter(({ blocked }) => blocked.length === 0).sort((a, b) => a.points - b.points)
  return (free.length > 0 ? free : ways).slice(0, 1)
}
