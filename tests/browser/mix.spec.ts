import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import { startSite } from '#tests/support/site.ts'
import { chooseWhat, workItOut } from '#tests/support/walk/mixing.ts'

const wednesdays = 'Wednesdays in Netherden'
const spring = 'Spring at Camus Beithe'

test('a brief is written, its weights slide, and it is followed while it is worked out', async ({ page }) => {
  test.slow()
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who sits with whom', experience: wednesdays })
  await expectAccessible(page)
  await expectToFit(page)

  await page.getByLabel('Across town').check()
  await page.getByText('How much each thing matters', { exact: true }).click()
  await expect(page.getByLabel('Different organisations', { exact: true })).toHaveValue('8')
  const slider = page.getByRole('slider', { name: 'Different communities, as a slider' })
  await slider.focus()
  await slider.press('ArrowRight')
  await expect(page.getByLabel('Different communities', { exact: true })).toHaveValue('5')
  await expect(page.getByLabel('Our own weights')).toBeChecked()
  await expectAccessible(page)
  await expectToFit(page)

  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByText(/ways tried/).first()).toBeVisible()
  await expectToFit(page)
  const mix = page.url()
  await page.goto('/mixes')
  await expect(page.getByRole('heading', { name: 'Being worked out' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(mix)
  await expect(page.getByText('Finished. Every rule is kept.')).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await expectToFit(page)
  await page.getByRole('link', { name: 'Small steps' }).click()
  await expect(page).toHaveURL(/session=/)
  await page.getByRole('link', { name: 'Change the brief' }).click()
  await expect(page.getByLabel('Different communities', { exact: true })).toHaveValue('5')
})

test('who comes is worked out, and stopped early with what there is', async ({ page }) => {
  test.slow()
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who comes', experience: spring })
  await expect(page.getByText('Held still: 8 said yes, 14 are invited')).toBeVisible()
  await expectAccessible(page)
  await expectToFit(page)
  await page.getByLabel('Thoroughly').check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByText(/ways tried/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop and take what there is' }).click()
  await expect(page.getByText('Stopped, with what there was. Every rule is kept.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('row', { name: /^Come 24 of/ })).toBeVisible()
  await expectToFit(page)
})

test('what cannot be met says why in numbers, and keeps what was written', async ({ page }) => {
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who sits with whom', experience: wednesdays })
  await page.getByLabel('4 circles').check()
  await page.getByLabel('Quickly').check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByText('This brief cannot be met.')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText(/parents and carers cannot fill 4 circles/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Change the brief' }).first().click()
  await expect(page.getByLabel('4 circles')).toBeChecked()
  await expect(page.getByLabel('Quickly')).toBeChecked()
  await page.getByLabel('3 circles').check()
  await workItOut(page)
})

test('others are answered while a mix goes on, and one begins again after a crash', async ({ browser }) => {
  test.slow()
  const site = await startSite('story')
  const page = await browser.newPage({ baseURL: site.url })
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who sits with whom', experience: wednesdays })
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByText(/ways tried/).first()).toBeVisible()

  const waits = []
  for (let visit = 0; visit < 60; visit++) {
    const began = performance.now()
    expect((await page.request.get('/experiences')).status()).toBe(200)
    waits.push(performance.now() - began)
  }
  const p95 = waits.sort((a, b) => a - b)[56] ?? Infinity
  test.info().annotations.push({ type: 'p95', description: `${Math.round(p95)} ms` })
  expect(p95).toBeLessThan(500)

  const mix = page.url()
  const again = await site.crash()
  await page.goto(mix.replace(site.url, again.url))
  await expect(page.getByText('Finished. Every rule is kept.')).toBeVisible({ timeout: 60_000 })
  await page.close()
  await again.stop()
})
