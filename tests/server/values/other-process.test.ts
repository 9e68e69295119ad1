import { sql } from 'kysely'
import Pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putUpValue } from '#app/features/values/commands.server.ts'
import { loader } from '#app/features/values/routes/stream.ts'
import { closeRooms } from '#app/server/room/rooms.server.ts'
import { roomChannel } from '#app/server/room/tell-room.server.ts'
import { db, openDatabase, postgresAddress, useConnection, type Connection } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { listenTo } from '#tests/support/listen.ts'
import { makeRoom, visitRoom, type Room } from '#tests/support/make-room.ts'

const isPostgres = process.env.TEST_DATABASE === 'postgres'
let room: Room
let here: Connection

beforeEach(async () => {
  here = await freshDb()
  room = await makeRoom()
})

afterEach(closeRooms)

const listen = async () => listenTo(await loader(await visitRoom(room, { as: room.morven.id })))
const value = (words: string) => ({ id: crypto.randomUUID(), authorId: room.callum.id, gatheringId: room.gathering.id, words })

/** A line that comes into the database without a word to anybody, as from a process whose line is down. */
async function putUpSilently(words: string) {
  await putUpValue(act(room.callum.id), value('Said before'))
  await closeRooms()
  const heard = await listen()
  await expect.poll(() => heard.words()).toEqual(['Said before'])
  await db().updateTable('contribution').set({ words }).execute()
  await sql`update wall_line set no = no + 1`.execute(db())
  return heard
}

test('what nobody told of is heard at the next look, a few seconds later', async () => {
  const heard = await putUpSilently('Said by another')
  await expect.poll(() => heard.words(), { timeout: 5_000 }).toEqual(['Said before', 'Said by another'])
})

test.runIf(isPostgres)('what another process puts up is heard at once', async () => {
  const heard = await listen()
  const client = new Pg.Client({ connectionString: postgresAddress() })
  await client.connect()
  await expect.poll(() => findLine(client)).toBeDefined()
  const there = openDatabase(postgresAddress() ?? '')
  useConnection(there)
  const said = putUpValue(act(room.callum.id), value('From over there'))
  await said
  useConnection(here)
  await expect.poll(() => heard.words(), { timeout: 1_500 }).toEqual(['From over there'])
  await there.destroy()
  await client.end()
})

test.runIf(isPostgres)('a line that breaks is opened again, and what was said meanwhile is heard', async () => {
  const heard = await listen()
  const client = new Pg.Client({ connectionString: postgresAddress() })
  await client.connect()
  const before = await expect
    .poll(() => findLine(client))
    .toBeDefined()
    .then(() => findLine(client))
  await client.query('select pg_terminate_backend($1)', [before])
  await putUpValue(act(room.callum.id), value('Said while the line was down'))
  await expect.poll(() => heard.words(), { timeout: 4_500 }).toEqual(['Said while the line was down'])
  await expect.poll(() => findLine(client), { timeout: 4_000 }).toBeDefined()
  expect(await findLine(client)).not.toBe(before)
  await new Promise((resolve) => setTimeout(resolve, 500)) // past the look that the new line set off
  await putUpValue(act(room.callum.id), value('Said after it'))
  await expect.poll(() => heard.words(), { timeout: 1_500 }).toHaveLength(2)
  await client.end()
})

/** The connection on which this file's room hears from other processes. */
async function findLine(client: Pg.Client) {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = $1 and datname = current_database() and query like 'listen%'`,
    [roomChannel],
  )
  return rows[0]?.pid
}
