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
