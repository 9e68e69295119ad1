import type { Kysely } from 'kysely'
import { makeTable, maybe, oneOf, row, text, to, whole, wide } from '../make-table.ts'

export async function makeMixing(db: Kysely<unknown>) {
  await makeTable(
    db,
    'mix',
    {
      ...row,
      programme_id: to('programme'),
      state: oneOf('draft', 'adopted', 'superseded', 'discarded'),
      parts: text,
      settings_json: text,
      seed: wide,
      input_hash: text,
      answer_json: text,
      report_json: text,
      by_id: to('person'),
      adopted_at: maybe(text),
      adopted_by_id: maybe(to('person')),
    },
    { index: [['programme_id', 'made_at']] },
  )

  await makeTable(
    db,
    'mix_experience',
    { mix_id: to('mix', 'cascade'), experience_id: to('experience') },
    { key: ['mix_id', 'experience_id'] },
  )

  await makeTable(
    db,
    'circle_seat',
    { gathering_id: to('gathering'), place_id: to('place'), circle: whole, mix_id: to('mix') },
    { key: ['gathering_id', 'place_id'], index: [['place_id']] },
  )
}
