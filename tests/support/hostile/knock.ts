import { basename, dirname } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { Site } from '#tests/support/site.ts'
import { goodFor, type DrawnField } from './drawn-form.ts'
import type { FoundForm } from './every-form.ts'
import { hostileBytes, hostileTexts } from './texts.ts'

export interface Knock {
  body: string | FormData
  /** What was put into which field. */
  said: string
}

/** The names that a route's own code reads, beside those its page draws: those of every schema that its file speaks of. */
export function namesReadBy(route: string, forms: readonly FoundForm[]) {
  const file = ['.tsx', '.ts'].map((ending) => `app/${route}${ending}`).find((path) => existsSync(path))
  const words = file ? readFileSync(file, 'utf8') : ''
  const folder = file ? dirname(dirname(file)) : ''
  const read = forms.filter(({ name }) => {
    const [path = '', schema = ''] = name.split(' ')
    return new RegExp(`\\b${schema}\\b`).test(words) && (words.includes(basename(path)) || path.startsWith(folder))
  })
  return [...new Set(read.flatMap(({ schema }) => Object.keys(schema.shape)))]
}

const perForm = 6

/**
 * What a form is sent: each of its fields in turn with the next texts of the corpus, the others as a well-meaning person would
 * fill them in; then all at once; then bytes that are no text; then files. `turn` goes on from form to form, so that each text meets many fields.
 */
export function* knocksAt(drawn: readonly DrawnField[], names: readonly string[], turn: Turn): Generator<Knock> {
  const fields = [
    ...drawn,
    ...names.filter((name) => !drawn.some((field) => field.name === name)).map((name) => ({ name, good: goodFor(name) })),
  ]
  if (fields.length === 0) fields.push({ name: 'words', good: '' }, { name: 'id', good: '' })
  const others = fields.filter(({ name }) => name !== 'id')
  const asked = others.length > 0 ? others : fields
  for (let at = 0; at < perForm; at += 1) {
    const field = asked[(turn.text + at) % asked.length]
    const text = nextText(turn)
    yield {
      body: bodyOf(fields, (name) => (name === field?.name ? encodeURIComponent(text) : undefined)),
      said: `${field?.name}=${text.slice(0, 60)}`,
    }
  }
  const text = nextText(turn)
  yield { body: bodyOf(fields, (name) => (name === 'id' ? undefined : encodeURIComponent(text))), said: `all=${text.slice(0, 60)}` }
  const bytes = nextBytes(turn)
  yield { body: bodyOf(fields, () => bytes), said: `all=${bytes.slice(0, 20)} as bytes` }
  yield { body: filesFor(fields), said: 'a file for each' }
}

/** What a page is asked in its address: all its names with one text of the corpus, a few times, and once with bytes. */
export function* questionsAt(names: readonly string[], turn: Turn): Generator<string> {
  const texts = [...Array.from({ length: 3 }, () => encodeURIComponent(nextText(turn).slice(0, 3000).toWellFormed())), nextBytes(turn)]
  for (const text of texts) yield `?${names.map((name) => `${encodeURIComponent(name)}=${text.slice(0, 600)}`).join('&')}`
}

/** A file, with a name of its own making, where a word is asked. */
function filesFor(fields: readonly DrawnField[]) {
  const form = new FormData()
  for (const { name } of fields) form.append(name, new File(['<b data-hostile>'], '../"><b data-hostile>.html', { type: 'text/html' }))
  return form
}

/** How far the corpus has come. The bytes are counted by themselves: else a form of eight would always meet the same ones. */
export interface Turn {
  text: number
  bytes: number
}

function nextText(turn: Turn) {
  turn.text += 1
  return hostileTexts[turn.text % hostileTexts.length] ?? ''
}

function nextBytes(turn: Turn) {
  turn.bytes += 1
  return hostileBytes[turn.bytes % hostileBytes.length] ?? ''
}

/** The id is a new one each time: a form that was sent before makes nothing. */
function bodyOf(fields: readonly DrawnField[], instead: (name: string) => string | undefined) {
  return fields
    .map(({ name, good }) => `${encodeURIComponent(name)}=${instead(name) ?? encodeURIComponent(name === 'id' ? randomUUID() : good)}`)
    .join('&')
}

export async function knock(site: Site, path: string, cookie: string, body: Knock['body']) {
  const type = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const headers = { cookie, origin: site.url, ...type }
  return read(await fetch(site.url + path, { method: 'POST', headers, body, redirect: 'manual' }))
}

export async function ask(site: Site, path: string, cookie: string) {
  return read(await fetch(site.url + path, { headers: { cookie }, redirect: 'manual' }))
}

async function read(answer: Response) {
  return { status: answer.status, headers: answer.headers, to: answer.headers.get('location') ?? '', text: await answer.text() }
}

/** Whether a browser would draw it. */
export const isPage = ({ headers }: { headers: Headers }) => headers.get('content-type')?.startsWith('text/html') ?? false

/** What is wrong with an answer: nothing, if the house holds. */
export function wrongWith({ status, headers, to, text }: Awaited<ReturnType<typeof knock>>, site: Site, isLive: (html: string) => boolean) {
  return [
    ...(status >= 500 ? [`is a ${status}`] : []),
    ...(headers.has('x-hostile') || headers.getSetCookie().some((cookie) => cookie.startsWith('hostile')) ? ['takes a header'] : []),
    ...(to && new URL(to, site.url).origin !== new URL(site.url).origin ? [`leads to ${to}`] : []),
    ...(isPage({ headers }) && isLive(text) ? ['is live'] : []),
  ]
}
