import { listLiveRoles } from '#app/server/staff.server.ts'
import type { Carer, listExperienceIds } from '#app/server/care.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { importKinds, type ImportKind } from '../import-fields.ts'
import { readSettings } from '../import-settings.ts'

export type RunState = Database['import_run']['state']
export type RowState = Database['import_row']['state']
export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>

const asKind = (kind: string): ImportKind => importKinds.find((known) => known === kind) ?? 'people'

/** A list that was brought in, and how far the work on it is. */
export async function findBatch(id: string) {
  const row = await batches().where('import_batch.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { kind, settings_json, experienceId, experienceName, experienceVoice, ...batch } = row
  const experience = experienceId ? { id: experienceId, name: experienceName ?? '', voice: experienceVoice } : null
  return { ...batch, kind: asKind(kind), settings: readSettings(settings_json), experience }
}

/** The lists somebody brought in, the last first, each with what came of its rows. At most fifty. */
export async function listBatches(personId: string) {
  const rows = await batches()
    .where('import_batch.by_id', '=', personId)
    .orderBy('import_batch.made_at', 'desc')
    .orderBy('import_batch.id')
    .limit(50)
    .execute()
  const counts = await countRows(rows.map(({ id }) => id))
  return rows.map(({ id, kind, fileName, madeAt, state, rowCount, experienceName }) => ({
    id,
    kind: asKind(kind),
    fileName,
    madeAt,
    state,
    rowCount,
    experienceName,
    counts: counts.get(id) ?? {},
  }))
}

function batches() {
  return db()
    .selectFrom('import_batch')
    .innerJoin('import_run', 'import_run.batch_id', 'import_batch.id')
    .leftJoin('experience', 'experience.id', 'import_run.experience_id')
    .select(['import_batch.id', 'import_batch.kind', 'import_batch.file_name as fileName', 'import_batch.made_at as madeAt'])
    .select(['import_batch.by_id as byId', 'import_run.state', 'import_run.settings_json', 'import_run.row_count as rowCount'])
    .select(['import_run.why', 'import_run.experience_id as experienceId', 'import_run.ended_at as endedAt'])
    .select(['experience.name as experienceName', 'experience.voice as experienceVoice'])
}

export type RowCounts = Partial<Record<RowState, number>>

/** How many rows stand how, for each of these lists. */
export async function countRows(batchIds: readonly string[]) {
  const rows = await db()
    .selectFrom('import_row')
    .select(['batch_id', 'state'])
    .select(({ fn }) => fn.countAll().as('count'))
    .where('batch_id', 'in', [...batchIds, ''])
    .groupBy(['batch_id', 'state'])
    .execute()
  const counts = new Map<string, RowCounts>()
  for (const { batch_id, state, count } of rows) counts.set(batch_id, { ...counts.get(batch_id), [state]: Number(count) })
  return counts
}

/** How many rows that are like somebody here would be taken how. */
export async function countChoices(batchId: string) {
  const rows = await db()
    .selectFrom('import_row')
    .select('choice')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('batch_id', '=', batchId)
    .where('state', '=', 'alike')
    .groupBy('choice')
    .execute()
  const of = (choice: string) => Number(rows.find((row) => row.choice === choice)?.count ?? 0)
  return { skip: of('skip'), same: of('same'), new: of('new') }
}

/** Whoever brought a list in, as they stand today; undefined once they organise nothing any more. */
export async function findCarer(personId: string, at: Date): Promise<Carer | undefined> {
  const roles = await listLiveRoles(personId, at)
  return roles.some(({ kind }) => kind === 'organiser') ? { personId, roles, at } : undefined
}

/** The experiences people can be thought of for, of those an organiser plans. */
export function listOpenExperiences(ids: ReturnType<typeof listExperienceIds>) {
  return db()
    .selectFrom('experience')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('state', 'in', ['planned', 'inviting', 'settled'])
    .where('brought_into_id', 'is', null)
    .orderBy('first_on')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** The last lists of this kind that somebody matched: which heading meant what, the newest word on each. */
export async function findRemembered(personId: string, kind: ImportKind) {
  const rows = await db()
    .selectFrom('import_run')
    .innerJoin('import_batch', 'import_batch.id', 'import_run.batch_id')
    .select('import_run.match_json')
    .where('import_batch.by_id', '=', personId)
    .where('import_batch.kind', '=', kind)
    .where('import_run.match_json', '<>', '{}')
    .orderBy('import_batch.made_at', 'desc')
    .limit(5)
    .execute()
  const matches = rows.map(({ match_json }) => JSON.parse(match_json) as Record<string, string>) // as keepMatch writes it
  return Object.assign({}, ...matches.reverse()) as Record<string, string> // Object.assign forgets
}
