import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import type { ServerBuild } from '@remix-run/node'
import { parse } from 'csv-parse/sync'
import { lookupOf } from '#app/server/seal.server.ts'
import { readAsked, readDrawn } from '#tests/support/hostile/drawn-form.ts'
import { findForms } from '#tests/support/hostile/every-form.ts'
import { ask, isPage, knock, knocksAt, namesReadBy, questionsAt, wrongWith } from '#tests/support/hostile/knock.ts'
import { countWaiting, listLookups, readMailbox, wrongWithLetter } from '#tests/support/hostile/mailbox.ts'
import { evil, hostileTexts, live } from '#tests/support/hostile/texts.ts'
import { addressOf, paramsOf } from '#tests/support/policy/address.ts'
import { fewAtATime, letEverybodyIn, look, post } from '#tests/support/policy/ask.ts'
import { crawl } from '#tests/support/policy/crawl.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import type { Row, Who } from '#tests/support/policy/row.ts'
import { policyTable } from '#tests/support/policy/table.ts'
import { readByIcalJs } from '#tests/support/read-calendar.ts'
import { secretKey, startSite, type Site } from '#tests/support/site.ts'

test.describe.configure({ timeout: 180_000, mode: 'serial' })

let site: Site
let cookies: Map<Who, string>
let rows: (Row & { route: string; address: string })[]
/** Who between them opens every kind of page. */
const readers: readonly Who[] = ['fiona', 'kit', 'hannah', 'ceit', 'morven', 'callum', 'eilidh', 'win', 'nobody', 'guest']
const pagesMade = new Map<Who, Set<string>>()

test.beforeAll(async () => {
  // what `remix vite:build` made; its type is Remix's
  const { routes } = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  site = await startSite('story')
  cookies = await letEverybodyIn(site)
  const params = paramsOf(findPlaces(site))
  const pathOf = (route: string): string => {
    const { path = '', parentId } = routes[route] ?? {}
    return parentId && parentId !== 'root' ? `${pathOf(parentId)}/${path}` : path
  }
  rows = Object.entries(policyTable).map(([route, row]) => ({ ...row, route, address: addressOf(pathOf(route), row, params) }))
})

test.afterAll(() => site.stop())

test('every form takes whatever is sent: no 5xx, no header, no way out, nothing live', async ({ page }) => {
  const forms = await findForms()
  const turn = { text: 0, bytes: 0 }
  const wrong: string[] = []
  const answers: [string, string][] = []
  const by = new Map<number, number>()
  for (const { route, address, POST } of inOrder(rows.filter(({ POST }) => POST.length > 0))) {
    const who = POST.includes('nobody') ? 'nobody' : (POST[0] ?? 'nobody')
    const cookie = cookies.get(who) ?? ''
    const drawn = readDrawn((await look(site, address, cookie)).text)
    await fewAtATime([...knocksAt(drawn, namesReadBy(route, forms), turn)], async ({ body, said }) => {
      const answer = await knock(site, address, cookie, body)
      const what = `${who} POST ${address} ${JSON.stringify(said)}`
      wrong.push(...wrongWith(answer, site, isLive).map((words) => `${what} ${words}`))
      by.set(answer.status, (by.get(answer.status) ?? 0) + 1)
      if (isPage(answer) && answer.text.includes('hostile')) answers.push([what, answer.text])
      if (answer.to.startsWith('/') && !answer.to.startsWith('/sign-in'))
        pagesMade.set(who, (pagesMade.get(who) ?? new Set()).add(answer.to))
    })
  }
  wrong.push(...(await findAlive(page, answers)))
  expect(wrong.sort()).toEqual([])
  tell(`forms by their answers: ${JSON.stringify(Object.fromEntries(by))}`)
  expect(by.get(413)).toBeGreaterThan(3)
  expect((by.get(302) ?? 0) + (by.get(303) ?? 0)).toBeGreaterThan(200)
})

test('every page takes whatever stands in its address', async ({ page }) => {
  const turn = { text: 0, bytes: 0 }
  const wrong: string[] = []
  const answers: [string, string][] = []
  const pages = rows.filter(({ GET, address }) => GET.length > 0 && !/\/stream$/.test(address))
  await fewAtATime(pages, async ({ address, GET }) => {
    const who = GET[0] ?? 'nobody'
    const cookie = cookies.get(who) ?? ''
    const [path = '', query = ''] = address.split('?')
    const names = readAsked((await look(site, address, cookie)).text)
    for (const question of questionsAt([...new URLSearchParams(query).keys(), ...names], turn)) {
      const answer = await ask(site, path + question, cookie)
      const what = `${who} GET ${path}${question.slice(0, 200)}`
      wrong.push(...wrongWith(answer, site, isLive).map((words) => `${what} ${words}`))
      if (isPage(answer)) answers.push([what, answer.text])
    }
  })
  wrong.push(...(await findAlive(page, answers)))
  tell(`${answers.length} hostile addresses`)
  expect(wrong.sort()).toEqual([])
})

