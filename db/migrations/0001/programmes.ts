import type { Kysely } from 'kysely'
import { makeTable, maybe, oneOf, row, text, to, whole } from '../make-table.ts'

/** `closed_by_id` of programme and locality comes with the people it points at. */
export async function makeProgrammes(db: Kysely<unknown>) {
  await makeTable(db, 'programme', {
    ...row,
    name: text,
    purpose: text,
    ends_on: maybe(text),
    closed_at: maybe(text),
    closing_words: maybe(text),
  })

  await makeTable(
    db,
    'locality',
    {
      ...row,
      programme_id: to('programme'),
      name: text,
      purpose: text,
      area_code: maybe(text),
      approach: oneOf('community_first', 'leaders_first', 'together'),
      hold_days: whole,
      answer_days: whole,
      closed_at: maybe(text),
      closing_words: maybe(text),
    },
    { unique: [['programme_id', 'name']] },
  )

  await makeTable(db, 'community', { ...row, locality_id: to('locality'), name: text }, { unique: [['locality_id', 'name']] })

  await makeTable(
    db,
    'organisation',
    {
      ...row,
      name: text,
      kind: oneOf('service', 'charity', 'community', 'school', 'health', 'company', 'other'),
      website: maybe(text),
      source: maybe(text),
      source_ref: maybe(text),
    },
    { unique: [['source', 'source_ref']] },
  )
}
