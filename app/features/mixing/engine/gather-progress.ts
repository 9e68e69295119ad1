import type { LaneProgress } from './lanes.ts'

type Tell = ((progress: LaneProgress) => void) | undefined

/** Lanes that search for the same thing, told of as one: moves of all, the best of all, the highest bound of all. */
export function tellBest(lanes: number, tell: Tell) {
  const known = Array.from({ length: lanes }, (): LaneProgress => ({ moves: 0, best: Infinity, bound: null }))
  return (lane: number) => (progress: LaneProgress) => {
    known[lane] = progress
    tell?.(sumUp(known))
  }
}

/** Lanes that each do a share, told of as one once all have said something: moves and points of all, added to what there was before. */
export function tellSum(lanes: number, before: { moves: number; points: number }, tell: Tell) {
  const known = new Map<number, LaneProgress>()
  return (lane: number) => (progress: LaneProgress) => {
    known.set(lane, progress)
    if (known.size < lanes) return
    const sum = (read: (progress: LaneProgress) => number) => [...known.values()].reduce((total, one) => total + read(one), 0)
    tell?.({ moves: before.moves + sum(({ moves }) => moves), best: before.points + sum(({ best }) => best), bound: null })
  }
}

export function sumUp(lanes: readonly LaneProgress[]): LaneProgress {
  const bounds = lanes.flatMap(({ bound }) => bound ?? [])
  return {
    moves: lanes.reduce((sum, lane) => sum + lane.moves, 0),
    best: Math.min(...lanes.map((lane) => lane.best)),
    bound: bounds.length > 0 ? Math.max(...bounds) : null,
  }
}
