import type { Page } from '@playwright/test'
import { signInAs } from '#tests/support/sign-in.ts'
import { findPlaces } from '#tests/support/policy/places.ts'
import { ask, expect, readPhone, test, waitUntilKept } from '#tests/support/phone.ts'

const listOf = (page: Page) => page.getByRole('list', { name: 'What you wrote and how it stands' })
const standing = (page: Page, words: string) => listOf(page).getByText(words).filter({ visible: true })
/** As browsers do when they find a signal; ours never noticed that the line was cut. */
const wake = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))

async function say(page: Page, words: string) {
  await page.getByLabel('In my own words').fill(words)
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
}

function idsOf(site: Parameters<typeof ask>[0], words: string) {
  return ask(site, 'select id from contribution where words = ?', words)
}

test('a value said without signal is kept, is there after a reload without signal, and is sent once', async ({ page, phone }) => {
  const { site, signal, room } = phone
  await signInAs(page, 'callum')
  await page.goto(`${room}/values`)
  await waitUntilKept(page)

  await signal.lose()
  await say(page, 'Somebody who minds your name')
  await expect(standing(page, 'Saved on this phone.')).toBeVisible()
  await expect(page.getByText('No signal just now. That’s fine.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What must never get lost?')
  await expect(listOf(page)).toContainText('Somebody who minds your name')
  await say(page, 'Soup before forms')
  await expect(standing(page, 'Saved on this phone.')).toHaveCount(2)
  const kept = (await readPhone(page)).join('\n')
  expect(kept).toContain('things: ')
  for (const words of ['Somebody who minds', 'Soup before forms', 'Callum', 'flinch']) expect(kept).not.toContain(words)

  await signal.find()
  await wake(page)
  await expect(standing(page, 'Sent.')).toHaveCount(2)
  for (const words of ['Somebody who minds your name', 'Soup before forms']) expect(idsOf(site, words)).toHaveLength(1)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Mine so far' })).toContainText('Soup before forms')
  await expect(listOf(page)).toBeHidden()
  expect((await readPhone(page)).join('\n')).not.toContain('things: ')
})

test('an answer that is lost, a second page and a double tap make no second value', async ({ page, context, phone }) => {
  const { site, signal, room } = phone
  await signInAs(page, 'callum')
  await page.goto(`${room}/values`)
  await waitUntilKept(page)
  signal.deafen()
  await page.getByLabel('In my own words').fill('A chair by the window')
  await page.getByRole('button', { name: 'Put it up', exact: true }).dblclick()
  await expect.poll(() => idsOf(site, 'A chair by the window')).toHaveLength(1)
  await page.close({ runBeforeUnload: false })

  await signal.find()
  const pages = await Promise.all([context.newPage(), context.newPage()])
  await Promise.all(pages.map((one) => one.goto(`${room}/values`)))
  for (const one of pages) await expect(one.getByRole('region', { name: 'Mine so far' })).toContainText('A chair by the window')
  await expect.poll(() => readPhone(pages[0])).not.toContainEqual(expect.stringContaining('things: '))
  expect(idsOf(site, 'A chair by the window')).toHaveLength(1)
})

test('what the server does not take stays on the phone with its words, to be changed and sent', async ({ page, phone }) => {
  const { site, room } = phone
  await signInAs(page, 'callum')
  await page.goto(`${room}/values`)
  await page.locator('input[name="voice"][value="leader"]').evaluate((radio: HTMLInputElement) => (radio.value = 'queen'))
  await page.getByRole('radio', { name: 'a senior leader' }).check()
  await say(page, 'Ask me twice')
  await expect(standing(page, 'Needs help.')).toBeVisible()
  await expect(listOf(page)).toContainText('Choose one of the answers, or “I’d rather not say”.')
  await listOf(page).getByRole('button', { name: 'Change' }).click()
  await expect(page.getByLabel('In my own words')).toHaveValue('Ask me twice')
  await page.getByRole('radio', { name: 'I’d rather not say' }).check()

  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Put it up', exact: true }).click()
  await expect(standing(page, 'Sign in again as yourself.')).toBeVisible()
  await signInAs(page, 'eilidh')
  await page.goto(`${room}/values`)
  await expect(listOf(page)).toBeHidden()
  await signInAs(page, 'callum')
  await page.goto(`${room}/values`)
  await expect(standing(page, 'Sent.')).toBeVisible()
  expect(idsOf(site, 'Ask me twice')).toHaveLength(1)
})

test('the roll is called without signal, and the latest mark is sent', async ({ page, phone }) => {
  const { site, signal, room } = phone
  await signInAs(page, 'fiona')
  await page.goto(`${room}/roll-call`)
  await waitUntilKept(page)
  await signal.lose()
  const jackie = page.getByRole('group', { name: /^Jackie/ })
  const line = page.getByRole('listitem').filter({ has: jackie })
  await jackie.getByRole('button', { name: 'Away' }).click()
  await expect(line.getByText('Saved on this phone.')).toBeVisible()
  await page.reload()
  await expect(jackie.getByRole('button', { name: 'Away' })).toHaveAttribute('aria-pressed', 'true')
  await jackie.getByRole('button', { name: 'Here' }).click()
  await expect(page.getByRole('status')).toContainText('6 are here')
  await signal.find()
  await wake(page)
  await expect(line.getByText('Sent.')).toBeVisible()
  const marks = ask(
    site,
    `select a.state from attendance a join person on person.id = a.person_id where known_as = 'Jackie' and gathering_id = ?`,
    room.split('/')[2] ?? '',
  )
  expect(marks).toEqual([{ state: 'here' }])
})

test('a small step of an idea waits for signal too', async ({ page, phone }) => {
  const { site, signal } = phone
  const idea = `/ideas/${findPlaces(site).ideaId}`
  await signInAs(page, 'morven')
  await page.goto(`${idea}/steps`)
  await waitUntilKept(page)
  await signal.lose()
  await page.reload()
  await page.getByLabel('One small thing').fill('Ring the nursery')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(standing(page, 'Saved on this phone.')).toBeVisible()
  await signal.find()
  await wake(page)
  await expect(page.getByRole('heading', { name: 'One front sheet', level: 1 })).toBeVisible()
  expect(idsOf(site, 'Ring the nursery')).toHaveLength(1)
})
