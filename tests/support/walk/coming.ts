import { expect, type Browser, type Page } from '@playwright/test'
import { readMail, signInAs, signInByMail } from '../sign-in.ts'

export interface Guest {
  knownAs: string
  familyName: string
  email: string
}

const nameOf = ({ knownAs, familyName }: Guest) => `${knownAs} ${familyName}`

/** Adds somebody, as far as an organiser or a steward does before they have talked. */
export async function addPerson(page: Page, { knownAs, familyName, email }: Guest) {
  await page.goto('/people/new')
  await page.getByLabel('Known as').fill(knownAs)
  await page.getByLabel('Family name').fill(familyName)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('button', { name: 'Add them' }).click()
  await expect(page).not.toHaveURL(/\/new$/)
}

/** Signs in by mail as somebody of the story, who may or may not have read the welcome page. */
export async function comeIn(page: Page, email: string) {
  await signInByMail(page, email)
  if (page.url().includes('/welcome')) await page.getByRole('button', { name: 'I have read this' }).click()
  await expect(page).not.toHaveURL(/\/welcome/)
}

/** Signs in for the very first time: the welcome page stands before everything else. */
export async function comeInFirst(page: Page, email: string) {
  await signInByMail(page, email)
  await expect(page).toHaveURL(/\/welcome/)
  await page.goto('/me/record')
  await expect(page).toHaveURL(/\/welcome/)
  await page.getByRole('button', { name: 'I have read this' }).click()
  await expect(page).not.toHaveURL(/\/welcome/)
}

/** Thinks of somebody for an experience, who is told nothing by it. */
async function consider(page: Page, experience: string, guest: Guest) {
  await page.goto(`${experience}/places`)
  await page.getByRole('link', { name: 'Think of someone' }).click()
  await page.getByRole('searchbox', { name: 'Name' }).fill(guest.knownAs)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('checkbox', { name: nameOf(guest) }).check()
  await page.getByRole('radio', { name: 'parent' }).check()
  await page.getByRole('button', { name: 'Keep them in mind' }).click()
  await expect(page).toHaveURL(/\/places\?state=considered/)
}

/** Writes down how keen somebody is, and gives the address of their place. */
async function noteEnergy(page: Page, experience: string, guest: Guest) {
  await page.goto(`${experience}/places?q=${guest.knownAs}`)
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: nameOf(guest) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: nameOf(guest) })).toBeVisible()
  const place = page.url()
  await page.getByRole('link', { name: 'Note what they said' }).click()
  const ask = (question: string) => page.getByRole('group', { name: question }).getByRole('radio')
  await ask('How keen are they?').last().check()
  await ask('Do the dates suit?').first().check()
  await ask('Would they share a room?').first().check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('The dates suit.')).toBeVisible()
  return place
}

async function invite(page: Page, place: string) {
  await page.goto(place)
  await page.getByRole('link', { name: 'Invite', exact: true }).click()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('link', { name: 'Send it again' })).toBeVisible()
}

/** Opens the link of the newest message, signed in nowhere. Opening it, even twice, decides nothing. */
export async function openReplyLink(page: Page, browser: Browser, email: string, earlier: string[] = []) {
  const link = /\/answers\/[\w-]+/.exec(await readMail(page, email, earlier))?.[0] ?? 'no link in the mail'
  const elsewhere = await browser.newPage({ baseURL: new URL(page.url()).origin })
  await elsewhere.goto(link)
  await elsewhere.goto(link)
  return elsewhere
}

/** From “we are thinking of you” to a yes. Gives the addresses of the experience and of the place. */
export async function bringToYes(page: Page, browser: Browser, experience: string, guest: Guest) {
  await signInAs(page, 'fiona')
  await addPerson(page, guest)
  await consider(page, experience, guest)
  const place = await noteEnergy(page, experience, guest)
  await invite(page, place)

  const answer = await openReplyLink(page, browser, guest.email)
  await page.goto(place)
  await expect(page.getByRole('link', { name: 'Send it again' })).toBeVisible()
  await answer.getByRole('button', { name: 'Yes, I’ll come' }).click()
  await expect(answer).toHaveURL(/\/thanks$/)
  await answer.close()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Preparations' })).toBeVisible()
  return place
}

/** The guest says what they need; the organiser sees it in the way, arranges it, and it is in the way no more. */
export async function prepare(page: Page, { experience, place, guest }: { experience: string; place: string; guest: Guest }) {
  const childcare = page.getByRole('listitem').filter({ hasText: 'Childcare' })
  await comeInFirst(page, guest.email)
  await page.goto(`${place}/preparations`)
  await childcare.getByRole('link').click()
  await page.getByRole('radio', { name: 'Yes, I need this' }).check()
  await page.getByLabel('What would be right?').fill('Three of them, and one bites')
  await page.getByRole('button', { name: /^Tell / }).click()
  await expect(childcare).toContainText('looks after it')

  await signInAs(page, 'fiona')
  await page.goto(`${experience}/readiness`)
  const blocker = page
    .getByRole('listitem')
    .filter({ hasText: nameOf(guest) })
    .filter({ hasText: 'Childcare' })
  await expect(blocker).toContainText('Fiona')
  await blocker.getByRole('link', { name: 'Arrange' }).click()
  await page.getByRole('radio', { name: 'Ready' }).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(childcare).toContainText('Ready')
  await page.goto(`${experience}/readiness`)
  await expect(page.getByRole('heading', { level: 1, name: 'Readiness' })).toBeVisible()
  await expect(blocker).toHaveCount(0)
}
