import { audit } from '#app/server/audit.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Known, MixAnswer, MixProgress, MixReport } from '../mix-notes.ts'
import type { MixRow } from '../queries/mix.server.ts'
import type { NoMix } from '../work-on-mix.ts'

export interface Proposal {
  letter: 'A' | 'B' | 'C'
  answer: MixAnswer
  report: MixReport
}

interface Held {
  mix: MixRow
  /** The lease this process holds; where another has it by now, nothing is written. */
  lease: string
  now: Date
}

/** Keeps the proposals of a run, with the marks of what they rest on. Every one of them has passed the independent checker. */
export function finishRun(
  { mix, lease, now }: Held,
  { proposals, known, progress }: { proposals: Proposal[]; known: Known; progress: MixProgress },
) {
  return transaction(async () => {
    if (!(await closeRun({ mix, lease, now }, { state: 'done', progress_json: JSON.stringify(progress) }))) return
    await db()
      .updateTable('mix')
      .set({ settings_json: JSON.stringify({ ...mix.settings, known }), input_hash: fingerprint({ ...known }) })
      .where('id', '=', mix.id)
      .execute()
    await db().deleteFrom('mix_proposal').where('mix_id', '=', mix.id).execute()
    const rows = proposals.map(({ letter, answer, report }) => ({
      mix_id: mix.id,
      letter,
      made_at: now.toISOString(),
      answer_json: JSON.stringify(answer),
      report_json: JSON.stringify(report),
      held_json: JSON.stringify(mix.settings.held),
    }))
    await db().insertInto('mix_proposal').values(rows).execute()
  })
}

/** Keeps that there is no arrangement. What runs into a hidden rule is noted, so that the safeguarding lead sees who keeps trying. */
export function refuseRun({ mix, lease, now }: Held, { words, isHidden }: NoMix) {
  return transaction(async () => {
    if (!(await closeRun({ mix, lease, now }, { state: 'impossible', why_words: words }))) return
    if (isHidden) await audit({ byId: mix.by_id, as: 'organiser', at: now }, 'mix.refuse', { kind: 'mix', id: mix.id }, 'hidden rule')
  })
}

/** Puts a run back for the next that looks: this process is closing. The begin that came to nothing does not count. */
export async function putBackRun({ mix, lease }: Held, progress: MixProgress) {
  await db()
    .updateTable('mix_run')
    .set({ state: 'waiting', lease_until: null, progress_json: JSON.stringify({ ...progress, begun: progress.begun - 1 }) })
    .where('mix_id', '=', mix.id)
    .where('lease_until', '=', lease)
    .execute()
}

type Ending = { state: 'done'; progress_json: string } | { state: 'impossible'; why_words: string }

/** True where this process still held the run. */
async function closeRun({ mix, lease, now }: Held, ending: Ending) {
  const closed = await db()
    .updateTable('mix_run')
    .set({ ...ending, lease_until: null, ended_at: now.toISOString() })
    .where('mix_id', '=', mix.id)
    .where('state', '=', 'working')
    .where('lease_until', '=', lease)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}
