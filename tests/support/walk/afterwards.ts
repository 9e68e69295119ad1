import { expect, type Browser, type Page } from '@playwright/test'
import { listMail, signInAs } from '../sign-in.ts'
import { openReplyLink } from './coming.ts'

const morven = 'morven.tait@example.org'

/** A time is offered, agreed by the link in the message, and the talk opens with the last small step. */
export async function checkIn(page: Page, browser: Browser, { note, next }: { note: string; next: string }) {
  await signInAs(page, 'ceit')
  const earlier = await listMail(page, morven)
  await page.goto('/coachings')
  await page.getByRole('link', { name: /^Offer a time.*Morven/ }).click()
  await page.getByRole('button', { name: 'Offer these times' }).click()
  await expect(page).toHaveURL(/\/check-ins\/[\w-]{36}$/)
  const talk = page.url()

  const answer = await openReplyLink(page, browser, morven, earlier)
  await answer.getByRole('main').getByRole('button').first().click()
  await expect(answer).toHaveURL(/\/thanks$/)
  await answer.close()

  await page.goto(talk)
  await page.getByRole('link', { name: 'Start with the last small step' }).click()
  await page.getByRole('radio', { name: 'Changed into something else' }).check()
  await page.getByLabel('What we talked about, in a line or two').fill(note)
  await page.getByLabel('Next small step, in their words').fill(next)
  await page.getByRole('checkbox', { name: 'Morven said it like this' }).check()
  await page.getByRole('button', { name: 'Save and show Morven' }).click()
  await expect(page.getByText(note)).toBeVisible()

  await signInAs(page, 'morven')
  await page.goto(talk)
  await expect(page.getByText(note)).toBeVisible()
  await expect(page.getByText(next)).toBeVisible()
}

export interface NewIdea {
  title: string
  words: string
}

/** An idea grows from a value, and the link between them is walked both ways. Gives its address. */
export async function plantIdea(page: Page, value: string, { title, words }: NewIdea) {
  await signInAs(page, 'morven')
  await page.goto(value)
  await page.getByRole('link', { name: 'Plant an idea from this' }).click()
  await page.getByLabel('What could be different?').fill(words)
  await page.getByLabel('A short name for it').fill(title)
  await page.getByRole('radio', { name: 'Invermallow' }).check()
  await page.getByRole('button', { name: 'Plant it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const idea = page.url()
  await page
    .locator(`main a[href="${new URL(value, idea).pathname}"]`)
    .first()
    .click()
  await expect(page).toHaveURL(new URL(value, idea).href)
  await page.locator(`main a[href="${new URL(idea).pathname}"]`).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return idea
}

/** The idea moves along its pathway with words, and gets a small step. */
export async function moveIdea(page: Page, idea: string, { words, step }: { words: string; step: string }) {
  await page.goto(idea)
  await page.getByRole('link', { name: 'Say what happened' }).click()
  await page.getByRole('radio', { name: 'Talked over' }).check()
  await page.getByLabel('What happened?').fill(words)
  await page.getByRole('button', { name: 'Add it to the story' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('link', { name: 'Add a small step' }).click()
  await page.getByLabel('One small thing').fill(step)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page).toHaveURL(/#steps$/) // a phone shows it before it is sent, and goes on when it is
  await expect(page.getByRole('listitem').filter({ hasText: step })).toBeVisible()
}

/** No ending is silent: too short a one is refused with its words kept. `look` sees the page as it then stands. */
export async function endIdea(page: Page, idea: string, words: string, look?: () => Promise<void>) {
  await signInAs(page, 'fiona')
  await page.goto(idea)
  await page.getByRole('link', { name: 'Say what came of it' }).click()
  await page.getByRole('radio', { name: 'It is done' }).check()
  await page.getByLabel('In your words: what happened, and why').fill('It is done.')
  await page.getByRole('button', { name: 'Say what came of it' }).click()
  await expect(page.getByText('There is something to mend')).toBeVisible()
  await expect(page.getByLabel('In your words: what happened, and why')).toHaveValue('It is done.')
  await expect(page.getByRole('radio', { name: 'It is done' })).toBeChecked()
  await look?.()
  await page.getByLabel('In your words: what happened, and why').fill(words)
  await page.getByRole('button', { name: 'Say what came of it' }).click()
  await expect(page).not.toHaveURL(/\/ending$/)

  await signInAs(page, 'morven')
  await page.goto(idea)
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByRole('main').getByText('Fiona Lamont')).toBeVisible()
}
