import { beforeEach, expect, test } from 'vitest'
import { action } from '#app/features/experiences/gatherings/routes/roll-call-phone.ts'
import { action as page, loader } from '#app/features/experiences/gatherings/routes/roll-call.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'
import { makeRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

const minute = 60_000
let room: Room

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

const marks = () => db().selectFrom('attendance').select(['person_id', 'state', 'noted_at']).execute()

/** A mark from a phone whose clock is wrong by `wrongMs`, noted so long before it was sent. */
async function send(
  mark: string,
  {
    waitedMs = 0,
    wrongMs = 0,
    as = room.rory.id,
    ...form
  }: { waitedMs?: number; wrongMs?: number; as?: string } & Record<string, unknown> = {},
) {
  const { phone } = await loader(await visitRoom(room, { as }))
  const sentAt = Date.now() + wrongMs
  const times = { noted_at: new Date(sentAt - waitedMs).toISOString(), sent_at: new Date(sentAt).toISOString() }
  const response = await responseOf(
    action(await visitRoom(room, { as }, { id: crypto.randomUUID(), owner: phone.owner, mark, ...times, ...form })),
  )
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

test('a mark that waited is noted when it was made, and what holds now comes back', async () => {
  const answer = await send(`${room.callum.id}.here`, { waitedMs: 90 * minute })
  expect(answer).toMatchObject({ status: 200, body: { state: 'here', note: '' } })
  const [mark] = await marks()
  expect(Date.now() - Date.parse(mark?.noted_at ?? '')).toBeGreaterThan(89 * minute)
})

test('a mark from before loses against one that was noted later, and says whose holds', async () => {
  await responseOf(page(await visitRoom(room, { as: room.rory.id }, { mark: `${room.callum.id}.away` })))
  const answer = await send(`${room.callum.id}.here`, { waitedMs: 10 * minute })
  expect(answer.body).toMatchObject({ state: 'away', note: expect.stringContaining('Rory noted it later') })
  expect(await marks()).toMatchObject([{ state: 'away' }])
})

test.each([
  ['years ahead', 3 * 365 * 86_400_000],
  ['years behind', -3 * 365 * 86_400_000],
])('a clock that is %s neither wins for ever nor always loses', async (_, wrongMs) => {
  await send(`${room.callum.id}.here`, { waitedMs: 10 * minute })
  expect((await send(`${room.callum.id}.away`, { wrongMs })).body).toMatchObject({ state: 'away' })
  const [mark] = await marks()
  expect(Math.abs(Date.parse(mark?.noted_at ?? '') - Date.now())).toBeLessThan(minute)
  expect((await send(`${room.callum.id}.left_early`)).body).toMatchObject({ state: 'left_early' })
})

test('the same mark twice is one, and taking a mark off comes again without harm', async () => {
  const mark = `${room.callum.id}.here`
  await Promise.all([send(mark), send(mark)])
  expect(await marks()).toHaveLength(1)
  await send(`${room.callum.id}.not_yet`)
  expect((await send(`${room.callum.id}.not_yet`)).body).toMatchObject({ state: 'not_yet' })
  expect(await marks()).toEqual([])
})

test('who has no place here, and what cannot be read, come back with words; another’s phone is asked to sign in', async () => {
  const stranger = await makePerson()
  expect(await send(`${stranger.id}.here`)).toMatchObject({ status: 400, body: { words: expect.stringContaining('no place here') } })
  expect(await send('nothing')).toMatchObject({ status: 400, body: { words: expect.any(String) } })
  expect(await send(`${room.callum.id}.here`, { noted_at: 'yesterday' })).toMatchObject({ status: 400 })
  expect(await send(`${room.callum.id}.here`, { owner: 'another' })).toEqual({ status: 409, body: { why: 'sign-in' } })
  expect(await marks()).toEqual([])
})

test('whoever may not call the roll sends no marks', async () => {
  const visit = await visitRoom(room, { as: room.callum.id }, { mark: `${room.callum.id}.here` })
  expect((await responseOf(action(visit))).status).toBe(403)
})
