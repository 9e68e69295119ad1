import type { Anytime } from '../engine/anytime.ts'
import type { CircleBrief, SessionCircles } from '../engine/circle-brief.ts'
import { prepareCircles } from '../engine/circles/prepare-circles.ts'
import type { Task } from './lane-messages.ts'

interface Refusal {
  ok: false
}

/** Begins the search a task names. A task that cannot be done is a refusal that says why; a kind nobody knows is a mistake of ours. */
export function startSearch({ kind, input }: Task, seed: number, lane: number): Anytime<unknown> | Refusal {
  // the caller's types tie each kind to its input; between threads both are plain data
  if (kind === 'circles') return startCircles(input as CircleBrief, seed + lane)
  throw new Error(`No search is called ${kind}`)
}

function startCircles(brief: CircleBrief, seed: number): Anytime<SessionCircles[]> | Refusal {
  const prepared = prepareCircles(brief, seed)
  if (!prepared.ok) return prepared
  return { improve: prepared.search.improve, best: prepared.search.best, answer: prepared.circles }
}
