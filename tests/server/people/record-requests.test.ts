import { beforeEach, expect, test } from 'vitest'
import { loader as recordFile } from '#app/features/home/routes/my-record-file.tsx'
import { action as ask, loader as myRecord } from '#app/features/home/routes/my-record.tsx'
import { listToday } from '#app/features/home/today/queries.server.ts'
import { action as answer, loader as page } from '#app/features/people/record-requests/routes/record-request.tsx'
import { listLateKeepers } from '#app/features/people/record-requests/queries/waiting.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'

const words = 'It says I live by the harbour. I moved in spring.'
let fiona: { id: string }
let dev: { id: string }
let kit: { id: string }
let sam: { id: string }

beforeEach(async () => {
  await freshDb()
  const locality = await makeLocality()
  fiona = await makeOrganiser(locality.id)
  dev = await makeOrganiser(locality.id)
  kit = await makePerson({ known_as: 'Kit' })
  await makeRole(kit.id, 'steward')
  const community_id = (await makeCommunity(locality.id)).id
  sam = await makePerson({ known_as: 'Sam', email: 'sam@example.org', named_contact_id: fiona.id, community_id })
})

const today = dayOf(new Date())
const askAs = async (given: Record<string, string> = {}) => {
  const form = { id: crypto.randomUUID(), kind: 'correction', words, ...given }
  const response = await responseOf(ask(await visit({ url: '/me/record', as: sam.id, form })))
  expect(response.headers.get('Location')).toBe('/me/record#asked')
  return form.id
}
const open = async (id: string, as: string) => page(await visit({ url: '/x', params: { requestId: id }, as }))
const answerAs = async (id: string, as: string, form: Record<string, string>) =>
  answer(await visit({ url: '/x', params: { requestId: id }, as, form }))
const waitingOf = async (as: string) => {
  const viewer = await findViewer((await visit({ url: '/today', as })).request)
  return viewer ? (await listToday(viewer)).items.filter(({ id }) => id.startsWith('record-request:')) : []
}
const mine = async () => (await myRecord(await visit({ url: '/me/record', as: sam.id }))).requests

test('it goes to the named contact, who has 28 days, and ends with their answer on the record', async () => {
  const id = await askAs()
  expect(await mine()).toMatchObject([{ id, kind: 'correction', words, answerByOn: addDays(today, 28), answer: null }])
  expect(await waitingOf(fiona.id)).toMatchObject([{ title: 'Sam asks about their record', to: `/record-requests/${id}` }])
  expect(JSON.stringify(await waitingOf(fiona.id))).not.toContain('harbour')

  expect(await open(id, fiona.id)).toMatchObject({ words, answered: null })
  await answerAs(id, fiona.id, { outcome: 'done', words: 'You are right. It is put right.' })
  await answerAs(id, fiona.id, { outcome: 'not_done', words: 'A second answer changes nothing.' })
  expect(await mine()).toMatchObject([{ answer: { outcome: 'done', words: 'You are right. It is put right.' } }])
  expect(await waitingOf(fiona.id)).toEqual([])

  const told = await db().selectFrom('message').select(['template', 'person_id']).where('dedupe_key', '=', `record-answer:${id}`).execute()
  expect(told).toEqual([{ template: 'record-answer', person_id: sam.id }])
  const file = await (await recordFile(await visit({ url: '/x', as: sam.id }))).text()
  for (const held of [words, 'You are right. It is put right.']) expect(file).toContain(held)
})

test('what was asked and answered is sealed, and the audit has none of its words', async () => {
  const id = await askAs()
  await answerAs(id, fiona.id, { outcome: 'not_done', words: 'Because the law wants it kept.' })
  const row = await db().selectFrom('record_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect([row.words, row.answer_words].map((text) => text?.slice(0, 3))).toEqual(['v1.', 'v1.'])
  const noted = await db().selectFrom('audit_entry').select(['did', 'about_kind', 'why']).where('did', 'like', 'record.%').execute()
  expect(noted).toEqual([
    { did: 'record.correction', about_kind: 'person', why: null },
    { did: 'record.answer', about_kind: 'record_request', why: 'not_done' },
  ])
})

test('a complaint can go to somebody other than the named contact, and then only that one reads it', async () => {
  const { keepers } = await myRecord(await visit({ url: '/me/record', as: sam.id }))
  expect(keepers.map(({ id, as }) => [id, as])).toEqual([
    [fiona.id, 'contact'],
    [dev.id, 'organiser'],
    [kit.id, 'steward'],
  ])
  const id = await askAs({ kind: 'complaint', keeperId: kit.id })
  expect(await open(id, kit.id)).toMatchObject({ words, kind: 'complaint' })
  for (const as of [fiona.id, dev.id, sam.id]) {
    expect((await responseOf(open(id, as))).status).toBe(404)
    expect((await responseOf(answerAs(id, as, { outcome: 'done', words: 'x' }) as Promise<unknown>)).status).toBe(404)
  }
  expect(await waitingOf(fiona.id)).toEqual([])
  expect((await responseOf(open(crypto.randomUUID(), kit.id))).status).toBe(404)
})

test('whom nobody named may not be asked: it goes to the likeliest; oneself never', async () => {
  const stranger = await makePerson()
  const id = await askAs({ keeperId: stranger.id })
  expect(await open(id, fiona.id)).toMatchObject({ words })
  await db().updateTable('person').set({ named_contact_id: sam.id }).where('id', '=', sam.id).execute()
  const { keepers } = await myRecord(await visit({ url: '/me/record', as: sam.id }))
  expect(keepers.map(({ id }) => id)).not.toContain(sam.id)
})

test('sent twice it is one request; an empty answer is said beside the field', async () => {
  const id = await askAs()
  await askAs({ id })
  expect(await mine()).toHaveLength(1)
  expect(await answerAs(id, fiona.id, { outcome: '', words: ' ' })).toMatchObject({
    data: { errors: { outcome: 'Choose what came of it', words: 'Write them an answer in your own words' } },
  })
})

test('past the promised day the steward sees whom to ask, never what about', async () => {
  await askAs()
  expect(await listLateKeepers(addDays(today, 28))).toEqual([])
  expect(await listLateKeepers(addDays(today, 29))).toMatchObject([{ id: fiona.id, count: 1 }])
})
