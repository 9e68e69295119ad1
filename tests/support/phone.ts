import { expect, test as base, type Page } from '@playwright/test'
import SQLite from 'better-sqlite3'
import { join } from 'node:path'
import { findPlaces } from './policy/places.ts'
import { startSignal, type Signal } from './signal.ts'
import { startSite, type Site } from './site.ts'

export { expect } from '@playwright/test'

interface Phone {
  site: Site
  signal: Signal
  /** The room of today: where its values and its roll-call are. */
  room: string
}

/** A site that is reached by a line which can be cut, for pages that work without signal. */
export const test = base.extend<object, { phone: Phone }>({
  phone: [
    async ({}, use) => {
      const signal = await startSignal()
      const site = await startSite('story', { APP_URL: `http://localhost:${signal.port}` })
      signal.leadTo(Number(site.settings.PORT))
      await use({ site, signal, room: `/gatherings/${findPlaces(site).gatheringId}` })
      await signal.stop()
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ phone }, use) => use(phone.site.url),
})

/** Everything a phone keeps of the site, as anybody can read it who looks into the browser: names, values, and bytes as text. */
export function readPhone(page: Page) {
  return page.evaluate(async () => {
    const said: string[] = [JSON.stringify({ ...localStorage, ...sessionStorage })]
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value)
      return typeof value === 'object' && value !== null && !(value instanceof CryptoKey)
        ? Object.entries(value)
            .map(([name, one]) => `${name}=${asText(one)}`)
            .join()
        : String(value)
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>(
        (done) => (indexedDB.open(name).onsuccess = ({ target }) => done((target as IDBOpenDBRequest).result)),
      )
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((done) => (all.onsuccess = done))
        said.push(...all.result.map((one: unknown) => `${store}: ${asText(one)}`))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) said.push(`${name}: ${request.url} ${await (await cache.match(request))?.text()}`)
    }
    return said
  })
}

/** Waits until the worker is there and has kept this page. */
export async function waitUntilKept(page: Page) {
  const { pathname } = new URL(page.url())
  await expect
    .poll(() => readPhone(page).then((kept) => kept.some((one) => one.startsWith('pages: ') && one.includes(pathname))))
    .toBe(true)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** What the site's own database holds. */
export function ask<Row>(site: Site, query: string, ...values: string[]): Row[] {
  const database = new SQLite(join(site.folder, 'site.sqlite'), { readonly: true })
  // the tests name the columns they ask for
  const rows = database.prepare(query).all(...values) as Row[]
  database.close()
  return rows
}

/** As if this person had ticked “Other people use this phone” when they signed in. */
export function callItShared(site: Site, knownAs: string) {
  const database = new SQLite(join(site.folder, 'site.sqlite'))
  const { changes } = database
    .prepare('update session set shared_phone = 1 where person_id in (select id from person where known_as = ?)')
    .run(knownAs)
  database.close()
  if (changes === 0) throw new Error(`${knownAs} is not signed in`)
}
