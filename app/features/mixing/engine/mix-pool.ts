import { cohortBound } from './cohorts/cohort-bound.ts'
import { rankPerBreak, type FoundCohorts } from './cohorts/search-cohorts.ts'
import { nearestMiss } from './cohorts/nearest-miss.ts'
import { finishPool, inheritSeats, type PoolTask } from './finish-pool.ts'
import { tellBest, tellSum } from './gather-progress.ts'
import type { Improved, Lane, LaneBudget, LaneProgress } from './lanes.ts'
import type { NoPool } from './no-pool.ts'
import type { PoolAnswer } from './pool.ts'
import { aimsOf } from './start-pool.ts'
import type { ProofTask } from './start-search.ts'

export interface TimedMix {
  seed: number
  /** When to have ended, in milliseconds by `clock`. */
  until: number
  clock: () => number
  onProgress?: ((progress: LaneProgress) => void) | undefined
}

/** The share of the time that goes to cohorts, when tables are wanted too. */
const shareForCohorts = 0.3
/** Moves before looking again whether cohorts keep every rule, where they took longer than their share. */
const movesUntilRight = 32_768
/** How often it looks on for cohorts that keep every rule when time is up, a moment each: better a little late than no answer. */
const looksBeyondTime = 4
/** Milliseconds per person kept back for putting the answer together. */
const finishingPerPerson = 0.01

/**
 * Mixes a pool against the clock: all lanes fill cohorts, each on its own; then they share out the tables of the best cohorts among them.
 * Rooms and coaches are worked out meanwhile.
 */
export async function mixPool(
  lanes: readonly Lane[],
  task: PoolTask,
  { seed, until, clock, onProgress }: TimedMix,
): Promise<(LaneProgress & { ok: true; answer: PoolAnswer }) | NoPool> {
  const { pool, parts } = task
  const impossible = await prove('quick')
  if (impossible) return impossible
  const began = clock()
  const end = until - finishingPerPerson * pool.candidates.length
  const withTables = parts.includes('tables')
  const tell = tellBest(lanes.length, onProgress && ((progress) => onProgress({ ...progress, best: told(progress.best) })))

  const input = { pool, aims: aimsOf(task) }
  await Promise.all(lanes.map((lane, number) => lane.start('cohorts', { kind: 'cohorts', input }, { seed, lane: number })))
  const fill = (budget: LaneBudget) => Promise.all(lanes.map((lane, number) => lane.improve('cohorts', budget, tell(number))))
  let filled = await fill({ moves: Number.MAX_SAFE_INTEGER, until: withTables ? began + (end - began) * shareForCohorts : end })
  for (let before = -1; !filled.some(isRight) && movesOf(filled) > before;) {
    before = movesOf(filled)
    filled = await fill({ moves: movesUntilRight, until: end })
  }
  for (let more = 0; more < looksBeyondTime && !filled.some(isRight); more++) filled = await fill({ moves: movesUntilRight, until: null })
  const found = filled.map(({ answer, best }) => ({ ...(answer as FoundCohorts), best })).sort((a, b) => a.best - b.best)
  const moves = movesOf(filled)

  let refused: NoPool | undefined
  for (const { cohorts, breaks } of found) {
    if (breaks > 0) continue
    const finished = finishPool(task, cohorts)
    if ('ok' in finished) refused ??= finished
    else {
      const seated = withTables ? await seat(cohorts, finished.points) : { tables: undefined, points: 0, moves: 0 }
      if ('ok' in seated) refused ??= seated
      else {
        const answer = seated.tables ? { ...finished.answer, tables: seated.tables } : finished.answer
        return { ok: true, answer, best: finished.points + seated.points, moves: moves + seated.moves, bound: cohortBound(task) }
      }
    }
  }
  return refused ? { ...refused, proven: false } : ((await prove('thorough')) ?? nearestMiss(pool, found[0]?.cohorts ?? {}))

  async function prove(how: ProofTask['how']) {
    const proved = await lanes[0]?.start('proof', { kind: 'proof', input: { task, how } satisfies ProofTask }, { seed, lane: 0 })
    return proved?.ok === false ? (proved.refusal as NoPool) : undefined // what a proof answers
  }

  async function seat(cohorts: PoolAnswer['cohorts'], others: number) {
    const shares = lanes.map((_, number) => pool.cohorts.filter((_cohort, at) => at % lanes.length === number).map(({ id }) => id))
    const inherited = inheritSeats(task, cohorts)
    const starts = await Promise.all(
      lanes.map((lane, number) =>
        lane.start('seats', { kind: 'seats', input: { pool, cohorts, only: shares[number], ...inherited } }, { seed, lane: 0 }),
      ),
    )
    for (const started of starts) if (!started.ok) return started.refusal as NoPool
    const told = tellSum(lanes.length, { moves, points: others }, onProgress)
    const seats = await Promise.all(
      lanes.map((lane, number) => lane.improve('seats', { moves: Number.MAX_SAFE_INTEGER, until: end }, told(number))),
    )
    const tables = Object.assign({}, ...seats.map(({ answer }) => answer)) as NonNullable<PoolAnswer['tables']>
    return {
      tables,
      points: seats.reduce((sum, lane) => sum + lane.best, 0),
      moves: movesOf(seats),
    }
  }
}

/** Nothing is told of cohorts that still break rules, not even how many: those of the safeguarding lead count among them. */
function told(best: number) {
  return best < rankPerBreak ? best : Infinity
}

function isRight({ answer }: Improved) {
  return (answer as FoundCohorts).breaks === 0 // what a search for cohorts answers
}

function movesOf(lanes: readonly LaneProgress[]) {
  return lanes.reduce((sum, lane) => sum + lane.moves, 0)
}
