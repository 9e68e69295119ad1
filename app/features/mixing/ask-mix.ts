import { judgeHopes } from '#app/features/experiences/places/seats.ts'
import { readForm, typedIn, type FormMistakes } from '#app/shared/read-form.ts'
import { cohortBriefForm, circleBriefForm } from './brief-forms.ts'
import type { AskedMix } from './commands/begin-mix.server.ts'
import { hopeField } from './hope-field.ts'
import type { MixSettings } from './mix-notes.ts'
import { circlePresets, cohortPresets } from './presets.ts'
import { chosenWeights, heldBefore, readHopes } from './read-brief.ts'

interface About {
  part: 'cohorts' | 'circles' | null
  experienceIds: readonly string[]
  before: Pick<MixSettings, 'held'> | undefined
}

export type AskedMixReading = { ok: true; value: { id: string; asked: AskedMix } } | { ok: false; mistakes: FormMistakes }

/** Reads a brief as it was written. */
export function readAskedMix(formData: FormData, about: About): AskedMixReading {
  return about.part === 'circles' ? readCircles(formData, about) : readCohorts(formData, about)
}

function readCircles(formData: FormData, { experienceIds: [experienceId = ''], before }: About): AskedMixReading {
  const form = readForm(formData, circleBriefForm)
  if (!form.ok) return form
  const { id, sessionIds, circleCount, parentNotAlone, everyVoice, preset, seconds } = form.value
  const weights = chosenWeights(preset, circlePresets, form.value)
  const rules = { parentNotAlone, everyVoice }
  const asked = { sessionIds, circleCount, rules, weights, preset, seconds, iterations: null, held: heldBefore(before), awayIds: [] }
  return { ok: true, value: { id, asked: { part: 'circles', experienceId, ...asked } } }
}

function readCohorts(formData: FormData, { experienceIds, before }: About): AskedMixReading {
  const form = readForm(formData, cohortBriefForm(experienceIds.length))
  if (!form.ok) return form
  const { id, powerApart, preset, seconds } = form.value
  const hopes = readHopes(experienceIds, form.value)
  for (const [at, experienceId] of experienceIds.entries()) {
    const judged = judgeHopes(
      hopes.filter((hope) => hope.experienceId === experienceId),
      Infinity,
    )
    if (!judged.ok)
      return { ok: false, mistakes: { errors: { [hopeField('most', at, judged.voice)]: judged.reason }, typed: typedIn(formData) } }
  }
  const weights = chosenWeights(preset, cohortPresets, form.value)
  const asked = { hopes, rules: { powerApart }, weights, preset, seconds, iterations: null, held: heldBefore(before) }
  return { ok: true, value: { id, asked: { part: 'cohorts', experienceIds: [...experienceIds], ...asked } } }
}
