import { wipe } from './database.ts'
import { countWaiting, dropOld, findOwner, onPhone } from './keeping.ts'
import { dropOldPages, dropPages, hasPage, keepPage, openPage } from './kept-pages.ts'
import { openNews, type News } from './news.ts'
import { sendAll } from './send.ts'
import type { Fetching, WorkerScope } from './worker-scope.ts'

// a service worker, which TypeScript takes for a page
const worker = self as unknown as WorkerScope
const shelf = 'alongside'
const offlinePage = '/offline'
/** How long a page that is kept here waits for the signal, and how long the way out waits for what is unsent. */
const patienceMs = 6_000

const worksOffline = (path: string) => /^\/(gatherings\/[\w-]+\/(values|roll-call)|ideas\/[\w-]+\/steps)$/.test(path)

worker.addEventListener('install', (event) => {
  event.waitUntil(stockShelf().then(() => worker.skipWaiting()))
})

/** The files of this build, and the page for no signal as nobody in particular sees it. */
async function stockShelf() {
  const cache = await caches.open(shelf)
  await cache.addAll(worker.shell.files)
  const page = await fetch(offlinePage, { credentials: 'omit' })
  if (page.ok) await cache.put(offlinePage, page)
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy())
})

async function tidy() {
  const { files, style } = worker.shell
  const cache = await caches.open(shelf)
  const known = [...files, offlinePage]
  for (const { url } of await cache.keys()) if (!known.includes(new URL(url).pathname)) await cache.delete(url)
  await dropOldPages(Date.now(), style)
  await dropOld(Date.now())
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === 'GET' && worker.shell.files.includes(pathname)) return event.respondWith(fromShelf(request))
  if (request.mode !== 'navigate') return
  if (/^(\/demo)?\/sign-in/.test(pathname)) event.waitUntil(dropPages())
  if (request.method === 'GET') return event.respondWith(goTo(event, pathname, search))
  const isOurs = request.referrer.startsWith(`${location.origin}/`)
  if (request.method === 'POST' && pathname === '/sign-out' && isOurs) event.respondWith(signOut(request))
})

async function fromShelf(request: Request) {
  return (await caches.match(request.url)) ?? fetch(request)
}

/** A page: from the network whenever it answers. Else as it was kept, else the page that says there is no signal. */
async function goTo(event: Fetching, path: string, search: string): Promise<Response> {
  const answer = fetchPage(event)
  if (worksOffline(path) && search === '') event.waitUntil(keepCopy(answer, path).catch(() => undefined))
  const isKept = worksOffline(path) && (await hasPage(path).catch(() => false))
  const kept = () => openPage(path, Date.now()).catch(() => undefined)
  try {
    const inTime = isKept ? await Promise.race([answer, after(patienceMs)]) : await answer
    const page = inTime && inTime.page.status < 500 ? inTime.page : undefined
    return page ?? (await kept()) ?? (await answer).page
  } catch {
    return (await kept()) ?? (await caches.match(offlinePage)) ?? Response.error()
  }
}

interface Answered {
  page: Response
  copy: Response
}

async function fetchPage(event: Fetching): Promise<Answered> {
  const page = (await event.preloadResponse) ?? (await fetch(event.request))
  return { page, copy: page.clone() }
}

async function keepCopy(answer: Promise<Answered>, path: string) {
  const { copy } = await answer
  if (copy.status < 500) await keepPage(path, copy, Date.now())
}

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms))

/** Signing out leaves nothing here. What is unsent is sent first; what cannot be is asked about. */
async function signOut(request: Request): Promise<Response> {
  const form = await request.clone().formData()
  if (!form.has('anyway')) {
    await Promise.race([sendWaiting(), after(patienceMs)]).catch(() => undefined)
    if ((await countWaiting()) > 0) return Response.redirect(`${offlinePage}?leaving`, 303)
  }
  await wipe()
  return fetch(request).catch(async () => (await caches.match(offlinePage)) ?? Response.error())
}

/** Sends for whoever had a page of ours open last. The server takes nothing from anybody but the one who is signed in. */
async function sendWaiting() {
  const found = await findOwner()
  if (!found) return
  const { owner, until } = found
  const news = openNews()
  const wait = await sendAll({
    owner,
    keeping: onPhone(owner, until),
    tell: (thing, happened) => news?.postMessage({ owner, thing, happened } satisfies News),
  })
  news?.close()
  if (wait !== undefined) throw new Error('No signal yet') // the browser tries again later
}

worker.addEventListener('sync', (event) => {
  event.waitUntil(sendWaiting())
})

/** A page that was open before the worker, or that came from here and is old now, asks to be kept. */
worker.addEventListener('message', (event) => {
  const { data } = event
  if (typeof data !== 'object' || data === null || !('keep' in data) || typeof data.keep !== 'string' || !worksOffline(data.keep)) return
  const path = data.keep
  event.waitUntil(fetch(path, { redirect: 'manual' }).then((answer) => keepPage(path, answer, Date.now())))
})
