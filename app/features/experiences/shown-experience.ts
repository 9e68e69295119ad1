import { cohortVoices } from '#app/shared/voices.ts'
import type { Pattern } from './patterns.ts'
import type { CohortVoice, Hope } from './places/seats.ts'

interface Editable {
  name: string
  purpose: string
  pattern: Pattern
  first_on: string
  last_on: string
  seats: number
  voice: CohortVoice | null
}

/** What an edit form of an experience shows, each answer as text; its fingerprint tells whether somebody changed it since. */
export function shownOfExperience({ name, purpose, pattern, first_on, last_on, seats, voice }: Editable, hopes: readonly Hope[]) {
  const words = { name, purpose, pattern, firstOn: first_on, lastOn: last_on, seats: String(seats), voice: voice ?? '' }
  const targets = cohortVoices.flatMap((one) => {
    const hope = hopes.find((each) => each.voice === one)
    return [
      [`${one}Least`, hope ? String(hope.least) : ''],
      [`${one}Most`, hope ? String(hope.most) : ''],
    ]
  })
  return { ...words, ...(Object.fromEntries(targets) as Record<string, string>) } // pairs of text, all of them
}
