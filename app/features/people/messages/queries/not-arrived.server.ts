import { isOneInCare, organises, tiedToPerson } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { listPlanned } from '#db/prepared.server.ts'

export const mostMessages = 100

/** So many of the whole site are looked at, the latest ones: of all messages they are few, and each organiser’s are found among them. */
const LATEST = 5000

/** Messages to people in the viewer's care that wait for a person: those that came back or were given up, and those for voice or paper. Oldest first. */
export async function listNotArrived(viewer: Viewer) {
  if (!organises(viewer)) return []
  const open = db()
    .selectFrom(openMessages(viewer.at).as('open'))
    .crossJoin('person') // whose care they are in is asked of these few people, and not whether each in care has one
    .selectAll('open')
    .select(['person.id as person_id', 'person.known_as', 'person.family_name', 'person.reach_words', 'person.named_contact_id'])
    .whereRef('person.id', '=', 'open.person_id')
    .where('person.erased_at', 'is', null)
    .where(isOneInCare(viewer))
    .where((is) => is.not(tiedToPerson(viewer)))
    .orderBy('open.due_at')
    .orderBy('open.is_by_hand')
    .orderBy('open.id')
    .limit(mostMessages)
  return listPlanned(open)
}

export type NotArrived = Awaited<ReturnType<typeof listNotArrived>>[number]

/** The lost ones and those that go by hand, each by their own small index: by person, every message ever sent would be read. */
function openMessages(at: Date) {
  const lost = openOf(at, 0).where((is) => is.or([is('message.gave_up_at', 'is not', null), is('message.bounced_at', 'is not', null)]))
  const byHand = openOf(at, 1)
    .where('message.channel', 'in', ['phone', 'letter'])
    .where('message.sent_at', 'is', null)
    .where('message.gave_up_at', 'is', null)
  return db()
    .selectFrom(lost.as('lost'))
    .selectAll()
    .unionAll(db().selectFrom(byHand.as('by_hand')).selectAll())
    .limit(2 * LATEST) // cuts nothing off: without it SQLite works out twice who is in care, once for each of the two
}

function openOf(at: Date, isByHand: 0 | 1) {
  return db()
    .selectFrom('message')
    .select(['message.id', 'message.person_id', 'message.template', 'message.dedupe_key', 'message.channel', 'message.to_way_id'])
    .select(['message.due_at', 'message.last_error', 'message.bounced_at', 'message.gave_up_at'])
    .select((is) => is.lit(isByHand).as('is_by_hand'))
    .where('message.rung_at', 'is', null)
    .where('message.cancelled_at', 'is', null)
    .where('message.due_at', '<=', at.toISOString())
    .orderBy('message.due_at', 'desc')
    .limit(LATEST)
}

const RUNG_DAYS = 14

/** Whom somebody rang in the last two weeks, the latest first, so that a slip of the thumb can be taken back. */
export async function listRung(viewer: Viewer) {
  const since = new Date(viewer.at.getTime() - RUNG_DAYS * 86_400_000).toISOString()
  const rung = db()
    .selectFrom('message')
    .select(['message.id', 'message.person_id', 'message.template', 'message.rung_at', 'message.rung_by_id'])
    .where('message.rung_at', '>=', since)
    .orderBy('message.rung_at', 'desc')
    .limit(LATEST)
  return db()
    .selectFrom(rung.as('rung'))
    .innerJoin('person', 'person.id', 'rung.person_id')
    .innerJoin('person as ringer', 'ringer.id', 'rung.rung_by_id')
    .select(['rung.id', 'rung.template', 'rung.rung_at', 'person.known_as', 'person.family_name', 'ringer.known_as as by'])
    .where('person.erased_at', 'is', null)
    .where(isOneInCare(viewer))
    .where((is) => is.not(tiedToPerson(viewer)))
    .orderBy('rung.rung_at', 'desc')
    .orderBy('rung.id')
    .limit(20)
    .execute()
}

/** How many e-mails of the whole site wait for the post, and since when the longest does. No more than that is said of others' messages. */
export async function findOutbox(at: Date) {
  const row = await db()
    .selectFrom('message')
    .select((of) => [of.fn.countAll().as('count'), of.fn.min('due_at').as('oldest')])
    .where('channel', '=', 'email')
    .where('sent_at', 'is', null)
    .where('gave_up_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('due_at', '<=', at.toISOString())
    .executeTakeFirstOrThrow()
  const oldest: string | null = row.oldest
  return { waiting: Number(row.count), minutes: oldest ? Math.floor((at.getTime() - Date.parse(oldest)) / 60_000) : 0 }
}