test('what was sent lies in pages, lists and calendars as text', async ({ page }) => {
  const wrong: string[] = []
  const fiona = cookies.get('fiona') ?? ''
  for (const knownAs of hostileTexts.filter((text) => /^[=+@<-]/.test(text)))
    expect((await post(site, '/people/new', fiona, { id: randomUUID(), knownAs, strengths: knownAs, isNew: 'yes' })).status, knownAs).toBe(
      302,
    )
  const read = new Map<string, string>()
  await fewAtATime(readers, async (who) => {
    const cookie = cookies.get(who) ?? ''
    const made = [...(pagesMade.get(who) ?? [])].slice(0, 25)
    const theirs = rows.filter(({ GET, address }) => GET.includes(who) && !address.startsWith('/demo')).map(({ address }) => address)
    for (const [path, text] of await crawl(site, cookie, [...made, ...theirs])) read.set(`${who} ${path}`, text)
  })
  const asPages = [...read].filter(([, text]) => text.startsWith('<!DOCTYPE html>'))
  for (const [path, text] of asPages) if (isLive(text)) wrong.push(`${path} is live`)
  wrong.push(...(await findAlive(page, asPages)))
  const files = ['/people/export/file?format=csv', '/organisations/export/file?format=csv']
  const lists = await Promise.all(files.map(async (path) => (await look(site, path, fiona)).text))
  const cells = lists.flatMap((text): string[] => parse(text, { bom: true, relax_column_count: true }).flat())
  wrong.push(...cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell)).map((cell) => `a cell begins ${cell.slice(0, 20)}`))
  const calendars = [...read].filter(([, text]) => text.startsWith('BEGIN:VCALENDAR'))
  for (const [path, text] of calendars) {
    if (readByIcalJs(text).events.some(({ attendees }) => attendees.length > 0)) wrong.push(`${path} invites somebody`)
    if (/^(X-HOSTILE|BEGIN:VALARM)/m.test(text)) wrong.push(`${path} has a line of somebody's`)
  }
  expect(wrong.sort()).toEqual([])
  expect([...read.values()].some((text) => text.includes('&lt;script&gt;hostile'))).toBe(true)
  expect(cells.some((cell) => cell.startsWith(`'=HYPERLINK`))).toBe(true)
  tell(`${asPages.length} pages, ${calendars.length} calendars, ${cells.length} cells`)
})

test('each letter goes to one address that stands in the database, with our own headers', async ({ page }) => {
  process.env.SECRET_KEY = secretKey
  process.env.DATABASE_URL = site.settings.DATABASE_URL
  const fiona = cookies.get('fiona') ?? ''
  for (const email of hostileTexts.filter((text) => text.includes(evil))) {
    await post(site, '/people/new', fiona, { id: randomUUID(), knownAs: 'Kind', email, signsIn: 'yes', isNew: 'yes' })
    expect((await post(site, '/sign-in', '', { email })).status).toBeLessThan(500)
  }
  await expect.poll(() => countWaiting(site), { timeout: 60_000 }).toBe(0)
  const lookups = listLookups(site)
  const letters = await readMailbox(site)
  const wrong = letters.flatMap(({ name, mail }) =>
    wrongWithLetter(mail, (address) => address !== evil && lookups.has(lookupOf('email', address))).map((words) => `${name} ${words}`),
  )
  wrong.push(
    ...(await findAlive(
      page,
      letters.map(({ name, mail }) => [name, mail.html ?? '']),
    )),
  )
  expect(wrong.sort()).toEqual([])
  tell(`${letters.length} letters`)
  expect(letters.length).toBeGreaterThan(20)
})

/** What ends something comes after what needs it. */
function inOrder<One extends { route: string }>(all: readonly One[]) {
  const ends =
    /cancel|withdraw|ending|removal|closing|leaving|parting|retraction|stopping|undoing|sign-out|demo-sign-in|keys|record-erasure|other-devices|devices/
  return [...all.filter(({ route }) => !ends.test(route)), ...all.filter(({ route }) => ends.test(route))]
}

/** The figures of a run, in its report. */
const tell = (description: string) => test.info().annotations.push({ type: 'figures', description })

const isLive = (html: string) => live.some((piece) => html.includes(piece))

/** Reads pages with a browser's own parser, which runs nothing, and names those where a piece of the corpus became more than text. */
function findAlive(page: Page, all: readonly (readonly [string, string])[]) {
  return page.evaluate((pages) => {
    const alive =
      '[data-hostile], [onerror], [onload], [onmouseover], [href^="javascript:" i], [action^="javascript:" i], [href^="//"], [src^="//"], [action^="//"]'
    return pages.flatMap(([path, html]) => {
      const found = new DOMParser().parseFromString(html, 'text/html').querySelector(alive)
      return found ? [`${path}: ${found.outerHTML.slice(0, 120)}`] : []
    })
  }, all)
}
