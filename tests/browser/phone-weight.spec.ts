import { expect, test, waitUntilKept } from '#tests/support/phone.ts'
import { signInAs } from '#tests/support/sign-in.ts'

test('the page of the room comes cold in 50 KB, with its script, the worker and all that it keeps ready', async ({
  page,
  browser,
  phone,
}) => {
  const { site, signal, room } = phone
  await signInAs(page, 'callum')
  const { cookies } = await page.context().storageState()
  await page.close()
  const cold = await browser.newContext({ storageState: { cookies, origins: [] }, baseURL: site.url })
  const before = signal.bytes()
  const tab = await cold.newPage()
  await tab.goto(`${room}/values`)
  await waitUntilKept(tab)
  const bytes = signal.bytes() - before
  test.info().annotations.push({ type: 'bytes on the line', description: String(bytes) })
  expect(bytes).toBeLessThan(50 * 1024)
  expect(bytes).toBeGreaterThan(10 * 1024)
  await cold.close()
})

test('a participant’s pages come without scripts of Remix, cold in 60 KB; an organiser’s have them', async ({ browser, phone, page }) => {
  const { site, signal } = phone
  await signInAs(page, 'callum')
  const { cookies } = await page.context().storageState()
  const cold = await browser.newContext({ storageState: { cookies, origins: [] }, baseURL: site.url })
  const before = signal.bytes()
  const tab = await cold.newPage()
  await tab.goto('/today', { waitUntil: 'networkidle' })
  expect(signal.bytes() - before).toBeLessThan(60 * 1024)
  expect(await tab.locator('script[src*="entry.client"], link[rel=modulepreload]').count()).toBe(0)
  await cold.close()

  await signInAs(page, 'fiona')
  await page.goto('/today')
  await expect(page.locator('link[rel=modulepreload][href*="entry.client"]')).toBeAttached()
})

test('without them a form that has to be mended says so first: in the title, and where the focus is', async ({ page, phone }) => {
  await page.goto(`${phone.site.url}/sign-in`)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
})
