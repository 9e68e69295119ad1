import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { readCircles, readReport, readSettings } from '../one-session-notes.ts'
import { findSession, organisedBy } from './sessions.server.ts'

function mixes() {
  return db()
    .selectFrom('mix')
    .innerJoin('mix_experience', 'mix_experience.mix_id', 'mix.id')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .innerJoin('person as maker', 'maker.id', 'mix.by_id')
    .select(['mix.id', 'mix.made_at', 'mix.state', 'mix.settings_json', 'mix.seed', 'mix.answer_json', 'mix.report_json', 'mix.adopted_at'])
    .select(['experience.id as experience_id', 'experience.name as experience_name', 'maker.known_as as made_by'])
}

/** One mix, read. */
export async function findMix(mixId: string) {
  const row = await mixes().where('mix.id', '=', mixId).executeTakeFirst()
  if (!row) return undefined
  const { settings_json, answer_json, report_json, ...mix } = row
  return {
    ...mix,
    settings: readSettings(settings_json),
    report: readReport(report_json),
    circles: readCircles(answer_json, mix.experience_id),
  }
}

export type MixRow = NonNullable<Awaited<ReturnType<typeof findMix>>>

/** The session a mix is for. Gatherings are called off, never taken away. */
export async function findSessionOf({ id, settings }: Pick<MixRow, 'id' | 'settings'>) {
  const session = await findSession(settings.gatheringId)
  if (!session) throw new Error(`The session of mix ${id} is gone`)
  return session
}

/** The mixes of the experiences a viewer organises, newest first; those thrown away are not shown. */
export async function listMixes(viewer: Viewer) {
  const rows = await mixes()
    .where('experience.id', 'in', organisedBy(viewer))
    .where('mix.state', '<>', 'discarded')
    .orderBy('mix.made_at', 'desc')
    .orderBy('mix.id')
    .limit(50)
    .execute()
  const read = rows.map(({ settings_json, report_json, id, made_at, state, experience_id, experience_name, made_by }) => {
    const { gatheringId, circleCount } = readSettings(settings_json)
    return { id, made_at, state, experience_id, experience_name, made_by, gatheringId, circleCount, report: readReport(report_json) }
  })
  const titles = await listTitles(read.map(({ gatheringId }) => gatheringId))
  return read.map((mix) => ({ ...mix, title: titles.get(mix.gatheringId) ?? '' }))
}

async function listTitles(gatheringIds: readonly string[]) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'title'])
    .where('id', 'in', ['', ...gatheringIds])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
