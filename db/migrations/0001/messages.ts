import { sql, type Kysely } from 'kysely'
import { exactlyOne, from, makeTable, maybe, oneOf, row, text, to, yesNo } from '../make-table.ts'

export async function makeMessages(db: Kysely<unknown>) {
  await makeTable(
    db,
    'announcement',
    {
      ...row,
      experience_id: maybe(to('experience')),
      locality_id: maybe(to('locality')),
      tent_id: maybe(to('tent')),
      board_id: maybe(to('board')),
      subject: text,
      words: text,
      safety: yesNo,
      by_id: to('person'),
      sent_at: maybe(text),
    },
    { check: { an_announcement_goes_to_one_group: exactlyOne('experience_id', 'locality_id', 'tent_id', 'board_id') } },
  )

  await makeTable(
    db,
    'message',
    {
      ...row,
      person_id: maybe(to('person')),
      channel: oneOf('email', 'sms', 'letter', 'phone'),
      to_way_id: maybe(to('contact_way', 'set null')),
      template: text,
      props_json: text,
      dedupe_key: text,
      message_id: text,
      safety: yesNo,
      due_at: text,
      lease_until: maybe(text),
      attempts: from(0),
      last_error: maybe(text),
      sent_at: maybe(text),
      bounced_at: maybe(text),
      gave_up_at: maybe(text),
      cancelled_at: maybe(text),
      announcement_id: maybe(to('announcement')),
    },
    {
      unique: [['dedupe_key'], ['message_id']],
      // The worker asks every ten seconds and finds only what still waits, however many were ever sent.
      index: [{ on: ['due_at'], where: sql`sent_at is null and gave_up_at is null and cancelled_at is null` }, ['person_id', 'due_at']],
    },
  )
}
