import { cohortVoices, type Voice } from '#app/shared/voices.ts'
import type { PlaceState } from './place-states.ts'

export type CohortVoice = Exclude<Voice, 'young'>

/** A target as it was set: how many of one voice an experience hopes for. */
export interface Hope {
  voice: CohortVoice
  least: number
  most: number
}

type Counted = { voice: CohortVoice; state: PlaceState; count: number }

/** One voice of the mix so far. Without a target, `least` and `most` are null. */
export interface VoiceSoFar {
  voice: CohortVoice
  accepted: number
  invited: number
  waiting: number
  considered: number
  least: number | null
  most: number | null
  /** How many more yeses would meet the hope. */
  missing: number
}

/** The mix so far, a line for each voice that is hoped for or there. */
export function mixSoFar(places: readonly Counted[], hopes: readonly Hope[]): VoiceSoFar[] {
  const countOf = (voice: Voice, state: PlaceState) => {
    const found = places.filter((one) => one.voice === voice && one.state === state)
    return found.reduce((sum, { count }) => sum + count, 0)
  }
  return cohortVoices.flatMap((voice) => {
    const hope = hopes.find((one) => one.voice === voice)
    const line = {
      voice,
      accepted: countOf(voice, 'accepted'),
      invited: countOf(voice, 'invited'),
      waiting: countOf(voice, 'waiting'),
      considered: countOf(voice, 'considered'),
      least: hope?.least ?? null,
      most: hope?.most ?? null,
    }
    const anyone = line.accepted + line.invited + line.waiting + line.considered > 0
    return hope || anyone ? [{ ...line, missing: Math.max(0, (hope?.least ?? 0) - line.accepted) }] : []
  })
}

interface Seats {
  seats: number
  accepted: number
}

/** Whether the last seat is taken: accepted places never exceed seats. */
export const isFull = ({ seats, accepted }: Seats) => accepted >= seats

/** Seats that nobody holds and nobody has been offered. */
export function freeSeats({ seats, accepted, invited }: Seats & { invited: number }) {
  return Math.max(0, seats - accepted - invited)
}

/** Checks the hopes against the seats: as many at least as fit, and each from fewer to more. */
export function judgeHopes(hopes: readonly Hope[], seats: number): { ok: true } | { ok: false; voice: CohortVoice; reason: string } {
  const crossed = hopes.find(({ least, most }) => least > most)
  if (crossed) return { ok: false, voice: crossed.voice, reason: 'The second number is smaller than the first' }
  const last = hopes.at(-1)
  if (last && hopes.reduce((sum, { least }) => sum + least, 0) > seats) {
    return { ok: false, voice: last.voice, reason: 'Together these hopes need more seats than there are' }
  }
  return { ok: true }
}
