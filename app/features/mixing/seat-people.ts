import { cohortVoices } from '#app/shared/voices.ts'
import type { CohortVoice } from './voice-rules.ts'

interface Named {
  id: string
  name: string
  fullName: string
  voice: CohortVoice
  community_id: string | null
}

/** The people of circles of places, each circle by voice, as they sit round a table. */
export function seatPeople(circles: readonly (readonly string[])[], named: readonly Named[]) {
  const known = new Map(named.map((person) => [person.id, person]))
  return circles.map((ids) =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .map(({ community_id, ...seat }) => ({ ...seat, communityId: community_id }))
      .sort((a, b) => orderOf(a.voice) - orderOf(b.voice) || (a.fullName < b.fullName ? -1 : 1)),
  )
}

const orderOf = (voice: CohortVoice) => cohortVoices.indexOf(voice)
