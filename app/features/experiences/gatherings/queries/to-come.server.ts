import { db } from '#db/connection.server.ts'

const MOST = 60

/** The gatherings of an experience that are still to come and not called off, in order, as a calendar needs them. */
export function listToCome(experienceId: string, at: Date) {
  return db()
    .selectFrom('gathering')
    .select(['id', 'neutral_title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link', 'sequence', 'cancelled_at'])
    .where('experience_id', '=', experienceId)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', at.toISOString())
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

export type ToCome = Awaited<ReturnType<typeof listToCome>>[number]
