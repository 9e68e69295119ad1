import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { readAnswer, readHeld, readProgress, readReport, readSettings } from '../mix-notes.ts'
import { organisedBy } from './sessions.server.ts'

/** One mix with its experiences, its run and its proposals, all read. `chosen` is what was adopted. */
export async function findMix(mixId: string) {
  const row = await db()
    .selectFrom('mix')
    .innerJoin('person as maker', 'maker.id', 'mix.by_id')
    .select(['mix.id', 'mix.made_at', 'mix.programme_id', 'mix.state', 'mix.settings_json', 'mix.seed', 'mix.input_hash'])
    .select(['mix.answer_json', 'mix.report_json', 'mix.adopted_at', 'mix.by_id', 'maker.known_as as made_by'])
    .where('mix.id', '=', mixId)
    .executeTakeFirst()
  if (!row) return undefined
  const { settings_json, answer_json, report_json, ...mix } = row
  const [experiences, run, proposals] = await Promise.all([listExperiencesOf(mixId), findRun(mixId), listProposals(mixId)])
  const chosen = mix.adopted_at === null ? undefined : { answer: readAnswer(answer_json), report: readReport(report_json) }
  return { ...mix, settings: readSettings(settings_json), experiences, run, proposals, chosen }
}

export type MixRow = NonNullable<Awaited<ReturnType<typeof findMix>>>
export type ProposalRow = MixRow['proposals'][number]

/** The experiences a mix is for, soonest first. */
function listExperiencesOf(mixId: string) {
  return db()
    .selectFrom('mix_experience')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .select(['experience.id', 'experience.name', 'experience.seats', 'experience.zone', 'experience.first_on', 'experience.last_on'])
    .where('mix_experience.mix_id', '=', mixId)
    .orderBy('experience.first_on')
    .orderBy('experience.id')
    .limit(50)
    .execute()
}

/** How far the work on a mix is. */
export async function findRun(mixId: string) {
  const row = await db()
    .selectFrom('mix_run')
    .select(['state', 'made_at', 'progress_json', 'lease_until', 'stop_at', 'started_at', 'ended_at', 'why_words'])
    .where('mix_id', '=', mixId)
    .executeTakeFirst()
  if (!row) return undefined
  const { progress_json, ...run } = row
  return { ...run, progress: readProgress(progress_json) }
}

async function listProposals(mixId: string) {
  const rows = await db()
    .selectFrom('mix_proposal')
    .select(['letter', 'version', 'answer_json', 'report_json', 'held_json'])
    .where('mix_id', '=', mixId)
    .orderBy('letter')
    .execute()
  return rows.map(({ letter, version, answer_json, report_json, held_json }) => ({
    letter,
    version,
    answer: readAnswer(answer_json),
    report: readReport(report_json),
    held: readHeld(held_json),
  }))
}

/** The mixes of which a viewer organises every experience, newest first; those put away are not shown. */
export async function listMixes(viewer: Viewer) {
  const rows = await db()
    .selectFrom('mix')
    .innerJoin('person as maker', 'maker.id', 'mix.by_id')
    .leftJoin('mix_run', 'mix_run.mix_id', 'mix.id')
    .select(['mix.id', 'mix.made_at', 'mix.state', 'mix.parts', 'mix.settings_json', 'maker.known_as as made_by'])
    .select(['mix_run.state as run_state'])
    .where('mix.id', 'in', (of) => of.selectFrom('mix_experience').select('mix_id').where('experience_id', 'in', organisedBy(viewer)))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('mix_experience as other')
            .select('other.mix_id')
            .whereRef('other.mix_id', '=', 'mix.id')
            .where('other.experience_id', 'not in', organisedBy(viewer)),
        ),
      ),
    )
    .where('mix.state', '<>', 'discarded')
    .orderBy('mix.made_at', 'desc')
    .orderBy('mix.id')
    .limit(50)
    .execute()
  const experiences = await listExperienceNames(rows.map(({ id }) => id))
  return rows.map(({ settings_json, ...mix }) => ({
    ...mix,
    settings: readSettings(settings_json),
    experiences: experiences.get(mix.id) ?? [],
  }))
}

async function listExperienceNames(mixIds: readonly string[]) {
  const rows = await db()
    .selectFrom('mix_experience')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .select(['mix_experience.mix_id', 'experience.name'])
    .where('mix_experience.mix_id', 'in', ['', ...mixIds])
    .orderBy('experience.first_on')
    .orderBy('experience.id')
    .execute()
  const names = new Map<string, string[]>()
  for (const { mix_id, name } of rows) names.set(mix_id, [...(names.get(mix_id) ?? []), name])
  return names
}
