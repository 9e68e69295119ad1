import { sql, type Kysely } from 'kysely'
import { makeTable, maybe, oneOf, row, text, to, voice, whole, type Column } from '../make-table.ts'

const zone: Column = { type: 'text', rule: (column) => column.defaultTo('Europe/London') }
const placeState = oneOf('considered', 'waiting', 'invited', 'accepted', 'not_now', 'declined', 'withdrawn', 'released')

export async function makeExperiences(db: Kysely<unknown>) {
  await makeTable(
    db,
    'experience',
    {
      ...row,
      programme_id: to('programme'),
      locality_id: maybe(to('locality')),
      name: text,
      purpose: text,
      pattern: oneOf('residential', 'spread', 'online', 'mixed'),
      voice: maybe(voice),
      state: oneOf('planned', 'inviting', 'settled', 'following', 'closed', 'cancelled'),
      first_on: text,
      last_on: text,
      zone,
      seats: whole,
      state_words: maybe(text),
      brought_into_id: maybe(to('experience')),
    },
    {
      index: [
        ['programme_id', 'first_on'],
        ['locality_id', 'first_on'],
        ['state', 'last_on'],
      ],
    },
  )

  await makeTable(
    db,
    'target',
    {
      ...row,
      experience_id: to('experience', 'cascade'),
      quality: oneOf('voice', 'community', 'organisation', 'gender', 'born_band', 'language', 'returning'),
      word: text,
      at_least: whole,
      at_most: whole,
    },
    { unique: [['experience_id', 'quality', 'word']] },
  )

  await makeTable(
    db,
    'place',
    {
      ...row,
      experience_id: to('experience'),
      person_id: to('person'),
      voice,
      state: placeState,
      free: oneOf('yes', 'no', 'unsure'),
      energy: maybe(whole),
      shares_room: oneOf('yes', 'no', 'unsure'),
      answer_by_on: maybe(text),
      return_on: maybe(text),
      told_by_id: maybe(to('person')),
      pinned_at: maybe(text),
      pinned_by_id: maybe(to('person')),
      import_batch_id: maybe(to('import_batch')),
    },
    {
      unique: [['experience_id', 'person_id']],
      index: [
        ['person_id', 'state'],
        ['experience_id', 'state', 'voice'],
        ['state', 'return_on'],
        ['state', 'answer_by_on'],
      ],
      check: { energy_goes_from_0_to_3: sql`energy between 0 and 3` },
    },
  )

  await makeTable(
    db,
    'place_change',
    {
      ...row,
      place_id: to('place', 'cascade'),
      from_state: maybe(placeState),
      to_state: placeState,
      by_id: maybe(to('person')),
      words: maybe(text),
    },
    { index: [['place_id', 'made_at']] },
  )

  await makePreparation(db)
}

async function makePreparation(db: Kysely<unknown>) {
  await makeTable(
    db,
    'preparation',
    {
      ...row,
      place_id: to('place', 'cascade'),
      kind: oneOf(
        'welcome',
        'conversation',
        'briefing',
        'childcare',
        'caring',
        'travel',
        'earnings',
        'access',
        'release',
        'care_notes',
        'consents',
        'clearance',
        'other',
      ),
      state: oneOf('not_needed', 'wanted', 'arranging', 'ready'),
      owner_id: maybe(to('person')),
      words: maybe(text),
      due_on: maybe(text),
      ready_at: maybe(text),
    },
    {
      unique: [['place_id', 'kind']],
      index: [['owner_id', 'state']],
      check: { what_is_being_arranged_has_an_owner: sql`state <> 'arranging' or owner_id is not null` },
    },
  )
}
