import { beforeEach, expect, test } from 'vitest'
import { closeDoor } from '#app/features/experiences/gatherings/commands/close-door.server.ts'
import { closedDoors, guestsGone } from '#app/features/experiences/gatherings/commands/forget-closed-doors.server.ts'
import { joinRoom } from '#app/features/experiences/gatherings/commands/join-room.server.ts'
import { openDoor } from '#app/features/experiences/gatherings/commands/open-door.server.ts'
import { findOpenDoor } from '#app/features/experiences/gatherings/queries/doors.server.ts'
import { action as closeIt } from '#app/features/experiences/gatherings/routes/door-closing.tsx'
import { action as putOut } from '#app/features/experiences/gatherings/routes/door-removal.tsx'
import { action as openIt, loader as doorPage } from '#app/features/experiences/gatherings/routes/door.tsx'
import { loader as gatheringPage } from '#app/features/experiences/gatherings/routes/gathering.tsx'
import { action as join, loader as joinPage } from '#app/features/experiences/gatherings/routes/join.tsx'
import { loader as rollCall } from '#app/features/experiences/gatherings/routes/roll-call.tsx'
import { loader as valuesPage } from '#app/features/values/routes/values.tsx'
import { loader as wall } from '#app/features/values/routes/wall.tsx'
import { codeAlphabet } from '#app/server/chance.server.ts'
import { findGuest } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makeGathering, makePerson, makePlace, makeRole } from '#tests/support/make.ts'

const hour = 3_600_000

async function makeRoom() {
  const experience = await makeExperience()
  const gathering = await makeGathering(experience.id)
  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: experience.id })
  return { experience, gathering, rory }
}

let room: Awaited<ReturnType<typeof makeRoom>>

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

const at = (as: string | undefined, given: { form?: Record<string, string>; cookie?: string } = {}) =>
  visit({ url: `/gatherings/${room.gathering.id}`, params: { gatheringId: room.gathering.id }, ...(as && { as }), ...given })

async function makeDoor(code = 'HRBR27', hours = 4) {
  await openDoor(act(room.rory.id), {
    id: crypto.randomUUID(),
    gatheringId: room.gathering.id,
    closesAt: new Date(Date.now() + hours * hour),
    code,
  })
}

async function comeIn(form: Record<string, string>) {
  const response = await responseOf(join(await visit({ url: '/join', form })))
  return { status: response.status, to: response.headers.get('Location'), cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
}

const guestOf = async (cookie: string, now?: Date) => findGuest((await visit({ url: '/', cookie })).request, now)

test('a facilitator opens a door for some hours, once, with a code that can be read out', async () => {
  const form = { id: crypto.randomUUID(), hours: '2' }
  await Promise.all([responseOf(openIt(await at(room.rory.id, { form }))), responseOf(openIt(await at(room.rory.id, { form })))])
  expect(await db().selectFrom('door').selectAll().execute()).toHaveLength(1)
  const { door } = await doorPage(await at(room.rory.id))
  expect(door?.code).toMatch(new RegExp(`^[${codeAlphabet}]{6}$`))
  const [row] = await db().selectFrom('door').selectAll().execute()
  expect(JSON.stringify(row)).not.toContain(door?.code)
})

test('a phone with no account comes in with the code, however it is typed, and may then speak and read in this room only', async () => {
  await makeDoor()
  const { status, to, cookie } = await comeIn({ code: ' hrbr-27 ', nickname: 'Fern' })
  expect([status, to]).toEqual([303, `/gatherings/${room.gathering.id}/values`])
  expect(await guestOf(cookie)).toMatchObject({ nickname: 'Fern', gathering_id: room.gathering.id })
  expect(await valuesPage(await at(undefined, { cookie }))).toMatchObject({ nickname: 'Fern', maySpeak: true, people: [], wall: null })
  expect(await wall(await at(undefined, { cookie }))).toMatchObject({ join: { code: 'HRBR27' } })
  expect(await gatheringPage(await at(undefined, { cookie }))).toMatchObject({
    may: { callRoll: false, openDoor: false, write: false },
    notes: null,
  })
  expect((await responseOf(rollCall(await at(undefined, { cookie })))).status).toBe(302)
  const other = await makeGathering(room.experience.id)
  const elsewhere = await visit({ url: '/', params: { gatheringId: other.id }, cookie })
  expect((await responseOf(valuesPage(elsewhere))).headers.get('Location')).toContain('/sign-in')
})

test('without a nickname they are a numbered guest', async () => {
  await makeDoor()
  expect((await guestOf((await comeIn({ code: 'HRBR27' })).cookie))?.nickname).toBe('Guest 1')
  expect((await guestOf((await comeIn({ code: 'HRBR27', nickname: '  ' })).cookie))?.nickname).toBe('Guest 2')
})

test('a double tap is one guest, and the later cookie opens', async () => {
  await makeDoor()
  const form = { id: crypto.randomUUID(), code: 'HRBR27', nickname: 'Fern' }
  await comeIn(form)
  const { cookie } = await comeIn(form)
  expect(await db().selectFrom('guest').selectAll().execute()).toHaveLength(1)
  expect((await guestOf(cookie))?.nickname).toBe('Fern')
  const late = new Date(Date.now() + hour)
  expect(await joinRoom(act(null, { at: late }), { ...form, pageId: form.id })).toEqual({ ok: false, reason: 'stale_page' })
})

test('a wrong code is said beside the field with what was typed, and so is one that has run out', async () => {
  await makeDoor()
  const refused = {
    init: { status: 400 },
    data: { mistakes: { errors: { code: expect.stringContaining('no door') }, typed: { code: 'ABCDEF', nickname: 'Fern' } } },
  }
  expect(await join(await visit({ url: '/join', form: { code: 'ABCDEF', nickname: 'Fern' } }))).toMatchObject(refused)
  expect(await join(await visit({ url: '/join', form: { code: '' } }))).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { code: expect.any(String) } } },
  })
  const late = new Date(Date.now() + 4 * hour + 1)
  expect(await joinRoom(act(null, { at: late }), { code: 'HRBR27' })).toEqual({ ok: false, reason: 'no_door' })
  expect(await db().selectFrom('guest').selectAll().execute()).toEqual([])
})

