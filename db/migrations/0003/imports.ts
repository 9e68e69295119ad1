import type { Kysely } from 'kysely'
import { from, key, makeTable, maybe, oneOf, text, to, whole } from '../make-table.ts'

/**
 * The work on a list and its rows, a row each: so that a page of them can be shown, one can be mended, and whoever carries on after
 * a process died knows which are done. See docs/decisions/0018.
 */
export async function makeImports(db: Kysely<unknown>) {
  await makeTable(
    db,
    'import_run',
    {
      batch_id: key(to('import_batch', 'cascade')),
      made_at: text,
      experience_id: maybe(to('experience')),
      state: oneOf('reading', 'matching', 'checking', 'preview', 'importing', 'done', 'undoing', 'undone', 'stopped'),
      settings_json: text,
      match_json: text,
      row_count: whole,
      begun: from(0),
      lease_until: maybe(text),
      ended_at: maybe(text),
      why: maybe(text),
    },
    { index: [['state', 'made_at']] },
  )

  await makeTable(
    db,
    'import_row',
    {
      batch_id: to('import_batch', 'cascade'),
      number: whole,
      cells: text,
      state: oneOf('read', 'left_out', 'wrong', 'alike', 'new', 'made', 'skipped', 'undone', 'kept'),
      choice: maybe(oneOf('skip', 'same', 'new')),
      verdict: maybe(text),
      new_key: text,
      made_json: maybe(text),
      why: maybe(text),
      name_mark: maybe(text),
      contact_mark: maybe(text),
    },
    {
      key: ['batch_id', 'number'],
      index: [
        ['batch_id', 'state', 'number'],
        ['batch_id', 'name_mark'],
        ['batch_id', 'contact_mark'],
      ],
    },
  )

  await db.schema.createIndex('import_batch_by_by_id_made_at').on('import_batch').columns(['by_id', 'made_at']).execute()
}
