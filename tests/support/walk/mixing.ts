import { expect, type Page } from '@playwright/test'

/** Chooses what is to be worked out and for which experience, and comes to the brief. */
export async function chooseWhat(page: Page, { part, experience }: { part: string; experience: string }) {
  await page.goto('/mixes')
  await page.getByRole('link', { name: 'Work out a mix' }).click()
  await page.getByLabel(part).check()
  await page.getByLabel(experience).check()
  await page.getByRole('button', { name: 'Write the brief' }).click()
}

/** Asks for what stands in the brief, and waits on the page of the mix until it is worked out. */
export async function workItOut(page: Page) {
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page).toHaveURL(/\/mixes\/[\w-]{36}$/)
  await expect(page.getByText('Finished. Every rule is kept.')).toBeVisible({ timeout: 70_000 })
}
