import { expect, test, waitUntilKept } from '#tests/support/phone.ts'
import { signInAs } from '#tests/support/sign-in.ts'

const most = 50 * 1024

for (const [person, path] of [
  ['callum', 'values'],
  ['fiona', 'roll-call'],
] as const) {
  test(`${path} comes cold in 50 KB, with its script, the worker and all that it keeps ready`, async ({ page, browser, phone }, {
    annotations,
  }) => {
    const { signal, room } = phone
    await signInAs(page, person)
    const { cookies } = await page.context().storageState()
    await page.close()
    const cold = await browser.newContext({ storageState: { cookies, origins: [] }, baseURL: phone.site.url })
    const before = signal.bytes()
    const tab = await cold.newPage()
    let whole = 0
    tab.on(
      'response',
      (response) =>
        void response.body().then(
          ({ length }) => (whole += length),
          () => undefined,
        ),
    )
    await tab.goto(`${room}/${path}`)
    await tab.waitForLoadState('networkidle')
    const visible = signal.bytes() - before
    await waitUntilKept(tab)
    const all = signal.bytes() - before
    annotations.push({ type: 'bytes', description: `${visible} for the page, ${all} with the worker, ${whole} unpacked` })
    expect(all).toBeLessThan(most)
    expect(all).toBeGreaterThan(5_000)
    await cold.close()
  })
}
