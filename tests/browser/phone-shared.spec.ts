import { callItShared, expect, readPhone, test, waitUntilKept } from '#tests/support/phone.ts'
import { signInAs } from '#tests/support/sign-in.ts'

test('on a phone that others use nothing is kept: it says so, and sends from the open page', async ({ page, context, phone }) => {
  const { site, signal, room } = phone
  await signInAs(page, 'eilidh')
  callItShared(site, 'Eilidh')
  await page.goto(`${room}/values`)
  await signal.lose()
  await page.getByLabel('In my own words').fill('Nobody else’s business')
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
  await expect(page.getByText('Not sent yet.', { exact: true })).toBeVisible()
  await expect(page.getByText('No signal just now. Keep this page open.')).toBeVisible()
  expect(await readPhone(page)).toEqual(['{}'])
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
  expect(await readPhone(page)).toEqual(['{}'])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
