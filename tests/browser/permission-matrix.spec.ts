import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { ServerBuild } from '@remix-run/node'
import { addressOf, paramsOf } from '#tests/support/policy/address.ts'
import { fewAtATime, letEverybodyIn, look, post, sessionOf } from '#tests/support/policy/ask.ts'
import { crawl } from '#tests/support/policy/crawl.ts'
import { markers, planted, type Marker, type Reader } from '#tests/support/policy/markers.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { everyone, type Row, type Who } from '#tests/support/policy/row.ts'
import { otherThings, policyTable } from '#tests/support/policy/table.ts'
import { carriesData, verdictOn, verdictOnData, type Verdict } from '#tests/support/policy/verdict.ts'
import { startSite, type Site } from '#tests/support/site.ts'

test.describe.configure({ timeout: 240_000 })

let routes: ServerBuild['routes']
let site: Site
let cookies: Map<Who, string>
let rows: (Row & { route: string; address: string })[]

test.beforeAll(async () => {
  // what `remix vite:build` made; its type is Remix's
  routes = ((await import(pathToFileURL('build/server/index.js').href)) as ServerBuild).routes
  site = await startSite('story')
  cookies = await letEverybodyIn(site)
  const places = findPlaces(site)
  const params = paramsOf(places)
  const others = otherThings.map((row) => ({ ...row, params: { ...params, ...standIns(row.where, places) } }))
  const all = [...others, ...Object.entries(policyTable).map(([route, row]) => ({ ...row, route, params }))]
  rows = all.map((row) => ({ ...row, address: addressOf(pathOf(row.route), row, row.params) }))
})

test.afterAll(() => site.stop())

test('every route of the build is in the table, and nothing else', () => {
  expect(Object.keys(policyTable).sort()).toEqual(Object.keys(routes).sort())
})

test('every page opens to whom the table lists, and to nobody else', async () => {
  await expect.poll(async () => (await look(site, addressOfRoute('features/home/routes/demo-message'), '')).status).toBe(200)
  const wrong: string[] = []
  await fewAtATime(askings(), async ({ row, who, cookie }) => {
    const answer = await look(site, row.address, cookie)
    note(wrong, `${who} GET ${row.address}`, verdictOn(answer, who), row.GET.includes(who), answer.status)
  })
  expect(wrong.sort()).toEqual([])
})

test('every loader that is called alone refuses the same people, and tells them nothing', async () => {
  const wrong: string[] = []
  const withLoader = askings().filter(({ row, who }) => routes[row.route]?.module.loader && !row.GET.includes(who))
  await fewAtATime(withLoader, async ({ row, who, cookie }) => {
    const answer = await look(site, dataAddressOf(row), cookie)
    note(wrong, `${who} GET ${dataAddressOf(row)}`, verdictOnData(answer, who), false, answer.status)
    if (carriesData(answer)) wrong.push(`${who} GET ${dataAddressOf(row)}: carries data`)
  })
  expect(wrong.sort()).toEqual([])
})

test('nobody finds the words of a room they were not in, nor what was said between two', async () => {
  const params = paramsOf(findPlaces(site))
  await plant(params)
  const crawlers = new Map<Reader, string>(cookies)
  for (const name of ['abbie', 'priya'] as const) {
    const cookie = sessionOf(site, params[`${name}Id`] ?? '')
    expect((await look(site, '/today', cookie)).status).toBe(200)
    crawlers.set(name, cookie)
  }
  const wrong: string[] = []
  const found = new Set<Marker>()
  await fewAtATime([...crawlers], async ([who, cookie]) => {
    for (const [path, text] of await crawl(site, cookie, beginnings(who)))
      for (const marker of markers.filter(({ words }) => text.includes(words))) {
        if (marker.readers.includes(who)) found.add(marker)
        else wrong.push(`${who} reads “${marker.words}” on ${path}`)
      }
  })
  expect(wrong.sort()).toEqual([])
  expect(markers.filter((marker) => !found.has(marker))).toEqual([])
})

test('every form is taken from whom the table lists, and from nobody else', async () => {
  const wrong: string[] = []
  for (const row of rows)
    await fewAtATime(
      askings([row]),
      async ({ who, cookie }) => {
        const answer = await post(site, row.address, cookie, row.body ?? {})
        note(wrong, `${who} POST ${row.address} (${row.route})`, verdictOn(answer, who), row.POST.includes(who), answer.status)
      },
      4,
    )
  expect(wrong.sort()).toEqual([])
})

/** Puts up a value on Wednesdays and asks for something that Callum needs, so that both are there to be found. */
async function plant({ gatheringId, placeId }: Record<string, string>) {
  const value = { id: randomUUID(), words: planted.value }
  expect((await post(site, `/gatherings/${gatheringId}/values`, cookies.get('callum') ?? '', value)).status).toBe(303)
  const need = { id: randomUUID(), kind: 'other', needed: 'yes', words: planted.preparation }
  expect((await post(site, `/places/${placeId}/preparations`, cookies.get('fiona') ?? '', need)).status).toBe(302)
}

/** Where somebody begins to look: their own pages, and every address that the table knows, theirs or not. */
function beginnings(who: Reader) {
  const theirs = rows.filter((row) => row.GET.some((one) => one === who)).map(({ address }) => address)
  const all = rows.map(({ address }) => address)
  return (who === 'abbie' || who === 'priya' ? ['/today', ...all] : theirs).filter((path) => !path.startsWith('/demo'))
}

function askings(asked = rows) {
  return asked.flatMap((row) => everyone.map((who) => ({ row, who, cookie: cookies.get(who) ?? '' })))
}

function note(wrong: string[], asked: string, verdict: Verdict, isListed: boolean, status: number) {
  if (verdict !== (isListed ? 'let in' : 'refused')) wrong.push(`${asked}: ${verdict} (${status}), and is ${isListed ? '' : 'not '}listed`)
}

function pathOf(route: string): string {
  const { path = '', parentId } = routes[route] ?? {}
  return parentId && parentId !== 'root' ? `${pathOf(parentId)}/${path}` : path
}

const addressOfRoute = (route: string) => rows.find((row) => row.route === route)?.address ?? ''

/** The row's own words for `:names`, looked up among the places of the story. */
function standIns(where: Record<string, string>, places: Record<string, string>) {
  return Object.fromEntries(Object.entries(where).map(([name, place]) => [name, places[place] ?? '']))
}

function dataAddressOf({ route, address }: { route: string; address: string }) {
  const [path = '/', query] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data?_routes=${encodeURIComponent(route)}${query ? `&${query}` : ''}`
}
