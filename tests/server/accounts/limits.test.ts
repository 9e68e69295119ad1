import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { env } from '#app/server/env.server.ts'
import { isSpent, takeBackTry, withinLimit } from '#app/server/limit.server.ts'
import { db, openDatabase, transaction, useConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { freshDb } from '#tests/support/app.ts'

const limit = { what: 'pin', whose: 'a card', atMost: 5, perMs: 60_000 }
const now = new Date('2027-03-28T10:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

test('a window begins with its first try, and each is somebody’s own', async () => {
  await freshDb()
  for (let time = 1; time <= 5; time += 1) expect(await withinLimit(limit, later(time * 1000))).toBe(true)
  expect(await withinLimit(limit, later(59_000))).toBe(false)
  expect(await isSpent(limit, later(59_000))).toBe(true)
  expect(await withinLimit({ ...limit, whose: 'another card' }, later(59_000))).toBe(true)
  expect(await withinLimit(limit, later(61_000))).toBe(true)
})

test('whose tries they are is kept as a keyed hash', async () => {
  await freshDb()
  await withinLimit({ ...limit, whose: 'sam@example.org' }, now)
  const row = await db().selectFrom('rate_limit').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain('sam')
})

test('a try that was right is given back, and never more than there were', async () => {
  await freshDb()
  for (let time = 1; time <= 5; time += 1) await withinLimit(limit, now)
  await transaction(() => takeBackTry(limit))
  expect([await withinLimit(limit, now), await withinLimit(limit, now)]).toEqual([true, false])
  for (let time = 1; time <= 9; time += 1) await takeBackTry(limit)
  expect((await db().selectFrom('rate_limit').select('count').executeTakeFirstOrThrow()).count).toBe(0)
})

test('two processes at once let five through together, and a restart forgets nothing', async () => {
  const url = await makeDatabase()
  const said = await Promise.all([tryElsewhere(url), tryElsewhere(url)])
  expect(said.join('').split('').sort().join('')).toBe('0000000000011111')
  const connection = openDatabase(url)
  onTestFinished(() => connection.destroy())
  useConnection(connection)
  expect(await withinLimit(limit, now)).toBe(false)
})

/** Eight tries in a process of its own: 1 for each that is within the limit, else 0. */
async function tryElsewhere(url: string) {
  const program = `
    import { openDatabase, useConnection } from '#db/connection.server.ts'
    import { withinLimit } from '#app/server/limit.server.ts'
    const connection = openDatabase(process.argv[1])
    useConnection(connection)
    const limit = ${JSON.stringify(limit)}
    for (let time = 0; time < 8; time += 1) process.stdout.write(await withinLimit(limit, new Date('${now.toISOString()}')) ? '1' : '0')
    await connection.destroy()`
  const given = { ...process.env, SECRET_KEY: env().secretKey.toString('base64') }
  return (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program, url], { env: given })).stdout
}

/** A database with every table that processes can share: a file, or one of its own on the test server. */
async function makeDatabase() {
  const url = await nameDatabase()
  const connection = openDatabase(url)
  await migrateToLatest(connection)
  await connection.destroy()
  return url
}

async function nameDatabase() {
  if (process.env.TEST_DATABASE !== 'postgres') {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-limits-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    return `file:${join(folder, 'limits.sqlite')}`
  }
  const name = `limits_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = openDatabase(`${process.env.TEST_POSTGRES_URL}/postgres`)
  await sql`create database ${sql.ref(name)}`.execute(admin)
  await admin.destroy()
  return `${process.env.TEST_POSTGRES_URL}/${name}`
}
