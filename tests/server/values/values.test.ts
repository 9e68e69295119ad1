import { beforeEach, expect, test } from 'vitest'
import { action, loader } from '#app/features/values/routes/values.tsx'
import { loader as wall } from '#app/features/values/routes/wall.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { makeRoom, sayInRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

let room: Room

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

type By = Parameters<typeof visitRoom>[1]
const at = (by: By, form?: Record<string, string>) => visitRoom(room, by, form)
const say = (by: By, form: Record<string, string>) => sayInRoom(room, by, form)
const rows = () => db().selectFrom('contribution').selectAll().orderBy('made_at').execute()

test('the same id posted many times at once is one value, and each post leads back to the room', async () => {
  const form = { id: crypto.randomUUID(), words: 'A cup of tea first', voice: 'parent' }
  const posts = await Promise.all(Array.from({ length: 6 }, () => say({ as: room.morven.id }, form)))
  expect(new Set(posts.map(({ status }) => status))).toEqual(new Set([303]))
  expect(posts[0]?.headers.get('Location')).toContain(`/gatherings/${room.gathering.id}/values`)
  expect(await rows()).toMatchObject([
    { words: 'A cup of tea first', voice: 'parent', author_id: room.morven.id, name_shown: 0, audience: 'cohort' },
  ])
})

test('an id that somebody else used is refused, and what was typed is kept', async () => {
  const form = { id: crypto.randomUUID(), words: 'Mine' }
  await say({ as: room.morven.id }, form)
  const refused = await action(await at({ as: room.callum.id }, { ...form, words: 'Also mine' }))
  expect(refused).toMatchObject({ init: { status: 400 }, data: { mistakes: { typed: { words: 'Also mine' } } } })
  expect(await rows()).toHaveLength(1)
})

test('who does not say as whom they are here brings the voice of their place; who would rather not say, none', async () => {
  await say({ as: room.morven.id }, { words: 'One' })
  await say({ as: room.morven.id }, { words: 'Two', voice: '' })
  expect((await rows()).map(({ voice }) => voice)).toEqual(['practitioner', null])
})

test('mistakes are said beside the field, and what was typed is kept', async () => {
  const empty = await action(await at({ as: room.morven.id }, { id: crypto.randomUUID(), words: '  ' }))
  expect(empty).toMatchObject({ init: { status: 400 }, data: { mistakes: { errors: { words: 'Write a word or a line' } } } })
  const long = await action(await at({ as: room.morven.id }, { id: 'x', words: 'a'.repeat(2001), voice: 'queen' }))
  expect(long).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { id: expect.any(String), words: expect.any(String), voice: expect.any(String) } } },
  })
})

test('a helper writes for the person they help: both names, and whether the person agreed', async () => {
  const { nan, callum, morven } = room
  const page = await loader(await at({ as: nan.id }))
  expect(page).toMatchObject({ maySpeak: false, mayReadWall: false, wall: null, mine: [], people: [{ value: callum.id, label: 'Callum' }] })
  await say({ as: nan.id }, { words: 'Ring me back. Even if it’s no', for_id: callum.id, agreed: 'yes' })
  await say({ as: nan.id }, { words: 'A name, not a department', for_id: callum.id, agreed: 'no' })
  expect(await rows()).toMatchObject([
    { author_id: callum.id, written_by_id: nan.id, agreed_at: expect.any(String), voice: 'parent' },
    { author_id: callum.id, written_by_id: nan.id, agreed_at: null },
  ])
  const after = await loader(await at({ as: nan.id }))
  expect(after.receipts.map(({ known_as, agreed_at }) => [known_as, agreed_at !== null])).toEqual([
    ['Callum', false],
    ['Callum', true],
  ])
  expect(JSON.stringify(after)).not.toContain('Ring me back')
  expect((await responseOf(wall(await at({ as: nan.id })))).status).toBe(404)
  for (const form of [{ words: 'Mine' }, { words: 'Hers', for_id: morven.id }, { words: 'Whose', for_id: '' }]) {
    expect(await action(await at({ as: nan.id }, { id: crypto.randomUUID(), ...form }))).toMatchObject({
      init: { status: 400 },
      data: { mistakes: { errors: { for_id: expect.any(String) } } },
    })
  }
  expect(await rows()).toHaveLength(2)
})

test('a helper of somebody who is not of this room finds no room', async () => {
  const helper = await makePerson()
  await makeRole(helper.id, 'helper', { for_person_id: (await makePerson()).id })
  expect((await responseOf(loader(await at({ as: helper.id })))).status).toBe(404)
})

test('a facilitator writes down what anybody of the cohort says, from paper too; the cohort writes for itself', async () => {
  const { rory, morven, callum } = room
  expect((await say({ as: rory.id }, { words: 'From the flip chart', for_id: morven.id, agreed: 'yes' })).status).toBe(303)
  const stranger = await makePerson()
  expect(await action(await at({ as: rory.id }, { id: crypto.randomUUID(), words: 'No', for_id: stranger.id }))).toMatchObject({
    init: { status: 400 },
  })
  expect(await action(await at({ as: morven.id }, { id: crypto.randomUUID(), words: 'No', for_id: callum.id }))).toMatchObject({
    init: { status: 400 },
  })
  expect(await rows()).toMatchObject([{ author_id: morven.id, written_by_id: rory.id, voice: 'practitioner' }])
})
