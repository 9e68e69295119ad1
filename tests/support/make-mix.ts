import { beginMix, type AskedMix } from '#app/features/mixing/commands/begin-mix.server.ts'
import { workOutMixesHere } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { nobodyHeld } from '#app/features/mixing/mix-notes.ts'
import { circlePresets, cohortPresets } from '#app/features/mixing/presets.ts'
import { findMix } from '#app/features/mixing/queries/mix.server.ts'
import { db } from '#db/connection.server.ts'
import { act } from './app.ts'

type Asked<Part extends AskedMix['part']> = Extract<AskedMix, { part: Part }>

const quickly = { seconds: 3, iterations: 4_000, preset: 'usual' as const, held: nobodyHeld }

/** What a form asks for circles of these sessions, with the rest as usual. */
export function askCircles(given: Pick<Asked<'circles'>, 'experienceId' | 'sessionIds'> & Partial<Asked<'circles'>>): Asked<'circles'> {
  const rules = { parentNotAlone: true, everyVoice: true }
  return { part: 'circles', circleCount: 2, awayIds: [], rules, weights: circlePresets.usual.weights, ...quickly, ...given }
}

/** What a form asks for who comes to these experiences, with the rest as usual. */
export function askCohorts(given: Pick<Asked<'cohorts'>, 'experienceIds'> & Partial<Asked<'cohorts'>>): Asked<'cohorts'> {
  return { part: 'cohorts', hopes: [], rules: { powerApart: true }, weights: cohortPresets.usual.weights, ...quickly, ...given }
}

/** A mix that was asked for and worked out here and now. */
export async function makeMix(organiserId: string, asked: AskedMix, { id = crypto.randomUUID(), at = new Date() } = {}) {
  const begun = await beginMix(act(organiserId, { at }), { id, asked })
  if (!begun.ok) throw new Error(begun.reason)
  await workOutMixesHere(at)
  return knownMix(id)
}

export async function knownMix(id: string) {
  const mix = await findMix(id)
  if (!mix) throw new Error('No such mix')
  return mix
}

export function runOf(mixId: string) {
  return db().selectFrom('mix_run').selectAll().where('mix_id', '=', mixId).executeTakeFirstOrThrow()
}
