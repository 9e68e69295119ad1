import { beforeAll, describe, expect, test } from 'vitest'
import type { Insertable } from 'kysely'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { freshDb } from '#tests/support/app.ts'
import { makePerson, makeProgramme } from '#tests/support/make.ts'

const at = '2026-11-21T10:00:00.000Z'
const newRow = () => ({ id: crypto.randomUUID(), made_at: at })
type New<Table extends keyof Database> = Insertable<Database[Table]>
type Some<Table extends keyof Database> = Partial<New<Table>>

let personId: string
let programmeId: string

beforeAll(async () => {
  await freshDb()
  personId = (await makePerson()).id
  programmeId = (await makeProgramme()).id
})

function insert<Table extends keyof Database>(table: Table, row: New<Table>) {
  return db().insertInto(table).values(row).execute()
}

async function contribute(given: Some<'contribution'> = {}) {
  const id = crypto.randomUUID()
  const row = {
    made_at: at,
    kind: 'value',
    programme_id: programmeId,
    author_id: personId,
    audience: 'cohort',
    language: 'en',
    words: 'Being asked',
  } as const
  await insert('contribution', { id, ...row, ...given })
  return id
}

describe('contribution', () => {
  test('what is for me alone is never in plain words', async () => {
    await expect(contribute({ audience: 'me' })).rejects.toThrow(/what_is_for_me_alone_is_sealed/)
    await contribute({ audience: 'me', words: null, sealed_words: 'v1.sealed' })
  })

  test('words are plain or sealed, not both', async () => {
    await expect(contribute({ sealed_words: 'v1.sealed' })).rejects.toThrow(/words_are_plain_or_sealed/)
  })

  test('nothing is hidden without a name and words', async () => {
    const hidden = { hidden_at: at, hidden_by_id: personId, hidden_words: 'It named a child' }
    await expect(contribute({ ...hidden, hidden_words: null })).rejects.toThrow(/hiding_has_a_name_and_words/)
    await expect(contribute({ ...hidden, hidden_by_id: null })).rejects.toThrow(/hiding_has_a_name_and_words/)
    await contribute(hidden)
  })

  test('nothing is linked to itself', async () => {
    const [older, younger] = [await contribute(), await contribute()]
    const link = { from_id: younger, to_id: older, kind: 'grew_from', made_at: at, by_id: personId } as const
    await expect(insert('contribution_link', { ...link, to_id: younger })).rejects.toThrow(/nothing_is_linked_to_itself/)
    await insert('contribution_link', link)
    await expect(insert('contribution_link', link)).rejects.toThrow(/unique/i)
  })
})

describe('ending and answer', () => {
  const twenty = 'We tried; it stands.'
  const end = async (given: Some<'ending'>) =>
    insert('ending', { contribution_id: await contribute(), made_at: at, outcome: 'done', by_id: personId, ...given })

  test('an ending has at least 20 characters, whatever alphabet they are of', async () => {
    await expect(end({ words: twenty.slice(1) })).rejects.toThrow(/an_ending_says_at_least_20_characters/)
    await expect(end({ words: '🌱'.repeat(19) })).rejects.toThrow(/an_ending_says_at_least_20_characters/)
    await end({ words: twenty })
    await end({ words: '🌱'.repeat(20) })
  })

  test('a sealed ending is as long as 20 characters make it', async () => {
    await expect(end({ sealed_words: 's'.repeat(66) })).rejects.toThrow(/a_sealed_ending_says_at_least_20_characters/)
    await end({ sealed_words: 's'.repeat(67) })
  })

  test('an ending is never silent, never said twice, never nameless', async () => {
    await expect(end({})).rejects.toThrow(/an_ending_has_words/)
    await expect(end({ words: twenty, sealed_words: 's'.repeat(67) })).rejects.toThrow(/an_ending_has_words/)
    // the type forbids what a hand-written statement could still try
    await expect(end({ words: twenty, by_id: null as never })).rejects.toThrow(/not.null/i)
  })

  test('an answer has words', async () => {
    const answer = { ...newRow(), contribution_id: await contribute(), by_id: personId }
    await expect(insert('answer', answer)).rejects.toThrow(/an_answer_has_words/)
    await insert('answer', { ...answer, words: 'Yes' })
  })
})
