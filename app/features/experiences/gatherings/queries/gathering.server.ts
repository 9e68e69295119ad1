import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'

/** A gathering and the experience it belongs to. Its notes are read apart, by those who may. */
export function findGathering(gatheringId: string) {
  return findById({ gatheringId })
}

const findById = preparedOne(({ gatheringId }: { gatheringId: string }) =>
  db()
    .selectFrom('gathering')
    .leftJoin('experience', 'experience.id', 'gathering.experience_id')
    .select(['gathering.id', 'gathering.kind', 'gathering.title', 'gathering.starts_at', 'gathering.ends_at', 'gathering.zone'])
    .select(['gathering.where_words', 'gathering.join_link', 'gathering.sequence', 'gathering.cancelled_at'])
    .select(['gathering.experience_id', 'gathering.locality_id', 'experience.name as experience_name'])
    .where('gathering.id', '=', gatheringId),
)

/** All of a gathering that can be changed. */
export function findGatheringToEdit(gatheringId: string) {
  return db()
    .selectFrom('gathering')
    .select(['id', 'experience_id', 'title', 'neutral_title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link', 'notes'])
    .select(['sequence', 'cancelled_at'])
    .where('id', '=', gatheringId)
    .executeTakeFirst()
}

/** What the facilitators keep about how it went. */
export async function findNotes(gatheringId: string) {
  const row = await db().selectFrom('gathering').select('notes').where('id', '=', gatheringId).executeTakeFirst()
  return row?.notes ?? null
}

/** Everything that an experience gathers for, in order; `titlesOnly` for those who need no more than the times. */
export async function listTimetable(experienceId: string, { titlesOnly }: { titlesOnly: boolean }) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'kind', 'title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link', 'cancelled_at'])
    .where('experience_id', '=', experienceId)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return titlesOnly ? rows.map((row) => ({ ...row, where_words: null, join_link: null })) : rows
}

/** The notes of an experience's gatherings, by gathering. */
export async function listNotes(experienceId: string) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'notes'])
    .where('experience_id', '=', experienceId)
    .where('notes', 'is not', null)
    .execute()
  return Object.fromEntries(rows.map(({ id, notes }) => [id, notes ?? '']))
}
