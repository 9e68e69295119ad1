import type { CircleWeights } from './engine/circle-brief.ts'
import type { MixSettings, SettingsOf } from './mix-notes.ts'

export type CohortWeights = SettingsOf<'cohorts'>['weights']
export type Preset = Exclude<MixSettings['preset'], 'own'>

export const presets = ['usual', 'new_faces', 'gentle', 'across_town'] as const satisfies readonly Preset[]

interface PresetWords {
  label: string
  /** What it is for, in a sentence. */
  hint: string
}

/** The ways to weigh who sits with whom. The usual one is the model's (part B). */
export const circlePresets: Record<Preset, PresetWords & { weights: CircleWeights }> = {
  usual: {
    label: 'As usual',
    hint: 'For most sessions: new people for everyone, and nobody alone with their language.',
    weights: { repeatMeeting: 4, sameService: 2, acquainted: 1, sameLocality: 0, isolated: 3, unfairness: 2 },
  },
  new_faces: {
    label: 'Most new faces',
    hint: 'For a cohort that has found its feet: as few second meetings as there can be, and the same for everyone.',
    weights: { repeatMeeting: 12, sameService: 2, acquainted: 6, sameLocality: 0, isolated: 3, unfairness: 6 },
  },
  gentle: {
    label: 'A gentle start',
    hint: 'For first days: some familiar ties are kept, and nobody is the only one who speaks their language.',
    weights: { repeatMeeting: 2, sameService: 1, acquainted: 0, sameLocality: 0, isolated: 10, unfairness: 2 },
  },
  across_town: {
    label: 'Across town',
    hint: 'For working on what gets in the way: different communities and organisations in every circle.',
    weights: { repeatMeeting: 4, sameService: 8, acquainted: 1, sameLocality: 4, isolated: 3, unfairness: 2 },
  },
}

/** The ways to weigh who comes. The usual one is the model's (part A). */
export const cohortPresets: Record<Preset, PresetWords & { weights: CohortWeights }> = {
  usual: {
    label: 'As usual',
    hint: 'For most experiences: every seat taken, many communities, and nobody alone with their language.',
    weights: weigh({}),
  },
  new_faces: {
    label: 'Most new faces',
    hint: 'For reaching people who have not been before: few who know each other, few who came already.',
    weights: weigh({ acquainted: 12, priorVble: 10 }),
  },
  gentle: {
    label: 'A gentle start',
    hint: 'For a first experience: who knows somebody there may stay with them, and nobody is the only one of their kind.',
    weights: weigh({ acquainted: 0, priorVble: 0, isolated: 20 }),
  },
  across_town: {
    label: 'Across town',
    hint: 'For a wide reach: as many communities and organisations as there can be.',
    weights: weigh({ sameLocality: 5, sameService: 10 }),
  },
}

function weigh(other: Partial<CohortWeights>): CohortWeights {
  return {
    emptySeat: 50,
    unplacedPriority: 5,
    priorVble: 2,
    sameLocality: 1,
    sameService: 3,
    acquainted: 4,
    genderDev: 2,
    ageDev: 1,
    isolated: 8,
    hopes: 6,
    ...other,
  }
}
