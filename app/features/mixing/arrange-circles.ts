import { cohortVoices } from '#app/shared/voices.ts'
import type { CohortVoice } from './voice-rules.ts'

interface SeatOfSession {
  gathering_id: string
  circle: number
  id: string
  person_id: string
  voice: CohortVoice
  name: string
  initials?: string
}

/** The seats of each session as circles in order, for who may see them all. */
export function arrangeAll(seats: readonly SeatOfSession[], gatheringId: string) {
  const here = seats.filter((seat) => seat.gathering_id === gatheringId)
  const most = Math.max(-1, ...here.map(({ circle }) => circle))
  return Array.from({ length: most + 1 }, (_, circle) => ({
    circle,
    seats: cohortVoices.flatMap((voice) => here.filter((seat) => seat.circle === circle && seat.voice === voice)).map(asSeat),
  }))
}

/** Of one session the circle in which somebody sits, and no other. */
export function arrangeOwn(seats: readonly SeatOfSession[], gatheringId: string, personId: string) {
  const mine = seats.find((seat) => seat.gathering_id === gatheringId && seat.person_id === personId)
  return arrangeAll(seats, gatheringId)
    .filter(({ circle }) => circle === mine?.circle)
    .map(({ circle, seats: sitting }) => ({ circle, seats: sitting.map((seat) => ({ ...seat, isHere: seat.id === mine?.id })) }))
}

/** Everybody who sits somewhere in these sessions, by voice and by name. */
export function listSeated(sessions: readonly { circles: ReturnType<typeof arrangeAll> }[]) {
  const people = new Map(sessions.flatMap(({ circles }) => circles.flatMap(({ seats }) => seats.map((seat) => [seat.id, seat] as const))))
  const sorted = [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return cohortVoices.flatMap((voice) => sorted.filter((person) => person.voice === voice))
}

function asSeat({ id, name, voice, initials }: SeatOfSession) {
  return { id, name, voice, ...(initials !== undefined && { initials }) }
}
