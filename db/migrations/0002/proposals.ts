import type { Kysely } from 'kysely'
import { from, key, makeTable, maybe, oneOf, row, text, to } from '../make-table.ts'

const letter = oneOf('A', 'B', 'C')

export async function makeProposals(db: Kysely<unknown>) {
  await makeTable(
    db,
    'mix_run',
    {
      mix_id: key(to('mix', 'cascade')),
      made_at: text,
      state: oneOf('waiting', 'working', 'done', 'impossible', 'gave_up'),
      progress_json: text,
      lease_until: maybe(text),
      stop_at: maybe(text),
      started_at: maybe(text),
      ended_at: maybe(text),
      why_words: maybe(text),
    },
    { index: [['state', 'made_at']] },
  )

  await makeTable(
    db,
    'mix_proposal',
    {
      mix_id: to('mix', 'cascade'),
      letter,
      made_at: text,
      version: from(1),
      answer_json: text,
      report_json: text,
      held_json: text,
    },
    { key: ['mix_id', 'letter'] },
  )

  await makeTable(
    db,
    'mix_move',
    {
      ...row,
      mix_id: to('mix', 'cascade'),
      letter,
      version: from(1),
      words: text,
      before_json: text,
      by_id: to('person'),
      undone_at: maybe(text),
    },
    { unique: [['mix_id', 'letter', 'version']] },
  )
}
