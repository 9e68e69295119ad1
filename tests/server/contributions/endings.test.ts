import { beforeEach, expect, test } from 'vitest'
import { answerContribution } from '#app/features/contributions/commands/answer-words.server.ts'
import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { markSeen } from '#app/features/contributions/commands/mark-seen.server.ts'
import { reopenContribution } from '#app/features/contributions/commands/reopen-words.server.ts'
import { findEnding, listAnswers } from '#app/features/contributions/queries/answers.server.ts'
import { listWaitingFor } from '#app/features/contributions/queries/waiting.server.ts'
import { action as end } from '#app/features/contributions/routes/ending.tsx'
import { loader as read } from '#app/features/contributions/routes/contribution.tsx'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { makeCohort, makeWords } from '#tests/support/make-contributions.ts'

const enough = 'We ask once now, and the page goes with the family.'
let cohort: Awaited<ReturnType<typeof makeCohort>>
let words: { id: string; author_id: string }

beforeEach(async () => {
  await freshDb()
  cohort = await makeCohort()
  words = { author_id: cohort.morven.id, ...(await makeWords({ authorId: cohort.morven.id, ...cohort.where })) }
})

const toEnd = (given = {}) => ({ contributionId: words.id, outcome: 'done' as const, words: enough, ...given })
const messages = () => db().selectFrom('message').select(['person_id', 'template', 'dedupe_key']).execute()
const waitingFor = async (personId: string) => listWaitingFor(await requireViewer((await visit({ url: '/today', as: personId })).request))

test('the database refuses an ending without a name, without words, or with too few', async () => {
  const row = {
    contribution_id: words.id,
    made_at: new Date().toISOString(),
    outcome: 'done' as const,
    by_id: cohort.callum.id,
    words: enough,
  }
  const insert = (given: object) =>
    db()
      .insertInto('ending')
      .values({ ...row, ...given })
      .execute()
  await expect(insert({ by_id: null })).rejects.toThrow()
  await expect(insert({ words: null })).rejects.toThrow()
  await expect(insert({ words: 'Nineteen characters' })).rejects.toThrow()
  await expect(insert({ words: null, sealed_words: 'v1.short' })).rejects.toThrow()
  await expect(insert({ words: 'Twenty characters ok' })).resolves.toBeDefined()
})

test('the command refuses it too, counting characters as the database does', async () => {
  expect(await endContribution(act(null), toEnd())).toEqual({ ok: false, reason: 'nobody_named' })
  expect(await endContribution(act(cohort.morven.id), toEnd({ words: 'Done.' }))).toEqual({ ok: false, reason: 'says_too_little' })
  expect(await endContribution(act(cohort.morven.id), toEnd({ words: '👩‍👧 '.repeat(4) }))).toEqual({ ok: false, reason: 'says_too_little' })
  expect(await endContribution(act(cohort.morven.id), toEnd({ words: ` ${'.'.repeat(19)} ` }))).toEqual({
    ok: false,
    reason: 'says_too_little',
  })
  expect(await endContribution(act(cohort.morven.id), toEnd({ words: '🌱'.repeat(20) }))).toEqual({ ok: true })
})

test('and so does the page, beside the field, with what was typed', async () => {
  const { morven } = cohort
  const here = { url: `/contributions/${words.id}/ending`, params: { contributionId: words.id }, as: morven.id }
  const refused = await end(await visit({ ...here, form: { outcome: 'done', words: 'Done.' } }))
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { words: expect.stringContaining('20') }, typed: { words: 'Done.' } } },
  })
  const done = await responseOf(end(await visit({ ...here, form: { outcome: 'done', words: enough } })))
  expect([done.status, done.headers.get('Location')]).toEqual([303, `/contributions/${words.id}`])
})

test('the author is told once, by one message, and seen when they have read it', async () => {
  const { callum, morven } = cohort
  await endContribution(act(callum.id), toEnd())
  await endContribution(act(callum.id), toEnd())
  expect(await messages()).toMatchObject([{ person_id: morven.id, template: 'word-for-you' }])
  expect(await waitingFor(morven.id)).toMatchObject([
    { title: 'Callum wrote what came of something you said', to: `/contributions/${words.id}` },
  ])
  expect(await findEnding(words)).toMatchObject({ by: 'Callum', words: enough, seenAt: null })

  const page = await read(await visit({ url: `/contributions/${words.id}`, params: { contributionId: words.id }, as: morven.id }))
  expect(page).toMatchObject({ ending: { words: enough, by: 'Callum', seen: false } })
  expect((await findEnding(words))?.seenAt).not.toBeNull()
  expect(await waitingFor(morven.id)).toEqual([])
})

