import { audit } from '#app/server/audit.server.ts'
import { runSoon } from '#app/server/clock.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { proposalsOf } from '../leans.ts'
import type { MixProgress, MixSettings } from '../mix-notes.ts'
import { seedOf } from '../seed-of-mix.ts'

/** The line of the timetable that works out what waits. */
export const workOutMixesJob = 'work out mixes'

/** What is asked for; what is known is noted once the work begins. */
export type AskedMix = MixSettings extends infer One ? (One extends MixSettings ? Omit<One, 'known'> : never) : never

export type Begun = { ok: true } | { ok: false; reason: 'over' | 'busy' }

/** As many of one person may wait or be worked on at once: mixes take turns, and others ask for them too. */
const mostAtOnce = 5

/** Why a mix was not begun, for the page it was asked for on. */
export const notBegunWords = {
  over: 'This is over or called off. What was arranged stays as it was.',
  busy: 'Several mixes that you asked for are not worked out yet. Wait for one of them, or stop it; then ask for this one again.',
}

/**
 * Begins a mix: a draft, and its place in the queue of those to be worked out, which happens off this request. The same id again is the
 * same mix.
 */
export async function beginMix(act: Act, { id, asked }: { id: string; asked: AskedMix }): Promise<Begun> {
  const begun = await transaction(() => keepBegun(act, id, asked))
  if (begun.ok) runSoon(workOutMixesJob, 0)
  return begun
}

async function keepBegun(act: Act, id: string, asked: AskedMix): Promise<Begun> {
  if (!act.byId) throw new Error('A mix is asked for by somebody')
  const experienceIds = asked.part === 'cohorts' ? asked.experienceIds : [asked.experienceId]
  const [programmeId] = await listOpen(experienceIds)
  if (!programmeId || (asked.part === 'circles' && !(await areToCome(asked, act.at)))) return { ok: false, reason: 'over' }
  if ((await countUnderWay(act.byId, id)) >= mostAtOnce) return { ok: false, reason: 'busy' }
  const settings: MixSettings = { ...asked, known: { people: {}, earlier: '', rest: '' } }
  const made = await db()
    .insertInto('mix')
    .values({
      id,
      made_at: act.at.toISOString(),
      programme_id: programmeId,
      state: 'draft',
      parts: asked.part,
      settings_json: JSON.stringify(settings),
      seed: seedOf(id),
      input_hash: '',
      answer_json: '{}',
      report_json: '{}',
      by_id: act.byId,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return { ok: true }
  await db()
    .insertInto('mix_experience')
    .values(experienceIds.map((experience_id) => ({ mix_id: id, experience_id })))
    .execute()
  await db()
    .insertInto('mix_run')
    .values({ mix_id: id, made_at: act.at.toISOString(), state: 'waiting', progress_json: JSON.stringify(firstProgress(asked)) })
    .execute()
  await audit(act, 'mix.draft', { kind: 'mix', id })
  return { ok: true }
}

/** How many other mixes of somebody wait or are worked on. */
async function countUnderWay(personId: string, otherThan: string) {
  const { count } = await db()
    .selectFrom('mix_run')
    .innerJoin('mix', 'mix.id', 'mix_run.mix_id')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('mix.by_id', '=', personId)
    .where('mix.id', '<>', otherThan)
    .where('mix_run.state', 'in', ['waiting', 'working'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

function firstProgress(asked: Pick<MixSettings, 'part'>): MixProgress {
  const proposals = proposalsOf(asked).map(({ letter }) => ({ letter, state: 'waiting' as const, tried: 0, best: null, bound: null }))
  return { begun: 0, proposals }
}

/** The programmes of these experiences, or none where one of them takes nobody in any more. */
async function listOpen(experienceIds: readonly string[]) {
  const rows = await db()
    .selectFrom('experience')
    .select(['programme_id', 'state'])
    .where('id', 'in', ['', ...experienceIds])
    .execute()
  const isOpen = rows.length === experienceIds.length && rows.every(({ state }) => ['planned', 'inviting', 'settled'].includes(state))
  return isOpen ? rows.map((row) => row.programme_id) : []
}

async function areToCome({ experienceId, sessionIds }: { experienceId: string; sessionIds: readonly string[] }, at: Date) {
  const rows = await db()
    .selectFrom('gathering')
    .select('id')
    .where('id', 'in', ['', ...sessionIds])
    .where('experience_id', '=', experienceId)
    .where('kind', '=', 'session')
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>=', at.toISOString())
    .execute()
  return rows.length === sessionIds.length
}
