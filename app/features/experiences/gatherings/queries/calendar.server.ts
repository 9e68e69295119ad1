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

/**
 * A person's gatherings for their calendar, those called off too: of the experiences where they hold a place, or a role that
 * holds them. Three queries, each by its index, however full a life: phones ask all day.
 */
export async function listCalendarOf({ personId, from, until, at }: Asked) {
  const experienceIds = [...(await listMine(personId)), ...(await listHeld(personId, dayOf(at)))]
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'neutral_title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link', 'sequence', 'cancelled_at'])
    .where('experience_id', 'in', ['', ...experienceIds])
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(entryOfGathering)
}

async function listMine(personId: string) {
  const places = await db()
    .selectFrom('place')
    .select('experience_id')
    .where('person_id', '=', personId)
    .where('state', '=', 'accepted')
    .execute()
  return places.map(({ experience_id }) => experience_id)
}

/** Where they are a facilitator today. Asked by person alone: of one person's roles there are few, of facilitators many. */
async function listHeld(personId: string, today: string) {
  const roles = await db()
    .selectFrom('role')
    .select(['kind', 'experience_id', 'starts_on', 'ends_on'])
    .where('person_id', '=', personId)
    .execute()
  return roles
    .filter(({ kind, starts_on, ends_on }) => kind === 'facilitator' && starts_on <= today && (ends_on === null || ends_on >= today))
    .flatMap(({ experience_id }) => experience_id ?? [])
}
