import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { hashOf } from '#app/server/hash.server.ts'
import type { Site } from '#tests/support/site.ts'
import { people, type Who } from './row.ts'

export interface Answer {
  status: number
  /** Where it sends them, if it does. */
  to: string
  text: string
}

/** The cookie of everybody who may knock. Each signs in once. */
export async function letEverybodyIn(site: Site) {
  const cookies = new Map<Who, string>([['nobody', '']])
  for (const person of people) cookies.set(person, await cookieFrom(site, '/demo/sign-in', { person }))
  cookies.set('guest', await cookieFrom(site, '/join', { code: 'HRBR27', id: randomUUID() }))
  return cookies
}

async function cookieFrom(site: Site, path: string, form: Record<string, string>) {
  const answer = await send(site, path, '', form)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`${path} gave no cookie to ${JSON.stringify(form)}: ${answer.status}`)
  return cookie
}

/** Signs in somebody of the story who has no button on the demo's front page. */
export function sessionOf({ folder }: Site, personId: string) {
  const token = randomUUID()
  const database = new SQLite(join(folder, 'site.sqlite'))
  const now = new Date()
  database
    .prepare(
      `insert into session (token_hash, made_at, person_id, expires_at, seen_at, user_agent, shared_phone) values (?, ?, ?, ?, ?, '', 0)`,
    )
    .run(hashOf(token), now.toISOString(), personId, new Date(now.getTime() + 3_600_000).toISOString(), now.toISOString())
  database.close()
  return `session=${Buffer.from(JSON.stringify(token)).toString('base64')}`
}

export async function look(site: Site, path: string, cookie: string): Promise<Answer> {
  const answer = await fetch(site.url + path, { headers: { cookie }, redirect: 'manual' })
  return read(answer, isEndless(path) ? await listenFor(answer, 600) : undefined)
}

/** The stream of a room goes on as long as somebody listens. */
const isEndless = (path: string) => /^\/gatherings\/[^/]+\/stream$/.test(path)

async function listenFor({ body }: Response, ms: number) {
  const reader = body?.getReader()
  const enough = setTimeout(() => void reader?.cancel(), ms)
  const parts: Uint8Array[] = []
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) parts.push(part.value)
  clearTimeout(enough)
  return Buffer.concat(parts).toString()
}

export async function post(site: Site, path: string, cookie: string, form: Record<string, string>): Promise<Answer> {
  return read(await send(site, path, cookie, form))
}

function send(site: Site, path: string, cookie: string, form: Record<string, string>) {
  const headers = { cookie, origin: site.url }
  return fetch(site.url + path, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' })
}

async function read(answer: Response, text?: string): Promise<Answer> {
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: text ?? (await answer.text()) }
}

/** Does `work` with each of `all`, a few at a time. */
export async function fewAtATime<Item>(all: readonly Item[], work: (item: Item) => Promise<void>, atOnce = 6) {
  const waiting = [...all]
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
