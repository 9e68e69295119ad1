import { beforeEach, expect, test } from 'vitest'
import { noteAttendance } from '#app/features/experiences/gatherings/commands/note-attendance.server.ts'
import { listRecordOf } from '#app/features/experiences/gatherings/queries/record.server.ts'
import { listWaitingFor } from '#app/features/experiences/gatherings/queries/waiting.server.ts'
import { action, loader } from '#app/features/experiences/gatherings/routes/roll-call.tsx'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf } from '#tests/support/app.ts'
import { makeOrganiser, makePerson } from '#tests/support/make.ts'
import { makeRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

let room: Room & { stranger: { id: string } }

beforeEach(async () => {
  await freshDb()
  room = { ...(await makeRoom()), stranger: await makePerson() }
})

const here = (as: string, form?: Record<string, string>) => visitRoom(room, { as }, form)

async function sheet() {
  const { people, counts } = await loader(await here(room.rory.id))
  return { counts, marks: Object.fromEntries(people.map(({ name, state }) => [name, state])) }
}

async function press(mark: string) {
  return responseOf(action(await here(room.rory.id, { mark })))
}

test('everyone who said yes is on the sheet, and a tap notes them', async () => {
  expect(await sheet()).toEqual({ counts: { here: 0, away: 0, leftEarly: 0, notYet: 2 }, marks: { Callum: null, Morven: null } })
  const response = await press(`${room.callum.id}.here`)
  expect([response.status, response.headers.get('Location')]).toEqual([
    303,
    `/gatherings/${room.gathering.id}/roll-call#person-${room.callum.id}`,
  ])
  expect(await sheet()).toMatchObject({ counts: { here: 1, notYet: 1 }, marks: { Callum: 'here' } })
})

test('a double tap is one note, and pressing what is noted takes it off', async () => {
  await Promise.all([press(`${room.callum.id}.here`), press(`${room.callum.id}.here`)])
  expect(await db().selectFrom('attendance').selectAll().execute()).toHaveLength(1)
  await press(`${room.callum.id}.not_yet`)
  await press(`${room.callum.id}.not_yet`)
  expect((await sheet()).marks).toEqual({ Callum: null, Morven: null })
})

test('the latest note wins, in whatever order notes arrive', async () => {
  const { gathering, callum, rory } = room
  const now = new Date()
  const note = (state: 'here' | 'away' | 'left_early' | null, minutesAgo: number) =>
    noteAttendance(act(rory.id, { at: now }), {
      gatheringId: gathering.id,
      personId: callum.id,
      state,
      notedAt: new Date(now.getTime() - minutesAgo * 60_000),
    })
  await note('here', 10)
  await note('away', 30)
  expect((await sheet()).marks).toMatchObject({ Callum: 'here' })
  await note(null, 20)
  expect((await sheet()).marks).toMatchObject({ Callum: 'here' })
  await note('left_early', -60)
  expect(await db().selectFrom('attendance').select(['state', 'noted_at']).execute()).toEqual([
    { state: 'left_early', noted_at: now.toISOString() },
  ])
})

test('a phone whose clock runs ahead cannot note the future', async () => {
  const { gathering, callum, rory } = room
  const at = new Date()
  await noteAttendance(act(rory.id, { at }), {
    gatheringId: gathering.id,
    personId: callum.id,
    state: 'here',
    notedAt: new Date(at.getTime() + 86_400_000),
  })
  expect(await db().selectFrom('attendance').select('noted_at').executeTakeFirst()).toEqual({ noted_at: at.toISOString() })
})

test('nobody else is noted, and nobody else notes', async () => {
  const { morven, stranger, callum } = room
  expect((await press(`${stranger.id}.here`)).status).toBe(400)
  expect((await press('nonsense')).status).toBe(400)
  expect((await press(`${callum.id}.asleep`)).status).toBe(400)
  expect((await responseOf(action(await here(morven.id, { mark: `${callum.id}.here` })))).status).toBe(403)
  expect((await responseOf(loader(await here(stranger.id)))).status).toBe(404)
  expect(await db().selectFrom('attendance').selectAll().execute()).toEqual([])
})

test('who was here and gave up the place stays on the sheet', async () => {
  await press(`${room.callum.id}.here`)
  await db().updateTable('place').set({ state: 'withdrawn' }).where('person_id', '=', room.callum.id).execute()
  const { people } = await loader(await here(room.rory.id))
  expect(people).toMatchObject([
    { name: 'Callum', state: 'here', isComing: false },
    { name: 'Morven', state: null, isComing: true },
  ])
})

test('today’s page calls to the room, and to a roll-call that is not finished', async () => {
  const { experience, gathering, morven, rory, stranger } = room
  const organiser = await makeOrganiser(experience.locality_id ?? '')
  const titles = async (personId: string) =>
    (await listWaitingFor(await requireViewer((await here(personId)).request))).map(({ title, quiet }) => `${title} | ${quiet}`)
  const rollCall = `Roll-call: ${gathering.title} | 2 people are not noted yet.`
  const today = expect.stringContaining(`Today in the room: ${gathering.title}`)
  expect(await titles(morven.id)).toEqual([today])
  expect(await titles(rory.id)).toEqual([rollCall, today])
  expect(await titles(organiser.id)).toEqual([rollCall])
  expect(await titles(stranger.id)).toEqual([])
  await press(`${room.callum.id}.away`)
  await press(`${morven.id}.here`)
  expect(await titles(rory.id)).toEqual([today])
})

test('my record says where I was, and who noted it', async () => {
  await press(`${room.callum.id}.here`)
  const text = JSON.stringify(await listRecordOf(room.callum.id))
  expect(text).toContain(room.gathering.title)
  expect(text).toContain('Here')
})
