import { expect, signInAs, test } from '#tests/support/browser.ts'
import { chooseWhat, workItOut } from '#tests/support/walk/mixing.ts'

test.use({ javaScriptEnabled: false })

test('without scripts, a brief is written and the page of the mix comes again until it is worked out', async ({ page }) => {
  test.slow()
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who sits with whom', experience: 'Wednesdays in Netherden' })
  await page.getByText('How much each thing matters', { exact: true }).click()
  await page.getByLabel('Different communities', { exact: true }).fill('9')
  await page.getByLabel('Our own weights').check()
  await page.getByLabel('Quickly').check()
  await workItOut(page)
  await expect(page.getByRole('heading', { name: /beside|comes to/ })).toBeVisible()
})

test('without scripts, a mix is stopped by a press', async ({ page }) => {
  test.slow()
  await signInAs(page, 'fiona')
  await chooseWhat(page, { part: 'Who comes', experience: 'Spring at Camus Beithe' })
  await page.getByLabel('Thoroughly').check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByRole('heading', { name: 'Being worked out' })).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Stop and take what there is' }).click()
  await expect(page.getByText('Stopped, with what there was. Every rule is kept.')).toBeVisible({ timeout: 15_000 })
})
