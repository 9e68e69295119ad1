import { afterEach, beforeEach, expect, test } from 'vitest'
import { editWords } from '#app/features/contributions/commands/edit-words.server.ts'
import { hideContribution, showContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { takeBack } from '#app/features/contributions/commands/take-back.server.ts'
import { shownOfWords } from '#app/features/contributions/shown-words.ts'
import { noteAttendance } from '#app/features/experiences/gatherings/commands/note-attendance.server.ts'
import { putUpValue } from '#app/features/values/commands.server.ts'
import { loader } from '#app/features/values/routes/stream.ts'
import { closeRooms } from '#app/server/room/rooms.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb, responseOf } from '#tests/support/app.ts'
import { listenTo } from '#tests/support/listen.ts'
import { makeDoor, makeGuest, makeRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

let room: Room

beforeEach(async () => {
  await freshDb()
  room = await makeRoom()
})

afterEach(closeRooms)

type By = Parameters<typeof visitRoom>[1]

async function listen(by: By = { as: room.morven.id }, lastEventId?: number) {
  const asked = await visitRoom(room, by)
  if (lastEventId !== undefined) asked.request.headers.set('Last-Event-ID', String(lastEventId))
  return listenTo(await loader(asked))
}

/** Puts up words of Callum's, at a time of the test's choosing. */
async function putUp(words: string, at = new Date(), id = crypto.randomUUID()) {
  await putUpValue(act(room.callum.id, { at }), { id, authorId: room.callum.id, gatheringId: room.gathering.id, words })
  return id
}

const wordsOf = (heard: Awaited<ReturnType<typeof listen>>) => expect.poll(() => heard.words(), { interval: 20, timeout: 2_000 })

test('words go out as they are put up: their id, voice and time, no name, each once', async () => {
  const answer = await loader(await visitRoom(room, { as: room.morven.id }))
  expect(answer.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8')
  const [one, other] = [listenTo(answer), await listen({ as: room.rory.id })]
  const id = await putUp('A cup of tea first')
  await wordsOf(one).toEqual(['A cup of tea first'])
  const [value] = one.events()
  expect(value).toEqual({ no: 1, event: 'value', data: { id, words: 'A cup of tea first', voice: 'parent', madeAt: expect.any(String) } })
  expect(one.text).toMatch(/^retry: [12]\d{3}\n\n/)
  expect(one.text).not.toContain('Callum')
  await putUp('A cup of tea first, again', new Date(), id)
  await putUp('Ring me back')
  await wordsOf(one).toEqual(['A cup of tea first', 'Ring me back'])
  expect(other.events().filter(({ event }) => event !== 'roll')).toEqual(one.events())
})

test('what becomes visible out of the order of its time is heard all the same, once', async () => {
  const heard = await listen()
  const now = Date.now()
  await putUp('Later, and written first', new Date(now))
  await wordsOf(heard).toEqual(['Later, and written first'])
  await putUp('Earlier, and written after it', new Date(now - 5_000))
  await wordsOf(heard).toHaveLength(2)
  const many = Array.from({ length: 40 }, (_, at) => putUp(`Line ${at}`, new Date(now - ((at * 7) % 40) * 1_000)))
  await Promise.all(many)
  await wordsOf(heard).toHaveLength(42)
  expect(new Set(heard.words()).size).toBe(42)
  const numbers = heard.events().map(({ no }) => no)
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
})

test('who comes back with the number of the last event gets what was missed, and who has none the whole wall', async () => {
  for (const words of ['One', 'Two', 'Three']) await putUp(words)
  await wordsOf(await listen(undefined, 1)).toEqual(['Two', 'Three'])
  await wordsOf(await listen()).toEqual(['One', 'Two', 'Three'])
  const ahead = await listen(undefined, 900) // as after a backup was put back
  await wordsOf(ahead).toEqual(['One', 'Two', 'Three'])
  const there = await listen(undefined, 3)
  await putUp('Four')
  await wordsOf(there).toEqual(['Four'])
  await wordsOf(ahead).toEqual(['One', 'Two', 'Three', 'Four'])
})

test('a wall longer than one look is caught up whole', async () => {
  await transaction(async () => {
    for (let at = 0; at < 320; at += 1) await putUp(`Line ${at}`)
  })
  const heard = await listen()
  await wordsOf(heard).toHaveLength(320)
  expect(new Set(heard.words()).size).toBe(320)
})

test('what is hidden, taken back, changed and shown again is said, to those who missed it too', async () => {
  const heard = await listen()
  const [first, second] = [await putUp('Tell me to my face'), await putUp('Turning up twise')]
  await wordsOf(heard).toHaveLength(2)
  await hideContribution(act(room.rory.id), { contributionId: first, words: 'It names a child' })
  await editWords(act(room.callum.id), {
    contributionId: second,
    words: 'Turning up twice',
    seen: fingerprint(shownOfWords('Turning up twise')),
  })
  const last = () => heard.events().slice(2).map(({ event, data }) => [event, data.id, data.words]) // prettier-ignore
  await expect.poll(last).toEqual([
    ['gone', first, undefined],
    ['value', second, 'Turning up twice'],
  ])
  const whoLeft = heard.events().at(-1)?.no ?? 0
  await showContribution(act(room.rory.id), { contributionId: first })
  await takeBack(act(room.callum.id), { contributionId: second })
  const missed = await listen(undefined, whoLeft)
  await expect
    .poll(() => missed.events().map(({ event, data }) => [event, data.id]))
    .toEqual([
      ['value', first],
      ['gone', second],
    ])
  expect(missed.text).not.toContain('It names a child')
})

test('who calls the roll hears that it changed, and nobody else does', async () => {
  const { rory, morven, gathering } = room
  const [facilitator, cohort] = [await listen({ as: rory.id }), await listen()]
  const rolls = () => facilitator.events().filter(({ event }) => event === 'roll').length
  await expect.poll(rolls).toBe(1)
  await noteAttendance(act(rory.id), { gatheringId: gathering.id, personId: morven.id, state: 'here' })
  await expect.poll(rolls).toBe(2)
  await noteAttendance(act(rory.id), { gatheringId: gathering.id, personId: morven.id, state: null })
  await expect.poll(rolls).toBe(3)
  expect(cohort.events()).toEqual([])
})

test('the stream is for who may read the wall; to ask for its head opens nothing', async () => {
  expect((await responseOf(loader(await visitRoom(room, { as: room.nan.id })))).status).toBe(404)
  await makeDoor(room)
  const guest = await listen(await makeGuest())
  await putUp('Being known')
  await wordsOf(guest).toEqual(['Being known'])
  const head = await visitRoom(room, { as: room.morven.id })
  expect((await loader({ ...head, request: new Request(head.request, { method: 'HEAD' }) })).body).toBeNull()
})

test('to keep the wall open is no use of a session', async () => {
  const heard = await listen()
  const long = new Date(Date.now() - 10 * 60_000).toISOString()
  await db().updateTable('session').set({ seen_at: long }).execute()
  await makeDoor(room)
  await transaction(async () => (await import('#app/server/room/tell-room.server.ts')).tellRoom(room.gathering.id, 'door'))
  await putUp('Still here')
  await wordsOf(heard).toEqual(['Still here'])
  expect(await db().selectFrom('session').select('seen_at').execute()).toEqual([{ seen_at: long }])
})
