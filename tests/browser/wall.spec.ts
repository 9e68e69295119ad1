import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { startSite, type Site } from '#tests/support/site.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite('story')
})

test.afterAll(() => site.stop())

/** Comes in by the code on the wall. */
async function joinRoom(page: Page, nickname: string) {
  await page.goto(`${site.url}/join/HRBR27`)
  await page.getByLabel('What should we call you here?').fill(nickname)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page.getByRole('heading', { name: 'What must never get lost?' })).toBeVisible()
}

async function putUp(page: Page, words: string) {
  await page.getByLabel('In my own words').fill(words)
  await page.getByRole('button', { name: 'Put it up' }).click()
}

test('the wall follows the phones within two seconds, and catches up by itself after a power cut', async ({ browser }) => {
  const phones = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [phone, wall] = [await phones.newPage(), await (await browser.newContext()).newPage()]
  await joinRoom(phone, 'Fern')
  await joinRoom(wall, 'The projector')
  const { gatheringId = '' } = findPlaces(site)
  const room = `${site.url}/gatherings/${gatheringId}`
  await wall.goto(`${room}/values/wall`)
  await expect(wall.getByRole('img', { name: /by camera, with the code H R B R 2 7/ })).toBeVisible()
  const lines = wall.locator('[data-lines] > li')
  const before = await lines.count()

  await putUp(phone, 'Marram grass holds the dune together')
  await expect(lines.first()).toContainText('Marram grass holds the dune together', { timeout: 2_000 })
  await expect(lines.first()).toHaveClass(/wall-new/)
  await expect(wall.locator('[data-count]')).toBeVisible()
  await expect(wall.locator('[data-count]')).toHaveText(`${before + 1} lines. Nobody’s is bigger than another’s.`)
  await expect(wall.locator('[data-news]')).toHaveText('New: Marram grass holds the dune together')
  await expectAccessible(wall)
  await expectToFit(wall)

  const id = await lines.first().getAttribute('data-line')
  await phone.goto(`${site.url}/contributions/${id}/retraction`)
  await phone.getByRole('button', { name: 'Take it back' }).click()
  await expect(lines).toHaveCount(before, { timeout: 2_000 })

  site = await site.crash()
  await phone.goto(`${room}/values`)
  await putUp(phone, 'A door that is open')
  await expect(lines.first()).toContainText('A door that is open', { timeout: 10_000 })
  await expect(lines).toHaveCount(before + 1)
})

test('the wall says that the line is lost, and that it is back', async ({ page }) => {
  await joinRoom(page, 'The projector')
  const stream = /\/stream/
  const { gatheringId = '' } = findPlaces(site)
  await page.route(stream, (route) => route.abort())
  await page.goto(`${site.url}/gatherings/${gatheringId}/values/wall`)
  await expect(page.getByText('The line is lost.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Show what is new' })).toBeVisible()
  await page.unroute(stream)
  await expect(page.getByText('The line is back.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('The line is lost.')).toBeHidden()
})
