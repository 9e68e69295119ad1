import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { entryOfGathering } from '../calendar-entry.ts'

interface Asked {
  personId: string
  /** From when until when, as instants. */
  from: string
  until: string
  at: Date
}

const MOST = 500

/** A person's gatherings for their calendar, those called off too: of the experiences where they hold a place, or a role that holds them. One query. */
export async function listCalendarOf({ personId, from, until, at }: Asked) {
  const today = dayOf(at)
  const mine = db()
    .selectFrom('place')
    .select('place.experience_id')
    .where('place.person_id', '=', personId)
    .where('place.state', '=', 'accepted')
  const held = db()
    .selectFrom('role')
    .select('role.experience_id')
    .where('role.person_id', '=', personId)
    .where('role.kind', '=', 'facilitator')
    .where('role.experience_id', 'is not', null)
    .where('role.starts_on', '<=', today)
    .where((is) => is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', today)]))
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'neutral_title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link', 'sequence', 'cancelled_at'])
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .where((is) => is.or([is('experience_id', 'in', mine), is('experience_id', 'in', held)]))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(entryOfGathering)
}
