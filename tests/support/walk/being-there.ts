import { expect, type Browser, type Page } from '@playwright/test'
import { signInAs } from '../sign-in.ts'
import { comeIn } from './coming.ts'

const rory = 'rory.buchan@example.org'
const nan = 'nan.ferrier@example.org'

/** Circles for a session are worked out, looked at and chosen; a participant then sees only their own. */
export async function mixAndAdopt(page: Page, { experience, session }: { experience: string; session: string }) {
  await signInAs(page, 'fiona')
  await page.goto(`${experience}/circles`)
  await page.getByRole('link', { name: new RegExp(`^Work out circles.*${session}`) }).click()
  await page.getByLabel('Quickly').check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page).toHaveURL(/\/mixes\/[\w-]{36}$/)
  await expect(page.getByText('Finished. Every rule is kept.')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('link', { name: 'Choose A' }).click()
  await page.getByRole('button', { name: 'Choose these circles' }).click()
  await expect(page).not.toHaveURL(/\/adoption/)
  await page.goto(`${experience}/circles`)
  const circles = page.getByRole('region', { name: session }).getByRole('group')
  await expect(circles).toHaveCount(2)

  await signInAs(page, 'callum')
  await page.goto(`${experience}/circles`)
  await expect(circles).toHaveCount(1)
  await expect(circles).toContainText('Callum')
}

/** Who comes in at the door is marked on the facilitator’s phone, and a mark comes off again by the same press. */
export async function callTheRoll(page: Page, gathering: string) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  await comeIn(page, rory)
  await page.goto(`${gathering}/roll-call`)
  const here = page.getByRole('group', { name: /^Jackie/ }).getByRole('button', { name: 'Here' })
  await expect(page.getByRole('status')).toContainText('5 are here')
  await here.click()
  await expect(here).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status')).toContainText('6 are here')
  await here.click()
  await expect(here).toHaveAttribute('aria-pressed', 'false')
  await here.click()
  await expect(page.getByRole('status')).toContainText('6 are here')
  if (before) await page.setViewportSize(before)
}

/** A guest without an account comes in by the code of the room and puts their words up. Gives their page. */
export async function comeInByCode(page: Page, browser: Browser, words: string) {
  const guest = await browser.newPage({ baseURL: new URL(page.url()).origin })
  await guest.goto('/join')
  await guest.getByLabel('The code in the room').fill('hrbr 27')
  await guest.getByLabel('What should we call you here?').fill('Tam')
  await guest.getByRole('button', { name: 'Come in' }).click()
  await expect(guest.getByText('You are in as Tam.')).toBeVisible()
  await sayValue(guest, words)
  return guest
}

/** Puts somebody’s own words up on the wall of the room that they are in. */
export async function sayValue(page: Page, words: string) {
  await page.getByLabel('In my own words').fill(words)
  await page.getByRole('radio', { name: 'I’d rather not say' }).check()
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
  await expect(page.getByText('It is up').or(page.getByText('Sent.').last())).toBeVisible()
}

/** Nan writes down what Callum says; it is marked so, and agreed. */
export async function writeForCallum(page: Page, gathering: string, words: string) {
  await comeIn(page, nan)
  await page.goto(`${gathering}/values`)
  await page.getByLabel('In their own words').fill(words)
  await page.getByRole('group', { name: 'Did they agree to it as it stands?' }).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Put it up for them' }).click()
  await expect(page.getByText('Written by you for Callum').first()).toBeVisible()
}

/** The words that are up in the room, as who looks now may read them. */
export async function readWall(page: Page, gathering: string) {
  await page.goto(`${gathering}/values/wall`)
  return page.locator('main').innerText()
}

/** Whoever holds the room takes a line off the wall, and says why. */
export async function hide(page: Page, { gathering, words, why }: { gathering: string; words: string; why: string }) {
  await comeIn(page, rory)
  await page.goto(`${gathering}/values`)
  const line = page.getByRole('listitem').filter({ hasText: words })
  await page
    .locator('summary')
    .filter({ hasText: /lines? (is|are) up/ })
    .click()
  await line.getByRole('link', { name: 'Hide' }).click()
  await page.getByLabel('Why').fill(why)
  await page.getByRole('button', { name: 'Hide it' }).click()
  await expect(page).not.toHaveURL(/\/hiding$/)
}

/** Its author reads why it was hidden, and takes it back for good. */
export async function takeBack(page: Page, { gathering, words, why }: { gathering: string; words: string; why: string }) {
  await page.goto(`${gathering}/values`)
  const line = page.getByRole('listitem').filter({ hasText: words })
  await expect(line).toContainText(why)
  await line.getByRole('link', { name: 'Take back' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page).not.toHaveURL(/\/retraction$/)
  await page.goto(`${gathering}/values`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
}
