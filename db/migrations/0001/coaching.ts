import { sql, type Kysely } from 'kysely'
import { from, key, makeTable, maybe, oneOf, row, text, to, whole } from '../make-table.ts'

export async function makeCoaching(db: Kysely<unknown>) {
  await makeTable(
    db,
    'coaching',
    {
      ...row,
      person_id: to('person'),
      coach_id: to('person'),
      experience_id: maybe(to('experience')),
      rhythm_days: maybe(whole),
      starts_on: text,
      ends_on: maybe(text),
      why_words: maybe(text),
    },
    {
      index: [
        ['coach_id', 'ends_on'],
        ['person_id', 'ends_on'],
      ],
      check: { a_coach_is_someone_else: sql`person_id <> coach_id` },
    },
  )

  await makeTable(
    db,
    'check_in',
    {
      ...row,
      coaching_id: to('coaching'),
      starts_at: text,
      other_at: maybe(text),
      channel: oneOf('in_person', 'phone', 'video', 'letter'),
      state: oneOf('offered', 'agreed', 'held', 'missed', 'cancelled'),
      shared_words: maybe(text),
      held_at: maybe(text),
      sequence: from(0),
    },
    {
      index: [
        ['coaching_id', 'starts_at'],
        ['state', 'starts_at'],
      ],
    },
  )

  await makeTable(db, 'step', {
    id: key(to('contribution')),
    due_on: maybe(text),
    check_in_id: maybe(to('check_in')),
    for_id: maybe(to('contribution')),
    done_at: maybe(text),
    replaced_by_id: maybe(to('step')),
  })
}