test('somebody else reading it is not the author reading it', async () => {
  await endContribution(act(cohort.morven.id), toEnd())
  await answerContribution(act(cohort.morven.id), { id: crypto.randomUUID(), contributionId: words.id, words: 'And more' })
  await read(await visit({ url: `/contributions/${words.id}`, params: { contributionId: words.id }, as: cohort.callum.id }))
  expect((await findEnding(words))?.seenAt).toBeNull()
  expect(await messages()).toEqual([])
})

test('while one ending stands there is no second, and both texts are shown', async () => {
  const { callum, morven } = cohort
  await endContribution(act(callum.id), toEnd())
  expect(await endContribution(act(morven.id), toEnd({ words: 'Something else came of it.' }))).toEqual({
    ok: false,
    reason: 'already_ended',
  })
  const here = { url: `/contributions/${words.id}/ending`, params: { contributionId: words.id }, as: morven.id }
  const second = await end(await visit({ ...here, form: { outcome: 'let_go', words: 'Something else came of it.' } }))
  expect(second).toMatchObject({ init: { status: 409 }, data: { mistakes: { typed: { words: 'Something else came of it.' } } } })
})

test('opened again, the old ending is an answer, and another end may follow', async () => {
  const { callum, morven } = cohort
  await endContribution(act(callum.id), toEnd())
  const why = { id: crypto.randomUUID(), contributionId: words.id, words: 'The page was lost again' }
  await reopenContribution(act(morven.id), why)
  await reopenContribution(act(morven.id), why)
  expect(await findEnding(words)).toBeUndefined()
  const said = (await listAnswers(words)).map(({ by, words: text }) => [by, text])
  expect(said).toEqual([
    ['Callum', enough],
    ['Morven', 'The page was lost again'],
  ])
  expect(await endContribution(act(callum.id, { at: new Date(Date.now() + 1000) }), toEnd())).toEqual({ ok: true })
  expect(await messages()).toHaveLength(2)
  await reopenContribution(act(morven.id), why) // sent once more from an old page
  expect(await findEnding(words)).toBeDefined()
})

test('what is written back to words for me alone is sealed with them', async () => {
  const { morven, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, kind: 'step', audience: 'me', ...where })
  await answerContribution(act(morven.id), { id: crypto.randomUUID(), contributionId: id, words: 'I asked her name' })
  await endContribution(act(morven.id), toEnd({ contributionId: id }))
  await reopenContribution(act(morven.id), { id: crypto.randomUUID(), contributionId: id, words: 'Again' })
  expect(await db().selectFrom('answer').select('words').where('words', 'is not', null).execute()).toEqual([])
  const opened = (await listAnswers({ id, author_id: morven.id })).map((one) => one.words)
  expect(opened.sort()).toEqual(['Again', 'I asked her name', enough])
})

test('an answer is by name, once, and reaches its author', async () => {
  const { morven, where, experience } = cohort
  const [alasdair] = [await makePerson({ known_as: 'Alasdair', family_name: 'Voe' })]
  await makeRole(alasdair.id, 'organiser', { experience_id: experience.id })
  const { id } = await makeWords({ authorId: morven.id, ...where })
  const answer = { id: crypto.randomUUID(), contributionId: id, words: 'I will ask on Friday' }
  await Promise.all([answerContribution(act(alasdair.id), answer), answerContribution(act(alasdair.id), answer)])
  expect(await answerContribution(act(null), { ...answer, id: crypto.randomUUID() })).toEqual({ ok: false, reason: 'nobody_named' })
  expect(await listAnswers({ id, author_id: morven.id })).toMatchObject([{ by: 'Alasdair Voe', isByAuthor: false, seenAt: null }])
  expect(await messages()).toHaveLength(1)
  expect(await waitingFor(morven.id)).toHaveLength(1)
  await markSeen(act(morven.id), id)
  expect(await waitingFor(morven.id)).toEqual([])
})
