import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import SQLite from 'better-sqlite3'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { startSite, type Site } from '#tests/support/site.ts'

/** A mail server that keeps what it is handed, as often as it is handed it. */
async function startPost() {
  const ids: string[] = []
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = ''
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()))
      stream.on('end', () => {
        ids.push(/^Message-ID: (\S+)/im.exec(mail)?.[1] ?? 'no Message-ID')
        done()
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  const address = post.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { ids, url: `smtp://127.0.0.1:${port}`, stop: () => new Promise<void>((resolve) => post.close(resolve)) }
}

async function send(site: Site, path: string, fields: Record<string, string>, cookie = '') {
  const headers = { Origin: site.url, Cookie: cookie }
  return fetch(site.url + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
}

/** Comes in by the code of the room; gives the cookie and where to post. */
async function joinRoom(site: Site, nickname: string) {
  const joined = await send(site, '/join', { id: randomUUID(), code: 'HRBR27', nickname })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { cookie, path: new URL(joined.headers.get('Location') ?? '', site.url).pathname }
}

const addresses = [
  'fiona.lamont',
  'morven.tait',
  'eilidh.carr',
  'alasdair.voe',
  'ceit.maclehose',
  'hannah.wylie',
  'tom.okafor',
  'jean.lennie',
]

test('killed in the middle of posts and mail, nothing that was confirmed is lost and each mail keeps its one Message-ID', async () => {
  test.setTimeout(240_000)
  const post = await startPost()
  let site = await startSite('story', { SMTP_URL: post.url })
  const guests = await Promise.all(Array.from({ length: 10 }, (_, at) => joinRoom(site, `Guest ${at}`)))
  const confirmed: string[] = []
  let asked = 0
  const values = guests.map(async ({ cookie, path }) => {
    for (let at = 0; at < 30; at += 1) {
      const id = randomUUID()
      const sent = await send(site, path, { id, words: `Value ${at}` }, cookie).catch(() => undefined)
      if (sent?.status === 303 && !sent.headers.get('Location')?.includes('sign-in')) confirmed.push(id)
    }
  })
  const codes = addresses.map(async (name) => {
    const sent = await send(site, '/sign-in', { email: `${name}@example.org` }).catch(() => undefined)
    if (sent?.status === 303) asked += 1
  })
  while (confirmed.length < 60) await new Promise((resolve) => setTimeout(resolve, 20))
  site = await site.crash()
  await Promise.all([...values, ...codes])
  expect(confirmed.length).toBeGreaterThanOrEqual(60)
  expect(asked).toBeGreaterThan(0)

  const database = new SQLite(join(site.folder, 'site.sqlite'), { readonly: true })
  const kept = new Set(database.prepare('select id from contribution').pluck().all())
  expect(confirmed.filter((id) => !kept.has(id))).toEqual([])

  const toSend = "select message_id from message where channel = 'email' and cancelled_at is null and made_at > ?"
  const recent = new Date(Date.now() - 600_000).toISOString()
  const queued = database.prepare(toSend).pluck().all(recent)
  expect(queued.length).toBeGreaterThanOrEqual(asked)
  await expect
    .poll(() => queued.filter((id) => !post.ids.includes(String(id))), {
      message: 'mails that did not arrive',
      timeout: 180_000,
      intervals: [1000],
    })
    .toEqual([])
  expect(new Set(queued).size).toBe(queued.length)
  expect(post.ids.every((id) => /^<[0-9a-f-]{36}@localhost>$/.test(id))).toBe(true)
  database.close()
  await site.stop()
  await post.stop()
})
