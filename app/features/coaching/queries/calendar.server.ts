import { db } from '#db/connection.server.ts'
import { entryOfCheckIn } from '../calendar-entry.ts'

interface Asked {
  personId: string
  /** From when until when, as instants. */
  from: string
  until: string
}

const MOST = 500

/**
 * A person's talks for their calendar, as one of the two: those agreed or held, and those called off after a time was agreed.
 * What is only planned or offered is in nobody's calendar. One query, by whose
 * talks they are: of all talks of these days there are many.
 */
export async function listCalendarOf({ personId, from, until }: Asked) {
  const rows = await db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.id', 'check_in.starts_at', 'check_in.channel', 'check_in.state', 'check_in.sequence'])
    .select((is) => is.exists(anAgreement()).as('was_agreed'))
    .select(['coaching.coach_id', 'person.known_as', 'coach.known_as as coach_known_as'])
    .where('check_in.coaching_id', 'in', coachingsOf('person_id', personId).union(coachingsOf('coach_id', personId)))
    .where('check_in.starts_at', '>=', from)
    .where('check_in.starts_at', '<', until)
    .orderBy('check_in.starts_at')
    .orderBy('check_in.id')
    .limit(MOST)
    .execute()
  return rows
    .filter(({ state, was_agreed }) => state === 'agreed' || state === 'held' || (state === 'cancelled' && Boolean(was_agreed))) // 0 and 1 on SQLite
    .map(({ coach_id, known_as, coach_known_as, was_agreed: _, ...row }) =>
      entryOfCheckIn(row, coach_id === personId ? known_as : coach_known_as),
    )
}

const coachingsOf = (side: 'person_id' | 'coach_id', personId: string) =>
  db().selectFrom('coaching').select('coaching.id').where(side, '=', personId)

/** That a time of this check-in was ever agreed stands in the audit, and nowhere else. */
function anAgreement() {
  return db()
    .selectFrom('audit_entry')
    .select('audit_entry.no')
    .where('audit_entry.about_kind', '=', 'check_in')
    .whereRef('audit_entry.about_id', '=', db().dynamic.ref('check_in.id'))
    .where('audit_entry.did', 'in', ['check_in.agree', 'check_in.move'])
}
