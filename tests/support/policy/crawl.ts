import type { Site } from '#tests/support/site.ts'
import { look } from './ask.ts'

const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const perShape = 3

/** All these pages, and those that somebody finds from them by following links, a few of each kind: what they say, by their address. */
export async function crawl(site: Site, cookie: string, from: readonly string[]) {
  const pages = new Map<string, string>()
  const seen = new Map<string, number>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path) || !(from.includes(path) || isNewEnough(path, seen))) continue
    const { text } = await look(site, path, cookie)
    pages.set(path, text)
    waiting.push(...linksIn(text))
  }
  return pages
}

/** Filters and sorts of one list count as one kind of page. */
function isNewEnough(path: string, seen: Map<string, number>) {
  const shape = path.replace(id, ':id').replace(/\?.*/, '')
  const count = (seen.get(shape) ?? 0) + 1
  seen.set(shape, count)
  return count <= perShape
}

/** Links within the house. The demo's mailbox is everybody's post, and so no page of the house. */
function linksIn(html: string) {
  const found = html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)
  return [...found].map(([, path = '']) => path.replaceAll('&amp;', '&')).filter((path) => !/^\/(demo|assets|\/)/.test(path))
}
