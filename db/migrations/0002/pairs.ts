import { sql, type Kysely } from 'kysely'
import { makeTable, maybe, oneOf, row, text, to } from '../make-table.ts'

const scope = oneOf('experience', 'circle', 'room')
const inOrder = { a_pair_is_written_once: sql`a_id < b_id` }

/** What people ran into is found by the word it is kept under. */
const entriesWithWhy = sql<boolean>`why is not null`

export async function makePairs(db: Kysely<unknown>) {
  await makeTable(
    db,
    'keep_apart',
    {
      ...row,
      programme_id: to('programme'),
      a_id: to('person'),
      b_id: to('person'),
      scope,
      reason: text,
      by_id: to('person'),
      review_on: text,
      ended_at: maybe(text),
      ended_by_id: maybe(to('person')),
    },
    {
      unique: [{ on: ['a_id', 'b_id', 'scope'], where: sql`ended_at is null` }],
      index: [['b_id'], ['programme_id', 'review_on']],
      check: inOrder,
    },
  )

  await makeTable(
    db,
    'keep_together',
    {
      ...row,
      a_id: to('person'),
      b_id: to('person'),
      scope,
      strength: oneOf('must', 'wish'),
      by_id: to('person'),
      ended_at: maybe(text),
    },
    {
      // Each has a wish of their own: who wishes learns nothing of who wished before.
      unique: [{ on: ['a_id', 'b_id', 'scope', 'by_id'], where: sql`ended_at is null` }],
      index: [['b_id']],
      check: inOrder,
    },
  )

  await db.schema.createIndex('audit_entry_by_why_no').on('audit_entry').columns(['why', 'no']).where(entriesWithWhy).execute()
}
