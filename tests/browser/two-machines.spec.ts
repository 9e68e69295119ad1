import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Pg from 'pg'
import { openHeldPost } from '#tests/support/held-post.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { secretKey, startSite, type Site } from '#tests/support/site.ts'

const addresses = [
  'eilidh.carr',
  'morven.tait',
  'alasdair.voe',
  'ceit.maclehose',
  'hannah.wylie',
  'tom.okafor',
  'jean.lennie',
  'fiona.lamont',
]
const addressesOf = (names: readonly string[]) => names.map((name) => `${name}@example.org`)

let server: Awaited<ReturnType<typeof startPostgres>>
test.beforeAll(async () => {
  server = await startPostgres()
})
test.afterAll(() => server.stop())

async function makeDatabase(name: string) {
  const admin = new Pg.Client({ connectionString: `${server.url}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return `${server.url}/${name}`
}

/** Moves the example story from SQLite to PostgreSQL, as an operator does. */
function moveStory(databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-move-'))
  const file = join(folder, 'story.gz')
  const said = [
    run('scripts/backup.ts', file, `file:${process.env.STORY_FILE}`),
    run('scripts/restore.ts', file, databaseUrl),
    run('scripts/restore.ts', file, databaseUrl),
  ]
  rmSync(folder, { recursive: true })
  return said
}

function run(script: string, file: string, databaseUrl: string) {
  const settings = { DATABASE_URL: databaseUrl, SECRET_KEY: secretKey }
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', script, file], { env: { ...process.env, ...settings }, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

async function health(site: Site) {
  const answer: unknown = await (await fetch(`${site.url}/health`)).json()
  return answer
}

function send(site: Site, path: string, fields: Record<string, string>, cookie = '') {
  const headers = { Origin: site.url, Cookie: cookie }
  return fetch(site.url + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

test('two machines that start at the same moment on an empty database both open, and each job that was missed runs once', async () => {
  const databaseUrl = await makeDatabase('empty')
  const settings = { DATABASE_URL: databaseUrl, SECRET_KEY: secretKey }
  const both = await Promise.all([startSite('nothing', settings), startSite('nothing', settings)])
  for (const site of both) expect(await health(site)).toMatchObject({ status: 'ok', database: 'postgres' })
  await Promise.all(both.map((site) => site.stop()))

  const client = new Pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`insert into job_slot (name, slot_at, taken_at) values ('lapse offers', '2026-01-01T00:00:00.000Z', '')`)
  const again = await Promise.all([startSite('nothing', settings), startSite('nothing', settings)])
  const slots = async () => (await client.query(`select slot_at from job_slot where name = 'lapse offers'`)).rowCount
  await expect.poll(slots).toBe(2)
  await Promise.all(again.map((site) => site.stop()))
  await client.end()
})

test('two machines share one outbox: no letter goes twice, and when one is killed with a letter in its hands the other sends it', async () => {
  const databaseUrl = await makeDatabase('moved')
  const [backedUp, restored, refused] = moveStory(databaseUrl)
  expect(backedUp).toMatchObject({ status: 0, said: expect.stringContaining('keep SECRET_KEY as well') })
  expect(restored).toMatchObject({ status: 0 })
  expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('restore wants an empty database') })

  const post = await openHeldPost()
  const settings = { DATABASE_URL: databaseUrl, SMTP_URL: post.url }
  const [one, other] = await Promise.all([startSite('nothing', settings), startSite('nothing', settings)])
  const client = new Pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined) // where the test fails, the server stops first
  await client.connect()
  const waiting = async () => {
    const left = `select 1 from message where template = 'sign-in-code' and sent_at is null and cancelled_at is null`
    return (await client.query(left)).rowCount
  }

  const asked = addressesOf(addresses).map((email, at) => send(at % 2 ? one : other, '/sign-in', { email }))
  const cookie = cookieOf(await (asked[0] ?? Promise.reject(new Error('nobody asked'))))
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(addresses.map(() => 303))
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
  const codes = post.letters.filter(({ text }) => text.includes('asked for it:'))
  expect(codes.map(({ to }) => to).sort()).toEqual(addressesOf(addresses).sort())
  expect(new Set(post.letters.map(({ messageId }) => messageId)).size).toBe(post.letters.length)
  const code = /asked for it:\s+([2-9A-HJ-NP-Z]{8})\s/.exec(codes.find(({ to }) => to === addressesOf(addresses)[0])?.text ?? '')?.[1] ?? ''
  expect((await send(one, '/sign-in/code', { code }, cookie)).status).toBe(303)

  const before = post.letters.length
  post.hold()
  await Promise.all(addressesOf(addresses.slice(1, 5)).map((email) => send(one, '/sign-in', { email })))
  await expect.poll(() => post.held(), { timeout: 15_000 }).toBe(4)
  process.kill(one.pid, 'SIGKILL')
  await expect.poll(() => post.held(), { message: 'letters in the hands of the machine that was killed' }).toBeLessThan(4)
  const inOtherHands = post.held()
  post.letGo()
  await expect.poll(waiting, { timeout: 15_000 }).toBe(4 - inOtherHands)
  const leased = `update message set lease_until = '' where sent_at is null and lease_until is not null`
  await client.query(leased) // as if its minute had run out
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
  const after = post.letters.slice(before).filter(({ text }) => text.includes('asked for it:'))
  expect(after.map(({ to }) => to).sort()).toEqual(addressesOf(addresses.slice(1, 5)).sort())
  expect(new Set(post.letters.map(({ messageId }) => messageId)).size).toBe(post.letters.length)
  expect(await health(other)).toMatchObject({ status: 'ok', outboxOldestSeconds: null })

  await client.end()
  await Promise.all([one.stop(), other.stop()])
  await post.close()
})
