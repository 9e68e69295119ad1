import { expect, expectAccessible, signInAs, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'

const reason = 'They would rather not say why; one of them asked.'

test('without scripts, a safeguarding lead keeps two people apart, and an organiser finds no trace of it', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'hannah')
  await page.getByRole('link', { name: 'Safeguarding' }).click()
  await page.getByRole('link', { name: 'Keep two people apart' }).click()
  for (const [label, name] of [
    ['Name of the first person', 'Leigh Anstruther'],
    ['Name of the second person', 'Lucy Wardlaw'],
  ] as const) {
    await page.getByLabel(label).fill(name)
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name }).click()
  }
  await page.getByLabel('Never in the same circle').check()
  await page.getByRole('button', { name: 'Keep them apart' }).click()
  await expect(page.getByText('Write why, in a line or two').first()).toBeVisible()
  await expect(page.getByLabel('Never in the same circle')).toBeChecked()
  await page.getByLabel('Why?').fill(reason)
  await page.getByRole('button', { name: 'Keep them apart' }).click()
  await expect(page.getByText(reason)).toBeVisible()

  const organiser = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()
  await signInAs(organiser, 'fiona')
  const pair = new URL(page.url()).pathname
  for (const path of ['/keep-aparts', pair, `${pair}/ending`]) expect((await organiser.goto(path))?.status()).toBe(404)
  const { springId } = findPlaces(site)
  for (const path of ['/today', `/experiences/${springId}/places`, `/experiences/${springId}/keep-togethers`, '/mixes/new']) {
    await organiser.goto(path)
    expect(await organiser.content()).not.toMatch(/kept apart|keep-aparts|rather not say why/)
  }
})

test('the pages of a safeguarding lead can be read by everyone', async ({ page, site }) => {
  await signInAs(page, 'hannah')
  const { keepApartId } = findPlaces(site)
  for (const path of ['/keep-aparts', '/keep-aparts/new?find=ross', `/keep-aparts/${keepApartId}`, `/keep-aparts/${keepApartId}/review`]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('without scripts, targets are set, a place is held still, and somebody wishes for company', async ({ browser, site }) => {
  const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()
  const { springId, experienceId } = findPlaces(site)
  await signInAs(page, 'fiona')
  await page.goto(`/experiences/${springId}/targets`)
  await page.getByLabel('Of whom').selectOption({ label: 'Language: Scottish Gaelic' })
  await page.getByLabel('At least').fill('1')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('row', { name: /Scottish Gaelic/ })).toContainText('1 or more')

  await page.goto(`/experiences/${springId}/places?find=Craig`)
  await page.getByRole('button', { name: /^Hold/ }).click()
  await expect(page.getByText('Held still')).toBeVisible()

  await page.context().clearCookies()
  await signInAs(page, 'callum')
  await page.goto(`/experiences/${experienceId}`)
  await page.getByRole('link', { name: 'Wish to be with somebody' }).click()
  await page.getByLabel('With whom').selectOption({ label: 'Kofi' })
  await page.getByRole('button', { name: 'Tell the organisers' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Kofi' })).toContainText('A wish')
})
