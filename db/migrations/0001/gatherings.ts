import type { Kysely } from 'kysely'
import { anyVoice, exactlyOne, from, makeTable, maybe, oneOf, row, text, to } from '../make-table.ts'

export async function makeGatherings(db: Kysely<unknown>) {
  await makeTable(
    db,
    'gathering',
    {
      ...row,
      kind: oneOf('session', 'preparation', 'reconnect', 'board', 'campfire', 'drop_in', 'youth'),
      title: text,
      neutral_title: text,
      starts_at: text,
      ends_at: text,
      zone: text,
      where_words: maybe(text),
      join_link: maybe(text),
      experience_id: maybe(to('experience')),
      locality_id: maybe(to('locality')),
      board_id: maybe(to('board')),
      tent_id: maybe(to('tent')),
      notes: maybe(text),
      learning_words: maybe(text),
      sequence: from(0),
      cancelled_at: maybe(text),
    },
    {
      index: [['experience_id', 'starts_at'], ['starts_at']],
      check: { a_gathering_has_one_home: exactlyOne('experience_id', 'locality_id', 'board_id', 'tent_id') },
    },
  )

  await makeTable(
    db,
    'attendance',
    {
      ...row,
      gathering_id: to('gathering'),
      person_id: to('person'),
      state: oneOf('here', 'left_early', 'away'),
      noted_by_id: to('person'),
      noted_at: text,
    },
    { unique: [['gathering_id', 'person_id']], index: [['person_id']] },
  )

  await makeTable(
    db,
    'door',
    {
      ...row,
      gathering_id: to('gathering'),
      code_hash: text,
      sealed_code: maybe(text),
      opens_at: text,
      closes_at: text,
      closed_by_id: maybe(to('person')),
    },
    { unique: [['code_hash']], index: [['gathering_id']] },
  )

  await makeTable(
    db,
    'guest',
    {
      ...row,
      gathering_id: to('gathering'),
      nickname: text,
      voice: maybe(anyVoice),
      token_hash: text,
      claimed_by_id: maybe(to('person')),
      removed_at: maybe(text),
    },
    { unique: [['token_hash']] },
  )
}
