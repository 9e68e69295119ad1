import { db } from '#db/connection.server.ts'

const MOST = 200

/** When a check-in is and where it stands. `hasWords` says that something is written, never what. */
const columns = [
  'check_in.id',
  'check_in.coaching_id',
  'check_in.made_at',
  'check_in.starts_at',
  'check_in.other_at',
  'check_in.channel',
  'check_in.state',
  'check_in.held_at',
  'check_in.sequence',
] as const

function selectCheckIns() {
  return db()
    .selectFrom('check_in')
    .select([...columns])
    .select((is) => is('check_in.shared_words', 'is not', null).as('has_words'))
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectCheckIns>['executeTakeFirstOrThrow']>>

/** `asksAgain`: neither time suits, and the coach is asked for another. */
function readRow({ has_words, ...row }: Selected) {
  const hasWords = Boolean(has_words) // 0 and 1 on SQLite
  return { ...row, hasWords, asksAgain: row.state === 'offered' && hasWords }
}

export type CheckInRow = ReturnType<typeof readRow>

/** One check-in, without its words. */
export async function findCheckIn(id: string) {
  const row = await selectCheckIns().where('check_in.id', '=', id).executeTakeFirst()
  return row && readRow(row)
}

/** The plan of a coaching: every check-in in the order of its dates, without words. */
export async function listCheckIns(coachingId: string) {
  const rows = await selectCheckIns()
    .where('check_in.coaching_id', '=', coachingId)
    .orderBy('check_in.starts_at')
    .orderBy('check_in.id')
    .limit(MOST)
    .execute()
  return rows.map(readRow)
}

/** Who agreed to the time that holds, or set it, and as what: from the audit, since nothing else needs to keep it. */
export async function findWhoAgreed(checkInId: string) {
  return db()
    .selectFrom('audit_entry')
    .innerJoin('person', 'person.id', 'audit_entry.who_id')
    .select(['person.known_as', 'audit_entry.acting_as'])
    .where('audit_entry.about_kind', '=', 'check_in')
    .where('audit_entry.about_id', '=', checkInId)
    .where('audit_entry.did', 'in', ['check_in.agree', 'check_in.move'])
    .orderBy('audit_entry.no', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a link that asks about this check-in is out and open. A planned date is asked about only when its coach says so. */
export async function isAskedAbout(checkInId: string) {
  const link = await db()
    .selectFrom('reply_link')
    .select('token_hash')
    .where('about_kind', '=', 'check_in')
    .where('about_id', '=', checkInId)
    .where('used_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return link !== undefined
}
