import { sql } from 'kysely'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { db, type Engine } from '#db/connection.server.ts'
import type { BadPost, Letter } from './bad-post.ts'
import type { Run } from './kill-often.ts'
import type { Scene } from './find-scene.ts'

export type Judgement = Awaited<ReturnType<typeof judge>>

/** Holds what people were told against what is there when all is over. */
export async function judge(engine: Engine, { ledger, began, kills }: Run, { scene, post }: { scene: Scene; post: BadPost }) {
  const states = await findStates(scene)
  const held = ledger.countLost((thing) => states.get(thing) ?? 'nothing')
  const values = await countThere('contribution', ledger.values)
  const invitations = await countThere('place_change', ledger.invitations)
  const codes = await countCodes(began)
  const mail = await judgeMail(began, post)
  return {
    lost: ledger.values.length - values + ledger.invitations.length - invitations + Math.max(0, ledger.codes - codes) + held,
    ...mail,
    ...judgeTwice(post.letters, kills),
    broken: await countBroken(engine),
    brokenAuditEntry: await findBrokenAuditEntry(),
  }
}

async function findStates({ rollCallId, places }: Scene) {
  const marks = await db().selectFrom('attendance').select(['person_id', 'state']).where('gathering_id', '=', rollCallId).execute()
  const answers = await db().selectFrom('place').select(['id', 'state']).where('id', 'in', places).execute()
  return new Map<string, string>([
    ...marks.map(({ person_id, state }) => [person_id, state] as const),
    ...answers.map(({ id, state }) => [id, state] as const),
  ])
}

async function countThere(table: 'contribution' | 'place_change', ids: string[]) {
  let there = 0
  for (let first = 0; first < ids.length; first += 500) {
    const some = ids.slice(first, first + 500)
    there += (await db().selectFrom(table).select('id').where('id', 'in', some).execute()).length
  }
  return there
}

async function countCodes(began: Date) {
  const codes = db().selectFrom('sign_in_code').select('id').where('made_at', '>=', began.toISOString()).where('person_id', 'is not', null)
  return (await codes.execute()).length
}

/** Every letter that was queued and not taken back has arrived, unless it was refused for ever; and none arrived that nobody queued. */
async function judgeMail(began: Date, { letters, neverIds }: BadPost) {
  const queued = await db()
    .selectFrom('message')
    .select(['message_id', 'sent_at', 'gave_up_at', 'cancelled_at'])
    .where('channel', '=', 'email')
    .where((is) => is.or([is('sent_at', 'is', null), is('sent_at', '>=', began.toISOString())]))
    .where((is) => is.or([is('gave_up_at', 'is', null), is('gave_up_at', '>=', began.toISOString())]))
    .where('due_at', '<=', new Date().toISOString())
    .execute()
  const arrived = new Set(letters.map(({ messageId }) => messageId))
  const due = queued.filter(({ cancelled_at, sent_at }) => cancelled_at === null || sent_at !== null)
  const refused = due.filter(({ gave_up_at, message_id }) => gave_up_at !== null && neverIds.has(message_id))
  const known = await db().selectFrom('message').select('message_id').where('channel', '=', 'email').execute()
  const ids = new Set(known.map(({ message_id }) => message_id))
  const receivers = new Map(letters.map(({ messageId, to }) => [messageId, to]))
  return {
    queued: due.length,
    missing: due.filter((mail) => !arrived.has(mail.message_id) && !refused.includes(mail)).length,
    refused: refused.length,
    strange: letters.filter(({ messageId, to }) => !ids.has(messageId) || receivers.get(messageId) !== to).length,
  }
}

/** A letter may come twice, under its one Message-ID, where a kill or a cut line came between the post's taking it and our noting so. */
function judgeTwice(letters: readonly Letter[], kills: readonly number[]) {
  const last = new Map<string, Letter>()
  let [twice, unexplained] = [0, 0]
  for (const letter of letters) {
    const before = last.get(letter.messageId)
    last.set(letter.messageId, letter)
    if (!before) continue
    twice += 1
    const isKilledBetween = kills.some((at) => at >= before.at - 50 && at <= letter.at)
    if (before.isAnswered && !isKilledBetween) unexplained += 1
  }
  return { twice, unexplained }
}

/** Rows that point at nothing, and what SQLite finds wrong with its file. PostgreSQL holds rows to their keys at every commit. */
async function countBroken(engine: Engine) {
  if (engine === 'postgres') return 0
  const pointless = await sql`pragma foreign_key_check`.execute(db())
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db())
  return pointless.rows.length + rows.filter(({ integrity_check }) => integrity_check !== 'ok').length
}
