import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { agreeToWords } from '#app/features/contributions/commands/agree-to-words.server.ts'
import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import { editWords } from '#app/features/contributions/commands/edit-words.server.ts'
import { takeBack } from '#app/features/contributions/commands/take-back.server.ts'
import { openWords } from '#app/features/contributions/queries/open-words.server.ts'
import { shownOfWords } from '#app/features/contributions/shown-words.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeCohort, makeWords } from '#tests/support/make-contributions.ts'

let cohort: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  cohort = await makeCohort()
})

const rowsOf = (id: string) => db().selectFrom('contribution').selectAll().where('id', '=', id).execute()

test('words sent many times at once are there once', async () => {
  const { morven, where } = cohort
  const id = crypto.randomUUID()
  const said = { id, kind: 'value' as const, words: 'Turning up twice', authorId: morven.id, audience: 'cohort' as const, ...where }
  const brought = await Promise.all(Array.from({ length: 8 }, () => bringWords(act(morven.id), said)))
  expect(brought.filter(({ ok }) => ok)).toHaveLength(8)
  expect(brought.filter((one) => one.ok && one.isNew)).toHaveLength(1)
  expect(await rowsOf(id)).toHaveLength(1)
  expect(await db().selectFrom('audit_entry').selectAll().where('about_id', '=', id).execute()).toHaveLength(1)
})

test('an id that is somebody else’s is refused and changes nothing', async () => {
  const { morven, callum, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, ...where })
  const other = { id, kind: 'value' as const, words: 'Mine now', authorId: callum.id, audience: 'cohort' as const, ...where }
  expect(await bringWords(act(callum.id), other)).toEqual({ ok: false, reason: 'someone_elses' })
  expect(await rowsOf(id)).toMatchObject([{ author_id: morven.id, words: 'A cup of tea first' }])
})

test('what is for me alone lies sealed in the database and opens for me', async () => {
  const { morven, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, kind: 'reflection', audience: 'me', words: 'Between me and the sea', ...where })
  const [row] = await rowsOf(id)
  expect(row).toMatchObject({ words: null, sealed_words: expect.stringMatching(/^v1\./) })
  expect(JSON.stringify(row)).not.toContain('Between')
  expect(row && (await openWords('contribution', row.author_id, row))).toBe('Between me and the sea')
})

test('once the author’s key is gone, so are the words', async () => {
  const { morven, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, kind: 'reflection', audience: 'me', ...where })
  await db().deleteFrom('sealed_key').where('person_id', '=', morven.id).execute()
  const [row] = await rowsOf(id)
  expect(row && (await openWords('contribution', row.author_id, row))).toBeNull()
})

test('what somebody typed for a person keeps both names and whether the person agreed', async () => {
  const { morven, callum, where } = cohort
  const { id } = await makeWords({ authorId: callum.id, writtenById: morven.id, agreed: false, ...where })
  expect(await rowsOf(id)).toMatchObject([{ author_id: callum.id, written_by_id: morven.id, agreed_at: null }])
  expect(await agreeToWords(act(morven.id), id)).toEqual({ ok: false, reason: 'not_yours' })
  expect(await agreeToWords(act(callum.id), id)).toEqual({ ok: true })
  expect((await rowsOf(id))[0]?.agreed_at).not.toBeNull()
  const own = await makeWords({ authorId: morven.id, writtenById: morven.id, agreed: true, ...where })
  expect(await rowsOf(own.id)).toMatchObject([{ written_by_id: null, agreed_at: null }])
})

test('only the author edits, and not over what was edited meanwhile', async () => {
  const { morven, callum, where } = cohort
  const { id, words } = await makeWords({ authorId: morven.id, ...where })
  const seen = fingerprint(shownOfWords(words))
  expect(await editWords(act(callum.id), { contributionId: id, words: 'No', seen })).toEqual({ ok: false, reason: 'not_yours' })
  expect(await editWords(act(morven.id), { contributionId: id, words: 'A cup of tea, first', seen })).toEqual({ ok: true })
  expect(await editWords(act(morven.id), { contributionId: id, words: 'A cup of tea, first', seen })).toEqual({ ok: true })
  expect(await editWords(act(morven.id), { contributionId: id, words: 'Two cups', seen })).toEqual({
    ok: false,
    reason: 'changed',
    current: 'A cup of tea, first',
  })
  expect(await rowsOf(id)).toMatchObject([{ words: 'A cup of tea, first', version: 2 }])
})

test('sealed words are sealed again when their author edits them', async () => {
  const { morven, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, kind: 'reflection', audience: 'me', words: 'Once', ...where })
  await editWords(act(morven.id), { contributionId: id, words: 'Twice', seen: fingerprint(shownOfWords('Once')) })
  const [row] = await rowsOf(id)
  expect(row?.words).toBeNull()
  expect(row && (await openWords('contribution', row.author_id, row))).toBe('Twice')
})

test('taken back, the words are gone, once and for all', async () => {
  const { morven, callum, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, ...where })
  expect(await takeBack(act(callum.id), { contributionId: id })).toEqual({ ok: false, reason: 'not_yours' })
  expect(await takeBack(act(morven.id), { contributionId: id })).toEqual({ ok: true })
  expect(await takeBack(act(morven.id), { contributionId: id })).toEqual({ ok: true })
  expect(await rowsOf(id)).toMatchObject([{ words: null, sealed_words: null, taken_back_at: expect.any(String) }])
})

test('whatever people write is kept as they wrote it', async () => {
  const { morven, where } = cohort
  const hostile = [
    '<script>alert(1)</script>',
    '‮ مرحبا ‬',
    '👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    "'; drop table contribution; --",
    '{{7*7}}${7*7}',
    'a'.repeat(2000),
    '\u200B',
    'ø\u0301\n\t”',
  ]
  const anything = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 }).map((text) => text.replaceAll('\0', '')),
  )
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom('cohort' as const, 'me' as const), async (words, audience) => {
      const { id } = await makeWords({ authorId: morven.id, words, audience, ...where })
      const [row] = await rowsOf(id)
      expect(row && (await openWords('contribution', row.author_id, row))).toBe(words)
    }),
    { numRuns: 60 },
  )
})
