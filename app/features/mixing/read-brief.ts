import { cohortVoices } from '#app/shared/voices.ts'
import type { Hope } from '#app/features/experiences/places/seats.ts'
import { hopeField } from './hope-field.ts'
import { nobodyHeld, type MixHeld, type MixSettings, type SettingsOf } from './mix-notes.ts'
import { circlePresets, cohortPresets } from './presets.ts'
import { usualSeconds } from './time-choices.ts'
import { weightField } from './weight-words.ts'

/** What a form about a brief holds, by the names of its fields. */
export type BriefFields = Record<string, string>

/** The weights that count: those of the preset, or, where it is one’s own, those that were written. */
export function chosenWeights<Chosen extends object>(
  preset: MixSettings['preset'],
  presets: Record<Exclude<MixSettings['preset'], 'own'>, { weights: Chosen }>,
  written: Readonly<Record<string, unknown>>,
): Chosen {
  if (preset !== 'own') return presets[preset].weights
  const own = Object.keys(presets.usual.weights).map((rule) => [rule, Number(written[weightField(rule)] ?? 0)])
  // the same rules as the usual weights have
  return Object.fromEntries(own) as Chosen
}

/** What the fields of circles begin with: as usual, or as they were asked for before. */
export function startCircles(
  before: SettingsOf<'circles'> | undefined,
  { sessionIds, circleCount }: { sessionIds: string[]; circleCount: number },
) {
  const { rules, weights, preset, seconds } = before ?? {
    rules: { parentNotAlone: true, everyVoice: true },
    weights: circlePresets.usual.weights,
    preset: 'usual' as const,
    seconds: usualSeconds,
  }
  const sessions = before?.sessionIds.filter((id) => sessionIds.includes(id)) ?? []
  return {
    sessionIds: (sessions.length > 0 ? sessions : sessionIds).join(','),
    circleCount: String(before?.circleCount ?? circleCount),
    ...ticked(rules),
    ...written(weights),
    preset,
    seconds: String(seconds),
  }
}

interface ExperienceHopes {
  id: string
  hopes: readonly Hope[]
  seats: number
}

/** What the fields of who comes begin with. A voice nobody set a hope for may have any number up to the seats. */
export function startCohorts(before: SettingsOf<'cohorts'> | undefined, experiences: readonly ExperienceHopes[]) {
  const { rules, weights, preset, seconds } = before ?? {
    rules: { powerApart: true },
    weights: cohortPresets.usual.weights,
    preset: 'usual' as const,
    seconds: usualSeconds,
  }
  const hopes = experiences.flatMap(({ id, hopes: set, seats }, at) =>
    cohortVoices.flatMap((voice) => {
      const asked = before?.hopes.find((one) => one.experienceId === id && one.voice === voice) ?? set.find((one) => one.voice === voice)
      const fields = { least: asked?.least ?? 0, most: asked?.most ?? seats }
      return [
        [hopeField('least', at, voice), String(fields.least)],
        [hopeField('most', at, voice), String(fields.most)],
      ]
    }),
  )
  return { ...Object.fromEntries(hopes), ...ticked(rules), ...written(weights), preset, seconds: String(seconds) } as BriefFields
}

/** The hopes as they were written, experience by experience. */
export function readHopes(experienceIds: readonly string[], written: Readonly<Record<string, unknown>>): SettingsOf<'cohorts'>['hopes'] {
  return experienceIds.flatMap((experienceId, at) =>
    cohortVoices.map((voice) => ({
      experienceId,
      voice,
      least: Number(written[hopeField('least', at, voice)] ?? 0),
      most: Number(written[hopeField('most', at, voice)] ?? 0),
    })),
  )
}

/** Who stays held by hand when a mix is asked for again. */
export const heldBefore = (before: Pick<MixSettings, 'held'> | undefined): MixHeld => before?.held ?? nobodyHeld

function ticked(rules: object): BriefFields {
  return Object.fromEntries(Object.entries(rules).flatMap(([rule, holds]: [string, unknown]) => (holds ? [[rule, 'yes']] : [])))
}

function written(weights: object): BriefFields {
  return Object.fromEntries(Object.entries(weights).map(([rule, weight]) => [weightField(rule), String(weight)]))
}
