import { join } from 'node:path'
import type { Page } from '@playwright/test'
import SQLite from 'better-sqlite3'
import { TOTP } from 'otpauth'
import { expect, expectAccessible, expectToFit, readMail, signInAs, signInByMail, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { listMail } from '#tests/support/sign-in.ts'
import type { Site } from '#tests/support/site.ts'

/** Makes every session's last confirmation eleven minutes old. */
function letTimePass({ folder }: Site) {
  const database = new SQLite(join(folder, 'site.sqlite'))
  database.prepare('update session set stepped_up_at = ?').run(new Date(Date.now() - 11 * 60_000).toISOString())
  database.close()
}

/** A device in the browser that makes and shows passkeys, and says yes at once. */
async function giveDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, isUserVerified: true, automaticPresenceSimulation: true } })
}

async function signOut(page: Page) {
  await page.goto('/me')
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page).toHaveURL(/\/$/)
}

test('an organiser is asked for a second key, adds a passkey, comes in by it, and confirms by it without losing a form', async ({
  page,
  site,
}) => {
  await giveDevice(page)
  await signInByMail(page, 'fiona.lamont@example.org')
  await expect(page).toHaveURL(/\/me\/keys\/asking/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await page.getByLabel('What do you call it?').fill('Fiona’s phone')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add the passkey' }).click()
  await expect(page.getByText('Your passkey is added')).toBeVisible()
  await expect(page.getByText('You have no recovery codes yet')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/me/keys/passkey')
  await page.getByRole('button', { name: 'Add the passkey' }).click()
  await expect(page.getByText('This device holds a passkey of yours already.')).toBeVisible()

  await signOut(page)
  await page.goto('/sign-in?to=/people')
  await page.getByRole('link', { name: 'I have a passkey' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page).toHaveURL(/\/people$/)

  const { winId } = findPlaces(site)
  letTimePass(site)
  await page.goto(`/people/${winId}/roles?kind=kitchen`)
  await expect(page).toHaveURL(/\/step-up\?/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page).toHaveURL(new RegExp(`/people/${winId}/roles\\?kind=kitchen$`))

  await page.getByLabel('Where it counts').selectOption({ index: 1 })
  letTimePass(site)
  await page.getByRole('button', { name: 'Give this role' }).click()
  await expect(page.getByText('What you were sending waits here')).toBeVisible()
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page).toHaveURL(new RegExp(`/people/${winId}/roles$`))
  await expect(page.getByRole('main')).toContainText(/kitchen/i)
})

test('without scripts an authenticator app and a recovery code let an organiser in, and a passkey says that it needs them', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()
  await signInAs(page, 'dev')
  await page.goto('/me/keys')
  await page.getByRole('link', { name: 'Add an authenticator app' }).click()
  await expectToFit(page)
  const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
  const codeIn = (seconds: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + seconds * 1000 })
  await page.getByLabel('The six figures that it shows now').fill('000000')
  await page.getByRole('button', { name: 'Add this app' }).click()
  await expect(page.getByText('That code does not fit').first()).toBeVisible()
  expect((await page.locator('main code').innerText()).replaceAll(' ', '')).toBe(secret)
  await page.getByLabel('The six figures that it shows now').fill(codeIn(0))
  await page.getByRole('button', { name: 'Add this app' }).click()
  await expect(page.getByText('Your authenticator app is added')).toBeVisible()
  await page.getByRole('link', { name: 'Make recovery codes' }).click()
  await page.getByRole('button', { name: 'Show me ten codes' }).click()
  const codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectToFit(page)

  await signOut(page)
  await page.goto('/sign-in/passkey')
  await expect(page.locator('noscript .notice')).toBeVisible()
  for (const code of [codeIn(30), codes[0] ?? '']) {
    await answerMail(page, 'dev.rossiter@example.org')
    await expectToFit(page)
    await page.getByLabel('The code of your app').fill(code)
    await page.getByRole('button', { name: 'Come in' }).click()
    await expect(page).toHaveURL(/\/today$/)
    await signOut(page)
  }
})

/** Answers the e-mail, without scripts, and stands before the second key. */
async function answerMail(page: Page, address: string) {
  const earlier = await listMail(page, address)
  await page.goto('/sign-in')
  await page.getByLabel('Your e-mail').fill(address)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  let code: string | undefined
  // What tells of the new keys may come first.
  const look = async () => (code = /asked for it:\s+([2-9A-HJ-NP-Z]{8})/.exec(await readMail(page, address, earlier))?.[1])
  await expect.poll(look, { timeout: 30_000 }).toBeDefined()
  await page.getByLabel('The code from the message').fill(code ?? '')
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page).toHaveURL(/\/sign-in\/second-key/)
}
