import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectToFit } from '../look.ts'

/** The circles of a proposal, each with the names of who sits there, as the page draws them. */
export async function readCircles(page: Page) {
  const circles = page.locator('[data-spot]')
  return circles.evaluateAll((all) =>
    all.map((circle) => [...circle.querySelectorAll<HTMLElement>('[data-place]')].map((seat) => seat.dataset.name ?? '')),
  )
}

/** Asks why the first of the first circle sits there, lets them go where the page puts forward, and takes it back. */
export async function askWhyAndMove(page: Page) {
  const before = await readCircles(page)
  const name = before[0]?.[0] ?? ''
  await page.locator('[data-spot="0"] [data-place] a').first().click()
  await expect(page.getByRole('heading', { name: new RegExp(`^Why ${name} is at `) })).toBeVisible()
  await expect(page.getByText('Rules about who sits with whom are checked when you move somebody.')).toBeVisible()
  await page
    .getByRole('button', { name: /^(Change places|Move here)/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Changed by hand' })).toBeVisible()
  expect(await readCircles(page)).not.toEqual(before)
  await page.getByRole('button', { name: /^Take it back/ }).click()
  await expect(page.getByRole('button', { name: /^Make it again/ })).toBeVisible()
  expect(await readCircles(page)).toEqual(before)
}

/** Chooses the proposal that is looked at, by the page that says what changes. */
export async function chooseProposal(page: Page, button: string, { scripts = true } = {}) {
  await page.getByRole('link', { name: 'Choose A' }).click()
  await expect(page.getByText('Checked once more: every rule is kept.')).toBeVisible()
  if (scripts) await expectAccessible(page)
  await expectToFit(page)
  await page.getByRole('button', { name: button }).click()
}
