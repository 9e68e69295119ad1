import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, signInAs, test } from '#tests/support/browser.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { checkIn, endIdea, moveIdea, plantIdea } from '#tests/support/walk/afterwards.ts'
import {
  callTheRoll,
  comeInByCode,
  hide,
  mixAndAdopt,
  readWall,
  sayValue,
  takeBack,
  writeForCallum,
} from '#tests/support/walk/being-there.ts'
import { bringToYes, prepare } from '#tests/support/walk/coming.ts'

const guest = { knownAs: 'Morag', familyName: 'Tulloch-Reid', email: 'morag.tulloch-reid@example.org' }

test('somebody is thought of, invited, says yes by the link and is made ready', async ({ page, browser, site }) => {
  test.slow()
  const experience = `/experiences/${findPlaces(site).springId}`
  const place = await bringToYes(page, browser, experience, guest)
  await prepare(page, { experience, place, guest })
})

test('circles are worked out and chosen, and each person sees their own', async ({ page, site }) => {
  await mixAndAdopt(page, { experience: `/experiences/${findPlaces(site).experienceId}`, session: 'What we would change' })
})

test('the roll is called on a phone', async ({ page, site }) => {
  await callTheRoll(page, `/gatherings/${findPlaces(site).gatheringId}`)
})

test('values come up from guests, from people signed in and by a helper; one is hidden with a reason and taken back', async ({
  page,
  browser,
  site,
}) => {
  test.slow()
  const gathering = `/gatherings/${findPlaces(site).gatheringId}`
  const [byGuest, byEilidh, byCallum] = [
    'That somebody knows your name',
    'Asking wee Ina at number 4 first',
    'Folk that phone back when they say',
  ]
  await page.goto('/')
  const tam = await comeInByCode(page, browser, byGuest)
  await signInAs(page, 'eilidh')
  await page.goto(`${gathering}/values`)
  await sayValue(page, byEilidh)
  await writeForCallum(page, gathering, byCallum)
  const missing = async () => {
    const wall = await readWall(tam, gathering)
    return [byGuest, byEilidh, byCallum].filter((words) => !wall.includes(words))
  }
  await expect.poll(missing).toEqual([]) // a phone sends what it saved a moment later

  const line = { gathering, words: byEilidh, why: 'It names a child, so it is off the wall.' }
  await hide(page, line)
  expect(await readWall(tam, gathering)).not.toContain(byEilidh)
  await signInAs(page, 'eilidh')
  await takeBack(page, line)
  await tam.close()
})

test('a talk opens with the last small step, and both read its note at once', async ({ page, browser }) => {
  await checkIn(page, browser, { note: 'Rain, and a good laugh.', next: 'Ring the nursery on Monday' })
})

test('an idea grows from a value, moves with words and ends with words that its author sees', async ({ page, site }) => {
  test.slow()
  const idea = await plantIdea(page, `/contributions/${findPlaces(site).contributionId}`, {
    title: 'A name on the door',
    words: 'Whoever opens it says their name first.',
  })
  await moveIdea(page, idea, { words: 'Four of us said it over soup.', step: 'Ask at the clinic' })
  await endIdea(page, idea, 'The clinic does it now, and the nursery began last week.', () => expectAccessible(page))
})

test('who saves what somebody else has just changed reads both versions, and loses nothing', async ({ page, site }) => {
  await signInAs(page, 'fiona')
  const energy = `/places/${findPlaces(site).placeId}/energy`
  const keen = (tab: Page) => tab.getByRole('group', { name: 'How keen are they?' }).getByRole('radio')
  const other = await page.context().newPage()
  for (const tab of [page, other]) await tab.goto(energy)
  await keen(other).last().check()
  await other.getByRole('button', { name: 'Keep it' }).click()
  await expect(other).not.toHaveURL(/energy$/)

  await keen(page).nth(1).check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Keep mine instead' })).toBeVisible()
  await expect(keen(page).nth(1)).toBeChecked()
  await expectAccessible(page)
  await expectToFit(page)
  await page.getByRole('button', { name: 'Keep mine instead' }).click()
  await expect(page).not.toHaveURL(/energy$/)
})

test('everything held about me can be read and kept, and signing out closes it', async ({ page }) => {
  await signInAs(page, 'morven')
  await page.goto('/me/record')
  await expect(page.getByRole('heading', { level: 1, name: 'My record' })).toBeVisible()
  await expect(page.locator('main')).toContainText('Naebody should have tae tell their story five times.')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Keep a copy' }).click()
  const copy = await readFile(await (await coming).path(), 'utf8')
  expect(() => JSON.parse(copy) as unknown).not.toThrow()
  expect(copy).toContain('Naebody should have tae tell their story five times.')
  await page.goto('/today')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/:\d+\/$/)
  await page.goto('/me/record')
  await expect(page).toHaveURL(/\/sign-in/)
})
