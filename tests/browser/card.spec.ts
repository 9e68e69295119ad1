import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'

/** A phone like the one somebody lends: small, and without JavaScript. */
const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }

/** Prints a card for Jackie, who has no e-mail, and reads what is on the paper. */
async function printFor(page: Page, button: string) {
  await page.goto('/people?find=Jackie')
  await page.getByRole('link', { name: /Jackie Purves/ }).click()
  await page.getByRole('link', { name: 'Card to sign in' }).click()
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByText('Print this page now')).toBeVisible()
  return (await page.locator('.paper-card-code').innerText()).replaceAll(' ', '')
}

test('a paper card lets in who has no e-mail, and stops when another one is made', async ({ page, browser, site }) => {
  await signInAs(page, 'fiona')
  const code = await printFor(page, 'Make a card')
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  const paper = await page.locator('.paper-card').innerText()
  expect(paper).not.toMatch(/Jackie|VBLE|parent|programme/i)
  await page.emulateMedia({ media: 'screen' })

  const lent = await browser.newContext({ ...phone, baseURL: site.url })
  const tab = await lent.newPage()
  await tab.goto('/sign-in')
  await tab.getByRole('link', { name: 'I have a paper card' }).click()
  await tab.getByLabel('The code on your card').fill(code.toLowerCase())
  await tab.getByRole('button', { name: 'Go on' }).click()
  await expect(tab.getByRole('heading', { name: 'Choose a PIN' })).toBeVisible()
  await expectToFit(tab)
  await tab.getByLabel('Your new PIN').fill('1234')
  await tab.getByRole('button', { name: 'Keep this PIN and come in' }).click()
  await expect(tab.getByText('Others would try this one first').first()).toBeVisible()
  await tab.getByLabel('Your new PIN').fill('4826')
  await tab.getByLabel('Other people use this phone').check()
  await tab.getByRole('button', { name: 'Keep this PIN and come in' }).click()
  await expect(tab).toHaveURL(/\/(today|welcome)/)
  await expect(tab.getByRole('button', { name: 'Sign out of this phone' })).toBeVisible()
  await expectToFit(tab)
  const session = (await lent.cookies()).find(({ name }) => name === 'session')
  expect(session?.expires).toBe(-1)

  const fresh = await printFor(page, 'Make a new card')
  await tab.goto('/today')
  await expect(tab).toHaveURL(/\/sign-in/)
  await comeIn(tab, code)
  await expect(tab.getByText('do not go together').first()).toBeVisible()
  await comeIn(tab, fresh)
  await expect(tab).toHaveURL(/\/(today|welcome)/)
  await tab.getByRole('button', { name: 'Sign out of this phone' }).click()
  await tab.goto('/me/record')
  await expect(tab).toHaveURL(/\/sign-in/)
  await lent.close()
})

async function comeIn(tab: Page, code: string) {
  await tab.goto(`/sign-in/card/${code}`)
  await tab.getByRole('textbox', { name: 'Your PIN' }).fill('4826')
  await tab.getByLabel('Other people use this phone').check()
  await tab.getByRole('button', { name: 'Come in' }).click()
}
