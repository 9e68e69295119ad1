import type { Kysely } from 'kysely'
import { key, makeTable, maybe, oneOf, row, text, to, whole } from '../make-table.ts'

export async function makeIdeas(db: Kysely<unknown>) {
  await makeTable(db, 'pathway', {
    ...row,
    locality_id: maybe(to('locality')),
    name: text,
    note: maybe(text),
    replaces_id: maybe(to('pathway')),
    retired_at: maybe(text),
  })

  await makeTable(
    db,
    'stage',
    { ...row, pathway_id: to('pathway', 'cascade'), position: whole, name: text, asks: text, tools: maybe(text) },
    { unique: [['pathway_id', 'position']] },
  )

  await makeTable(
    db,
    'idea',
    {
      id: key(to('contribution')),
      title: text,
      pathway_id: to('pathway'),
      stage_id: to('stage'),
      community_id: maybe(to('community')),
      families_notice: maybe(text),
    },
    { index: [['stage_id'], ['community_id']] },
  )

  await makeTable(
    db,
    'idea_move',
    { ...row, idea_id: to('idea', 'cascade'), stage_id: to('stage'), words: text, by_id: to('person'), lived: text },
    { index: [['idea_id', 'made_at']] },
  )

  await makeTable(
    db,
    'idea_person',
    {
      ...row,
      idea_id: to('idea', 'cascade'),
      person_id: to('person'),
      part: oneOf('owner', 'helper', 'sponsor', 'lived'),
      agreed_at: maybe(text),
      left_at: maybe(text),
    },
    { unique: [['idea_id', 'person_id', 'part']], index: [['person_id']] },
  )
}
