import { leanWords, proposals } from './leans.ts'
import type { MixProgress, MixSettings } from './mix-notes.ts'

interface Run {
  state: 'waiting' | 'working' | 'done' | 'impossible' | 'gave_up'
  started_at: string | null
  stop_at: string | null
  progress: MixProgress
}

/** A run as its page and its stream show it. */
export interface RunView {
  state: Run['state']
  isStopping: boolean
  /** Seconds since it began, and how many it may take. */
  elapsed: number
  seconds: number
  proposals: { letter: 'A' | 'B' | 'C'; lean: string; words: string }[]
}

/** How far a run is, in words. `at` is now. */
export function lookAtRun({ state, started_at, stop_at, progress }: Run, { seconds }: Pick<MixSettings, 'seconds'>, at: Date): RunView {
  const elapsed = started_at === null ? 0 : Math.max(0, (at.getTime() - Date.parse(started_at)) / 1000)
  return {
    state,
    isStopping: stop_at !== null,
    elapsed: Math.min(seconds, Math.round(elapsed * 10) / 10),
    seconds,
    proposals: progress.proposals.map(({ letter, ...line }) => ({
      letter,
      lean: leanWords[proposals.find((one) => one.letter === letter)?.lean ?? 'asked'],
      words: sayLine(line),
    })),
  }
}

/** Whether somebody is at it or will be. */
export const isUnderWay = ({ state }: Pick<Run, 'state'>) => state === 'waiting' || state === 'working'

function sayLine({ state, tried, best, bound }: Omit<MixProgress['proposals'][number], 'letter'>) {
  if (state === 'same') return 'It came out the same as another.'
  if (state === 'waiting') return 'Not begun yet.'
  if (best === null) return 'Just begun.'
  const ways = `${sayMany(tried)} ways tried.`
  const cost = `The best so far costs ${sayPoints(best)}.`
  return bound === null ? `${ways} ${cost}` : `${ways} ${cost} None can cost less than ${sayPoints(bound)}.`
}

const many = new Intl.NumberFormat('en-GB', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2 })
const few = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** “1.2 million”, “41 thousand”, “640”. */
export const sayMany = (count: number) => (count < 1000 ? few.format(count) : many.format(count))

/** “143 points”: what an arrangement costs by the weights, to the nearest whole. */
export function sayPoints(points: number) {
  return `${few.format(points)} ${Math.round(points) === 1 ? 'point' : 'points'}`
}
