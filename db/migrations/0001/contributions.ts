import { sql, type Kysely } from 'kysely'
import { anyVoice, exactlyOne, from, key, makeTable, maybe, oneOf, row, text, to, yesNo } from '../make-table.ts'

export async function makeContributions(db: Kysely<unknown>) {
  await makeTable(
    db,
    'contribution',
    {
      ...row,
      kind: text, // its words live in code, so that a new kind is one line and no table is rebuilt
      programme_id: to('programme'),
      locality_id: maybe(to('locality')),
      experience_id: maybe(to('experience')),
      gathering_id: maybe(to('gathering')),
      tent_id: maybe(to('tent')),
      author_id: maybe(to('person')),
      guest_id: maybe(to('guest')),
      written_by_id: maybe(to('person')),
      agreed_at: maybe(text),
      voice: maybe(anyVoice),
      audience: oneOf('me', 'cohort', 'locality', 'programme', 'public'),
      name_shown: yesNo,
      language: text,
      words: maybe(text),
      sealed_words: maybe(text),
      happened_on: maybe(text),
      changed_at: maybe(text),
      version: from(1),
      taken_back_at: maybe(text),
      hidden_at: maybe(text),
      hidden_by_id: maybe(to('person')),
      hidden_words: maybe(text),
    },
    {
      index: [
        ['author_id', 'kind', 'made_at'],
        ['experience_id', 'kind', 'made_at'],
        ['locality_id', 'kind', 'made_at'],
        ['gathering_id', 'made_at'],
        ['tent_id', 'made_at'],
      ],
      check: {
        words_are_plain_or_sealed: sql`words is null or sealed_words is null`,
        what_is_for_me_alone_is_sealed: sql`audience <> 'me' or words is null`,
        hiding_has_a_name_and_words: sql`hidden_at is null or (hidden_by_id is not null and hidden_words is not null)`,
      },
    },
  )

  await makeTable(
    db,
    'answer',
    {
      ...row,
      contribution_id: to('contribution'),
      by_id: to('person'),
      words: maybe(text),
      sealed_words: maybe(text),
      seen_at: maybe(text),
    },
    {
      index: [
        ['contribution_id', 'made_at'],
        ['by_id', 'made_at'],
      ],
      check: { an_answer_has_words: exactlyOne('words', 'sealed_words') },
    },
  )

  await makeTable(
    db,
    'ending',
    {
      contribution_id: key(to('contribution')),
      made_at: text,
      outcome: oneOf('done', 'joined', 'handed_on', 'not_possible', 'let_go'),
      words: maybe(text),
      sealed_words: maybe(text),
      by_id: to('person'),
      seen_at: maybe(text),
    },
    {
      check: {
        an_ending_has_words: exactlyOne('words', 'sealed_words'),
        an_ending_says_at_least_20_characters: sql`length(words) >= 20`,
        a_sealed_ending_says_at_least_20_characters: sql`length(sealed_words) >= 67`,
      },
    },
  )

  await makeTable(
    db,
    'contribution_link',
    {
      from_id: to('contribution'),
      to_id: to('contribution'),
      kind: oneOf('grew_from', 'supports', 'questions', 'meets', 'joins'),
      made_at: text,
      by_id: to('person'),
    },
    { key: ['from_id', 'to_id', 'kind'], index: [['to_id', 'kind']], check: { nothing_is_linked_to_itself: sql`from_id <> to_id` } },
  )
}
