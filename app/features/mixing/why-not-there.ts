import { takeSteps } from './change-by-hand.ts'
import type { Judge } from './judge-of-mix.ts'
import { nobodyHeld, type MixAnswer, type MixHeld, type MixReport, type MixSettings } from './mix-notes.ts'
import { planSteps } from './plan-steps.ts'
import { sayDifference } from './say-difference.ts'
import { newBreaks, openOnly } from './why-refused.ts'

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
  seats: readonly { id: string; name: string; fullName: string }[]
}

/** What a change would come to: why it cannot be, as far as that may be told, else what it would cost. */
export interface WouldBe {
  refused: string | null
  changes: string[]
}

export interface Elsewhere extends WouldBe {
  spot: string | null
  name: string
  /** The one there with whom changing places costs least. */
  swap: (WouldBe & { placeId: string; name: string }) | null
}

/** Past these it would take longer than a page may. */
const most = { spots: 12, swaps: 60 }

/**
 * For one person, what would change everywhere else: by going there, and by changing places with somebody. Rules that nobody
 * may know are left out of all of it, also out of which change is put forward; and nothing is ever told to be better than
 * now, or what holds it back would show. Both are only found when somebody is moved.
 */
export function whyNotThere(
  arranged: Arranged,
  judge: Judge,
  { placeId, name: moved, sessionId, spots }: { placeId: string; name: string; sessionId: string | null; spots: readonly Spot[] },
): Elsewhere[] {
  const here = spots.find(({ seats }) => seats.some(({ id }) => id === placeId))
  const others = spots.filter((spot) => spot !== here).slice(0, most.spots)
  const swapsEach = Math.floor(most.swaps / Math.max(1, others.length))
  const before = { breaks: judge.breaksOf(arranged.answer), report: judge.recount(arranged.answer, arranged.report) }
  const weigh = (to: string | null, withId: string | null) => {
    const planned = planSteps({ ...arranged, held: nobodyHeld }, { placeId, sessionId, to: to ?? 'waiting', withId })
    const next = planned.ok ? takeSteps(arranged.settings, { answer: arranged.answer, held: nobodyHeld }, planned.steps) : undefined
    return next && weighAnswer(judge, arranged, { before, answer: next.answer, name: moved })
  }
  return others.flatMap(({ spot, name, seats }) => {
    const going = weigh(spot, null)
    if (!going) return []
    const swaps = seats.slice(0, swapsEach).flatMap((seat) => {
      const weighed = weigh(null, seat.id)
      return weighed && weighed.refused === null ? [{ ...weighed, placeId: seat.id, name: seat.fullName }] : []
    })
    const [best] = swaps.sort((a, b) => a.points - b.points || (a.name < b.name ? -1 : 1))
    const swap = best ? { refused: best.refused, changes: best.changes, placeId: best.placeId, name: best.name } : null
    return [{ spot, name, refused: going.refused, changes: going.changes, swap }]
  })
}

interface Beside {
  before: { breaks: ReturnType<Judge['breaksOf']>; report: MixReport }
  answer: MixAnswer
  name: string
}

/** Points are never told, and never fall below now. */
function weighAnswer(judge: Judge, { report }: Arranged, { before, answer, name }: Beside): WouldBe & { points: number } {
  const refused = openOnly(newBreaks(before.breaks, judge.breaksOf(answer)), judge.openWords(name))
  const after = judge.recount(answer, report)
  const points = Math.max(0, after.points - before.report.points)
  return { refused, points, changes: points > 0 ? sayDifference(after.part, before.report.cost, after.cost) : [] }
}
