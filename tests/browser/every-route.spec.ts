import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import { addressOf, paramsOf } from '#tests/support/policy/address.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { people } from '#tests/support/policy/row.ts'
import { policyTable } from '#tests/support/policy/table.ts'
import { screens } from '../../scripts/screens.ts'

/** Every page there is, for the first person of the story whom it opens to: also those that no journey passes. */
for (const [route, row] of Object.entries(policyTable)) {
  const who = people.find((person) => row.GET.includes(person))
  if (!who && !row.GET.includes('nobody')) continue
  if (route.endsWith('/stream')) continue // goes on for as long as somebody listens

  test(`${route} fits a phone and can be read by everyone`, async ({ page, site, request }) => {
    if (who) await signInAs(page, who)
    const cookies = await page.context().cookies()
    const headers = { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
    const places = findPlaces(site)
    const path = addressOf(await pathOf(route), row, paramsOf(places))
    test.skip(isScreen(path, who ?? null, places), 'looked at more closely in every-page')
    const address = site.url + path
    const ask = () => request.get(address, { headers, maxRedirects: 0 })
    if (route.endsWith('demo-message')) await expect.poll(async () => (await ask()).status(), { timeout: 30_000 }).toBe(200)
    const answer = await ask()
    const isPage = answer.headers()['content-type']?.startsWith('text/html') && answer.status() === 200
    test.skip(!isPage, 'a file, or a way to another page')

    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await expectToFit(page)
    await expectAccessible(page)
  })
}

/** Whether this page is one of the screens, seen by the same person. */
function isScreen(path: string, who: string | null, places: Record<string, string>) {
  const seen = screens.filter(({ person }) => person === who).flatMap(({ pages }) => Object.values(pages))
  return seen.some((screen) => screen.replace(/:(\w+)/g, (_, name: string) => places[name] ?? name) === path)
}

/** The path of a route with its parents’, as the build knows it. */
async function pathOf(route: string): Promise<string> {
  const { routes } = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  const parts: string[] = []
  for (let at = routes[route]; at; at = at.parentId ? routes[at.parentId] : undefined) if (at.path) parts.unshift(at.path)
  return parts.join('/')
}
