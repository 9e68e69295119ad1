import { checkCircles } from './check-circles.ts'
import type { CircleBrief, CirclesAnswer, MixOptions } from './circle-brief.ts'
import { prepareCircles } from './circles/prepare-circles.ts'
import { reportCircles } from './report-circles.ts'

/** Part of every record; goes up whenever the same seed may give another answer. */
const engineVersion = 'circles-2'

/** Moves tried when the caller names no number: a moment's work for 24 people in 6 sessions, and past the knee of the curve. */
export const usualIterations = 300_000

const movesBetweenProgress = 32_768

/**
 * Works out who sits with whom in the sessions of a brief, all at once, so that no hard rule is broken and people meet as many new people
 * as can be. What people chose never makes it throw: an impossible brief is an answer with a reason. Every answer has passed the
 * independent checker.
 */
export function mixCircles(brief: CircleBrief, options: MixOptions): CirclesAnswer {
  const prepared = prepareCircles(brief, options.seed)
  if (!prepared.ok) return prepared

  const budget = options.iterations ?? usualIterations
  let iterations = 0
  while (iterations < budget && !options.stop?.()) {
    iterations += prepared.search.improve(Math.min(movesBetweenProgress, budget - iterations), options.stop)
    options.onProgress?.({ iterations, score: prepared.search.best() })
  }

  const sessions = prepared.circles()
  const breaks = checkCircles(brief, sessions)
  if (breaks.length > 0) throw new Error(`The search broke the rule ${breaks[0]?.rule}`)
  return { ok: true, sessions, report: reportCircles(brief, sessions), record: { engine: engineVersion, seed: options.seed, iterations } }
}
