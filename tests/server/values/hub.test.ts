import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenInRoom, closeRooms } from '#app/server/room/rooms.server.ts'
import { tellRoom } from '#app/server/room/tell-room.server.ts'
import { transaction } from '#db/connection.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { listenTo } from '#tests/support/listen.ts'

const gatheringId = crypto.randomUUID()
let wall: { no: number; event: string }[]
let reads: number

beforeEach(async () => {
  await freshDb()
  wall = []
  reads = 0
})

afterEach(closeRooms)

/** A room that counts how often it is read. */
const reading = {
  readLines: async (after: number, atMost: number) => {
    reads += 1
    return wall.filter(({ no }) => no > after).slice(0, atMost)
  },
  readRoll: async () => '',
}

interface Given {
  after?: number
  forMs?: number
  whose?: string
  mayStay?: () => Promise<boolean>
  signal?: AbortSignal
}

function open({
  after = 0,
  whose = crypto.randomUUID(),
  mayStay = async () => true,
  signal = new AbortController().signal,
  ...given
}: Given = {}) {
  const stream = listenInRoom({ gatheringId, reading, after, whose, hearsRoll: false, mayStay, signal, ...given })
  if (!stream) throw new Error('The house is full')
  return stream
}

const listen = (given?: Given) => listenTo(new Response(open(given)))
const tell = (news: 'wall' | 'door' = 'wall') => transaction(() => tellRoom(gatheringId, news))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function putUp(count: number, size = 10) {
  for (let left = count; left > 0; left -= 1) {
    const no = wall.length + 1
    wall.push({ no, event: `id: ${no}\nevent: value\ndata: ${JSON.stringify({ words: 'x'.repeat(size) })}\n\n` })
  }
}

test('however many listen and however much is told, a room is read once a quarter of a second', async () => {
  const many = Array.from({ length: 200 }, () => listen())
  await pause(600)
  reads = 0
  const began = performance.now()
  while (performance.now() - began < 1_000) {
    putUp(1)
    await tell()
    await pause(5)
  }
  expect(reads).toBeGreaterThan(1)
  expect(reads).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 250) + 1)
  await expect.poll(() => many.every((one) => one.events().length === wall.length)).toBe(true)
})

test('who listens is told once, whatever they had', async () => {
  putUp(5)
  const [none, three, all] = [listen(), listen({ after: 3 }), listen({ after: 5 })]
  await expect.poll(() => [none, three, all].map((one) => one.events().map(({ no }) => no))).toEqual([[1, 2, 3, 4, 5], [4, 5], []])
})

test('what a slow listener has not taken waits in the database, not in memory, and holds up nobody', async () => {
  const slow = open().getReader()
  await slow.read() // how soon to come back; after that they take nothing
  const quick = listen()
  for (let round = 0; round < 4; round += 1) {
    putUp(50, 2_000)
    await tell()
    await pause(300)
  }
  await expect.poll(() => quick.events().length).toBe(200)
  let heard = ''
  const parts: number[] = []
  while (!heard.includes('id: 200\n')) {
    const { value = new Uint8Array() } = await slow.read()
    parts.push(value.length)
    heard += new TextDecoder().decode(value)
  }
  expect(parts.length).toBeLessThanOrEqual(3) // at most two parts were ever waiting; the rest came in one, once it was wanted
  expect(heard.match(/^id: /gm)).toHaveLength(200)
})

test('whoever may stay no longer is let go when the door is touched, the others are not', async () => {
  let mayStay = true
  putUp(1)
  const [guest, cohort] = [listen({ mayStay: async () => mayStay }), listen()]
  await expect.poll(() => [guest, cohort].map((one) => one.events().length)).toEqual([1, 1])
  mayStay = false
  await tell('door')
  await expect.poll(() => guest.isOver).toBe(true)
  putUp(1)
  await tell()
  await expect.poll(() => cohort.events().length).toBe(2)
  expect(guest.events()).toHaveLength(1)
})

test('a stream ends with the time of its door, and when its listener leaves', async () => {
  const leaving = new AbortController()
  const [short, gone, long] = [listen({ forMs: 100 }), listen({ signal: leaving.signal }), listen()]
  leaving.abort()
  await expect.poll(() => gone.isOver).toBe(true)
  await expect.poll(() => short.isOver, { timeout: 15_000 }).toBe(true)
  expect(long.isOver).toBe(false)
  await closeRooms()
  await expect.poll(() => long.isOver).toBe(true)
})

test('one person with too many screens loses the oldest, and nobody else’s', async () => {
  const other = listen()
  const first = listen({ whose: 'one person' })
  Array.from({ length: 249 }, () => listen({ whose: 'one person' }))
  expect(first.isOver).toBe(false)
  listen({ whose: 'one person' })
  await expect.poll(() => first.isOver).toBe(true)
  expect(other.isOver).toBe(false)
})

test('a room that cannot be read sends everybody to come back', async () => {
  const broken = { ...reading, readLines: () => Promise.reject(new Error('no database')) }
  const stream = listenInRoom({
    gatheringId: crypto.randomUUID(),
    reading: broken,
    after: 0,
    whose: 'me',
    hearsRoll: false,
    mayStay: async () => true,
    signal: new AbortController().signal,
  })
  const heard = listenTo(new Response(stream))
  await expect.poll(() => heard.isOver, { timeout: 10_000 }).toBe(true)
})
