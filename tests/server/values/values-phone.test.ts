import { beforeEach, expect, test } from 'vitest'
import { action } from '#app/features/values/routes/values-phone.ts'
import { loader } from '#app/features/values/routes/values.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf } from '#tests/support/app.ts'
import { makeDoor, makeGuest, makeRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

type By = Parameters<typeof visitRoom>[1]

let room: Room

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

/** What a phone knows of itself by the page that it was on. */
const phoneOf = async (by: By) => (await loader(await visitRoom(room, by))).phone

async function send(by: By, form: Record<string, string>, owner?: string) {
  const fields = { id: crypto.randomUUID(), owner: owner ?? (await phoneOf(by)).owner, noted_at: '', sent_at: '', ...form }
  const response = await responseOf(action(await visitRoom(room, by, fields)))
  const body: unknown = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : null
  return { status: response.status, body }
}

const rows = () => db().selectFrom('contribution').selectAll().orderBy('made_at').execute()

test('what comes again under its id is taken again and is one value', async () => {
  const form = { id: crypto.randomUUID(), words: 'A cup of tea first', voice: 'parent' }
  const by = { as: room.morven.id }
  const answers = await Promise.all([send(by, form), send(by, form), send(by, form)])
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 200, body: { id: form.id, note: expect.stringContaining('On the wall since') } })
  expect(await rows()).toMatchObject([{ id: form.id, words: 'A cup of tea first', author_id: room.morven.id }])
})

test('other words under an id that is there are not said to be sent', async () => {
  const form = { id: crypto.randomUUID(), words: 'A cup of tea first' }
  await send({ as: room.morven.id }, form)
  const other = await send({ as: room.morven.id }, { ...form, words: 'Something else' })
  expect(other).toMatchObject({ status: 400, body: { words: expect.stringContaining('Other words went up before these.') } })
  expect(await rows()).toMatchObject([{ words: 'A cup of tea first' }])
})

test('an id that somebody else used is refused with words', async () => {
  const form = { id: crypto.randomUUID(), words: 'Mine' }
  await send({ as: room.morven.id }, form)
  expect(await send({ as: room.callum.id }, form)).toMatchObject({ status: 400, body: { words: expect.stringContaining('Press Change') } })
})

test('mistakes come back as words for beside the thing, and nothing is kept', async () => {
  for (const form of [{ words: '  ' }, { words: 'a'.repeat(2001) }, { words: 'x', voice: 'queen' }, { words: 'x', id: 'not one' }]) {
    expect(await send({ as: room.morven.id }, form)).toMatchObject({ status: 400, body: { words: expect.stringMatching(/\.$/) } })
  }
  expect(await rows()).toEqual([])
})

test('nothing is taken in the name of whoever is signed in when the phone was somebody else’s before', async () => {
  const { owner } = await phoneOf({ as: room.morven.id })
  const answer = await send({ as: room.callum.id }, { words: 'Morven’s' }, owner)
  expect(answer).toEqual({ status: 409, body: { why: 'sign-in' } })
  expect(await send({ as: room.callum.id }, { words: 'Nobody’s' }, '')).toMatchObject({ status: 409 })
  expect(await rows()).toEqual([])
})

test('a guest’s things wait until the door closes, and then nobody is let in with them', async () => {
  await makeDoor(room)
  const fern = await makeGuest()
  const { owner, keepsUntil } = await phoneOf(fern)
  const door = await db().selectFrom('door').select('closes_at').executeTakeFirstOrThrow()
  expect(keepsUntil).toBe(Date.parse(door.closes_at))
  expect(await send(fern, { words: 'A cup of tea' })).toMatchObject({ status: 200 })
  await db().updateTable('door').set({ closed_by_id: room.rory.id }).execute()
  const late = await responseOf(action(await visitRoom(room, fern, { id: crypto.randomUUID(), owner, words: 'Too late' })))
  expect([late.status, late.headers.get('Location')]).toEqual([302, expect.stringContaining('/sign-in')])
  expect(await rows()).toHaveLength(1)
})

test('the name of a phone’s owner says nothing, is each person’s own, and shared phones keep nothing', async () => {
  const [morven, callum] = [await phoneOf({ as: room.morven.id }), await phoneOf({ as: room.callum.id })]
  expect(morven.owner).not.toBe(callum.owner)
  expect(morven.owner).not.toContain(room.morven.id)
  expect(morven.keepsUntil).toBeGreaterThan(Date.now() + 6 * 86_400_000)
  const visit = await visitRoom(room, { as: room.morven.id })
  await db().updateTable('session').set({ shared_phone: 1 }).execute()
  expect((await loader(visit)).phone).toEqual({ owner: morven.owner, isGuest: false, keepsUntil: null })
})
