import { ask } from './database.ts'
import { seal, unseal, type Sealed } from './seal.ts'

const dayMs = 86_400_000

interface KeptPage extends Sealed {
  url: string
  owner: string
  until: number
  /** The style sheet it was made with: a page without its style is not shown. */
  style: string
}

interface Opened {
  html: string
  policy: string
  at: number
}

/** Pages that work without signal say so themselves, and whose they are. On a phone that others use they do not. */
const mark = /data-owner="([\w-]+)" data-keeps-until="(\d+)"/

/** Keeps a page of the room for when there is no signal: sealed, for a day at most. Any other answer is let go. */
export async function keepPage(url: string, answer: Response, now: number) {
  const html = answer.ok ? await answer.text() : ''
  const [, owner, until] = mark.exec(html) ?? []
  if (!owner) return dropPage(url)
  const opened: Opened = { html, policy: answer.headers.get('Content-Security-Policy') ?? '', at: now }
  const page: KeptPage = {
    url,
    owner,
    until: Math.min(Number(until), now + dayMs),
    style: styleOf(html),
    ...(await seal(owner, url, opened)),
  }
  await ask('pages', 'readwrite', (store) => store.put(page, url))
}

/** The page as it was kept, with the moment it was kept in its first tag; undefined when there is none any more. */
export async function openPage(url: string, now: number): Promise<Response | undefined> {
  const page = (await listPages()).find((one) => one.url === url)
  const opened = page && page.until > now ? await unseal(page.owner, url, page) : undefined
  if (!isOpened(opened)) return undefined
  const html = opened.html.replace('<html', `<html data-kept-at="${opened.at}"`)
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': opened.policy } })
}

export async function hasPage(url: string) {
  return (await ask('pages', 'readonly', (store) => store.getKey(url))) !== undefined
}

function dropPage(url: string) {
  return ask('pages', 'readwrite', (store) => store.delete(url))
}

/** After signing in, somebody else may be holding the phone. */
export function dropPages() {
  return ask('pages', 'readwrite', (store) => store.clear())
}

/** Lets go of pages whose day is over, and of those made by a house that is gone. */
export async function dropOldPages(now: number, style: string) {
  for (const page of await listPages()) if (page.until < now || page.style !== style) await dropPage(page.url)
}

// a store gives back any; only keepPage writes to this one
const listPages = () => ask('pages', 'readonly', (store) => store.getAll() as IDBRequest<KeptPage[]>)

const styleOf = (html: string) => /\/assets\/[\w-]+\.css/.exec(html)?.[0] ?? ''

const isOpened = (opened: unknown): opened is Opened => typeof opened === 'object' && opened !== null && 'html' in opened
