import { sql, type Kysely } from 'kysely'
import { addColumn, makeTable, maybe, oneOf, row, text, to, yesNo } from '../make-table.ts'

export async function makePeople(db: Kysely<unknown>) {
  await makeTable(
    db,
    'person',
    {
      ...row,
      known_as: text,
      family_name: maybe(text),
      languages: text,
      community_id: maybe(to('community')),
      born_band: maybe(oneOf('18_29', '30_44', '45_59', '60_up', 'unsaid')),
      gender: maybe(text),
      strengths: maybe(text),
      wants: maybe(text),
      reach_words: maybe(text),
      named_contact_id: maybe(to('person')),
      welcomed_at: maybe(text),
      erased_at: maybe(text),
    },
    { index: [['family_name', 'known_as']] },
  )
  await addColumn(db, 'programme', 'closed_by_id', to('person'))
  await addColumn(db, 'locality', 'closed_by_id', to('person'))

  await makeTable(db, 'import_batch', {
    ...row,
    kind: text,
    file_name: text,
    rows_json: text,
    by_id: to('person'),
    undone_at: maybe(text),
  })
  await addColumn(db, 'person', 'import_batch_id', to('import_batch'))
  await addColumn(db, 'organisation', 'import_batch_id', to('import_batch'))

  await makeTable(
    db,
    'contact_way',
    {
      ...row,
      person_id: to('person', 'cascade'),
      kind: oneOf('email', 'phone', 'post'),
      address: text,
      lookup: text,
      preferred: yesNo,
      safe: oneOf('any', 'no_voicemail', 'named_only', 'never'),
      signs_in: yesNo,
      verified_at: maybe(text),
    },
    // People may share a phone or an address; only one of them signs in with it.
    { unique: [{ on: ['lookup'], where: sql`kind = 'email' and signs_in = 1` }], index: [['lookup']] },
  )

  await makeTable(
    db,
    'affiliation',
    { ...row, person_id: to('person'), organisation_id: to('organisation'), job: maybe(text), starts_on: text, ends_on: maybe(text) },
    { index: [['organisation_id'], ['person_id']] },
  )

  await makeTable(
    db,
    'tie',
    {
      ...row,
      a_id: to('person'),
      b_id: to('person'),
      kind: oneOf('works_with', 'manages', 'family', 'trusted', 'knows'),
      said_by_id: to('person'),
      ends_on: maybe(text),
    },
    { unique: [['a_id', 'b_id', 'kind']], index: [['b_id']], check: { a_tie_joins_two_people: sql`a_id <> b_id` } },
  )
}
