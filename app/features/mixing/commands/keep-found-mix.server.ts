import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import type { MixAnswer, MixReport, MixSettings } from '../mix-notes.ts'
import { seedOf } from '../seed-of-mix.ts'

interface FoundMix {
  id: string
  programmeId: string
  experienceId: string
  settings: MixSettings
  answer: MixAnswer
  report: MixReport
}

/** Keeps what was found at once, without a run, as a draft with one proposal. Inside a transaction; the same id again is the same mix. */
export async function keepFoundMix(act: Act, { id, programmeId, experienceId, settings, answer, report }: FoundMix) {
  if (!act.byId) throw new Error('A mix is asked for by somebody')
  const made_at = act.at.toISOString()
  const row = { id, made_at, programme_id: programmeId, state: 'draft' as const, parts: settings.part, seed: seedOf(id), by_id: act.byId }
  const input_hash = fingerprint({ ...settings.known })
  const made = await db()
    .insertInto('mix')
    .values({ ...row, input_hash, settings_json: JSON.stringify(settings), answer_json: '{}', report_json: '{}' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return
  await db().insertInto('mix_experience').values({ mix_id: id, experience_id: experienceId }).execute()
  const progress = {
    begun: 1,
    proposals: [{ letter: 'A', state: 'done', tried: report.engine.tried, best: report.points, bound: report.bound }],
  }
  await db()
    .insertInto('mix_run')
    .values({ mix_id: id, made_at, state: 'done', progress_json: JSON.stringify(progress), started_at: made_at, ended_at: made_at })
    .execute()
  const proposal = { answer_json: JSON.stringify(answer), report_json: JSON.stringify(report), held_json: JSON.stringify(settings.held) }
  await db()
    .insertInto('mix_proposal')
    .values({ mix_id: id, letter: 'A', made_at, ...proposal })
    .execute()
  await audit(act, 'mix.draft', { kind: 'mix', id })
}
