import type { Kysely } from 'kysely'
import { exactlyOne, makeTable, maybe, oneOf, row, text, to } from '../make-table.ts'

/** Boards and tents: empty for now, and here already because gatherings, contributions and announcements point at them. */
export async function makeNetwork(db: Kysely<unknown>) {
  await makeTable(
    db,
    'board',
    {
      ...row,
      locality_id: maybe(to('locality')),
      programme_id: maybe(to('programme')),
      kind: oneOf('enabling', 'panel'),
      name: text,
      remit: text,
    },
    { check: { a_board_belongs_to_one_locality_or_programme: exactlyOne('locality_id', 'programme_id') } },
  )

  await makeTable(db, 'tent', {
    ...row,
    programme_id: maybe(to('programme')),
    name: text,
    purpose: text,
    by_id: to('person'),
    closed_at: maybe(text),
  })
}
