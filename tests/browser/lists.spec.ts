import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import type { Page } from '@playwright/test'

const file = {
  name: 'contacts.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'First name;Surname;E-mail;Mobile;Health;Notes\nAda;Bain;ada.bain@example.org;07700 900071;none;x\nBo;Cole;no address;;;\nDi;Eck;;7700900072;;y\n',
  ),
}

async function sendList(page: Page) {
  await signInAs(page, 'fiona')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Lists' }).click()
  await page.getByRole('link', { name: 'Bring a list in' }).click()
  await page.getByLabel('A file from your spreadsheet').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('heading', { name: 'What the columns are' })).toBeVisible()
}

async function bringIn(page: Page) {
  await page.getByRole('button', { name: 'Look at the rows' }).click()
  await expect(page.getByRole('heading', { name: 'Look before anything is added' })).toBeVisible({ timeout: 15_000 })
  await page.getByRole('link', { name: 'With mistakes' }).click()
  await expect(page).toHaveURL(/show=mistakes/)
  await page.getByRole('link', { name: 'Mend row 3' }).click()
  await page.getByLabel('E-mail').fill('bo.cole@example.org')
  await page.getByRole('button', { name: 'Keep the row' }).click()
  await expect(page.getByText('Nothing is left to mend.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring 3 rows in' }).click()
  await expect(page.getByText('Brought in: 3 rows')).toBeVisible({ timeout: 15_000 })
}

async function takeBack(page: Page) {
  await page.getByRole('link', { name: 'Take the whole list back' }).click()
  await page.getByRole('button', { name: 'Take 3 rows back' }).click()
  await expect(page.getByText('Taken back: 3 rows')).toBeVisible({ timeout: 15_000 })
}

test('a list is sent, matched, mended, brought in and taken back, on a desk and on a phone', async ({ page }) => {
  test.slow()
  await sendList(page)
  await expect(page.getByText('“Health”')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Surname' })).toHaveValue('familyName')
  await expect(page.getByRole('combobox', { name: 'Notes' })).toHaveValue('')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectToFit(page)
  await bringIn(page)
  await expectAccessible(page)
  await expectToFit(page)
  await takeBack(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a list comes in and goes again all the same', async ({ page }) => {
    test.slow()
    await sendList(page)
    await bringIn(page)
    await takeBack(page)
  })
})
