import { cohortVoices } from '#app/shared/voices.ts'
import { sayCount } from '#app/shared/words.ts'
import type { Spot } from './arrange-proposal.ts'
import type { MixSettings } from './mix-notes.ts'
import type { CohortVoice } from './voice-rules.ts'

export interface VoiceTally {
  name: string
  /** How many are here, how many more at least were hoped for, and both in words. */
  voices: Record<CohortVoice, { here: number; empty: number; words: string }>
}

/** How many of each voice would come to each experience, beside the hopes of the brief. Circles and walks have no hopes. */
export function tallyVoices(settings: MixSettings, spots: readonly Spot[]): VoiceTally[] {
  if (settings.part !== 'cohorts') return []
  return spots.flatMap(({ spot, name, seats }) => {
    if (spot === null) return []
    const tally = (voice: CohortVoice) => {
      const here = seats.filter((seat) => seat.voice === voice).length
      const hope = settings.hopes.find((one) => one.experienceId === spot && one.voice === voice)
      return { here, empty: Math.max(0, (hope?.least ?? 0) - here), words: sayTally(here, hope) }
    }
    return [{ name, voices: Object.fromEntries(cohortVoices.map((voice) => [voice, tally(voice)])) as VoiceTally['voices'] }]
  })
}

function sayTally(here: number, hope: { least: number; most: number } | undefined) {
  const come = sayCount(here, { none: 'Nobody', one: '1 person', other: '# people' })
  if (!hope) return `${come}.`
  return hope.least === hope.most ? `${come}, hoped for ${hope.least}.` : `${come}, hoped for ${hope.least} to ${hope.most}.`
}
