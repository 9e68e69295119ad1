import { expect, readPhone, test, waitUntilKept } from '#tests/support/phone.ts'
import { readMail, signInAs } from '#tests/support/sign-in.ts'

const eilidh = 'eilidh.carr@example.org'

test('on a phone that others use nothing is kept: it says so, and sends from the open page', async ({ page, context, phone }) => {
  const { signal, room } = phone
  await page.goto('/sign-in')
  await page.getByLabel('Your e-mail').fill(eilidh)
  await page.getByLabel('Other people use this phone').check()
  await page.getByRole('button', { name: 'Send me a code' }).click()
  const words = await readMail(page, eilidh)
  const code = page.locator('input[name="code"]')
  await code.fill(/asked for it:\s+([2-9A-HJ-NP-Z]{6,10})\b/.exec(words)?.[1] ?? '')
  await code.press('Enter')
  await expect(page).toHaveURL(/today/)
  await page.goto(`${room}/values`)
  await signal.lose()
  await page.getByLabel('In my own words').fill('Nobody else’s business')
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
  await expect(page.getByText('Not sent yet.', { exact: true })).toBeVisible()
  await expect(page.getByText('No signal just now. Keep this page open.')).toBeVisible()
  expect((await readPhone(page)).filter((one) => !one.startsWith('{"positions"'))).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await signal.find()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText('Sent.', { exact: true })).toBeVisible()
  expect(context.serviceWorkers()).toEqual([])
})

test('signing out asks about what is unsent, and then leaves nothing on the phone', async ({ page, phone }) => {
  const { signal, room } = phone
  await signInAs(page, 'callum')
  await page.goto(`${room}/values`)
  await waitUntilKept(page)
  await signal.lose()
  await page.getByLabel('In my own words').fill('Wait for me')
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
  await expect(page.getByText('Saved on this phone.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('1 thing on this phone is not sent yet.')).toBeVisible()
  await expect(page.getByText('You are still signed in.')).toBeVisible()

  await signal.find()
  await page.getByRole('button', { name: 'Sign out and let it go' }).click()
  await expect(page).toHaveURL(phone.site.url)
  expect((await readPhone(page)).filter((one) => !one.startsWith('{'))).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