test('the code and its guests stop at the set time, and at once when the door is closed', async () => {
  await makeDoor()
  const { cookie } = await comeIn({ code: 'HRBR27' })
  expect(await guestOf(cookie, new Date(Date.now() + 4 * hour - 60_000))).toBeDefined()
  expect(await guestOf(cookie, new Date(Date.now() + 4 * hour + 60_000))).toBeUndefined()
  expect((await responseOf(closeIt(await at(room.rory.id, { form: {} })))).status).toBe(303)
  expect(await guestOf(cookie)).toBeUndefined()
  expect((await responseOf(valuesPage(await at(undefined, { cookie })))).status).toBe(302)
  expect(await join(await visit({ url: '/join', form: { code: 'HRBR27' } }))).toMatchObject({ init: { status: 400 } })
  await makeDoor('NEWC2D')
  expect(await guestOf(cookie)).toBeUndefined()
  expect((await comeIn({ code: 'NEWC2D' })).status).toBe(303)
})

test('one guest can be put out, and the others stay', async () => {
  await makeDoor()
  const [fern, moss] = [await comeIn({ code: 'HRBR27', nickname: 'Fern' }), await comeIn({ code: 'HRBR27', nickname: 'Moss' })]
  const guestId = (await guestOf(fern.cookie))?.id ?? ''
  await responseOf(putOut(await at(room.rory.id, { form: { guestId } })))
  expect([await guestOf(fern.cookie), (await guestOf(moss.cookie))?.nickname]).toEqual([undefined, 'Moss'])
  const { guests } = await doorPage(await at(room.rory.id))
  expect(guests.map(({ nickname, removed_at }) => [nickname, removed_at !== null])).toEqual([
    ['Fern', true],
    ['Moss', false],
  ])
})

test('a guest of another gathering cannot be put out from here', async () => {
  await makeDoor()
  const { cookie } = await comeIn({ code: 'HRBR27' })
  const guestId = (await guestOf(cookie))?.id ?? ''
  const other = await makeGathering(room.experience.id)
  await responseOf(putOut(await visit({ url: '/', params: { gatheringId: other.id }, as: room.rory.id, form: { guestId } })))
  expect(await guestOf(cookie)).toBeDefined()
})

test('wrong codes run out for an address; a room full of right ones does not', async () => {
  await makeDoor()
  for (let phone = 0; phone < 60; phone += 1) expect((await comeIn({ code: 'HRBR27' })).status).toBe(303)
  for (let tried = 0; tried < 40; tried += 1) await join(await visit({ url: '/join', form: { code: 'ABCDEF' } }))
  expect((await responseOf(join(await visit({ url: '/join', form: { code: 'ABCDEF' } })))).status).toBe(429)
  expect((await responseOf(join(await visit({ url: '/join', form: { code: 'HRBR27' } })))).status).toBe(429)
  const neighbour = await visit({ url: '/join', form: { code: 'HRBR27' } })
  expect((await responseOf(join({ ...neighbour, context: { ...neighbour.context, ip: '192.0.2.7' } }))).status).toBe(303)
})

test('opening the link with a code changes nothing', async () => {
  await makeDoor()
  const page = await joinPage(await visit({ url: '/join/hrbr27', params: { code: 'hrbr27' } }))
  expect(page).toMatchObject({ code: 'HRBR27' })
  expect(await db().selectFrom('guest').selectAll().execute()).toEqual([])
})

test('doors are for who holds the room', async () => {
  const morven = await makePerson()
  await makePlace(room.experience.id, morven.id)
  expect((await responseOf(doorPage(await at(morven.id)))).status).toBe(403)
  expect((await responseOf(openIt(await at(morven.id, { form: { id: crypto.randomUUID(), hours: '1' } })))).status).toBe(403)
  expect((await responseOf(doorPage(await at((await makePerson()).id)))).status).toBe(404)
})

const forgetDoors = async (at: Date) => [await closedDoors.forget({ at }), await guestsGone.forget({ at })]

test('the night after, codes and what phones were recognised by are forgotten', async () => {
  await makeDoor()
  const { cookie } = await comeIn({ code: 'HRBR27' })
  await forgetDoors(new Date())
  expect(await guestOf(cookie)).toBeDefined()
  await closeDoor(act(room.rory.id), room.gathering.id)
  await forgetDoors(new Date(Date.now() + hour))
  const rows = await db()
    .selectFrom('guest')
    .innerJoin('door', 'door.gathering_id', 'guest.gathering_id')
    .select(['token_hash', 'sealed_code'])
    .execute()
  expect(rows).toEqual([{ token_hash: expect.stringMatching(/^gone:/), sealed_code: null }])
  expect(await findOpenDoor(room.gathering.id, new Date())).toBeUndefined()
})
