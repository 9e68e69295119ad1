import { spawnSync } from 'node:child_process'
import { expect, expectAccessible, readMail, signInByMail, test } from '#tests/support/browser.ts'
import type { Site } from '#tests/support/site.ts'
import { addPerson, comeInFirst } from '#tests/support/walk/coming.ts'

test.use({ beginning: 'nothing' })

const steward = { name: 'Kit Sands', email: 'kit.sands@example.org' }
const organiser = { knownAs: 'Fiona', familyName: 'Lamont', email: 'fiona.lamont@example.org' }
const guest = { knownAs: 'Morven', familyName: 'Tait', email: 'morven.tait@example.org' }

test('from an empty database to the first invitation of the first experience', async ({ page, site, browser }) => {
  test.slow()
  await test.step('the front page says how the first person is made, and nobody can sign in yet', async () => {
    await page.goto('/')
    await expect(page.getByText('npm run first-steward -- --name NAME --email ADDRESS')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Step in as someone' })).toHaveCount(0)
    await expectAccessible(page)
    expect(makeFirstSteward(site)).toContain(`may sign in at`)
    expect(makeFirstSteward(site)).toContain('This site has a steward already')
    await page.reload()
    await expect(page.getByText('npm run first-steward')).toHaveCount(0)
  })

  await test.step('the steward starts a programme with a locality', async () => {
    await signInByMail(page, steward.email)
    await page.goto('/programmes')
    await page.getByRole('link', { name: 'Start a programme' }).click()
    await page.getByLabel('Name').fill('Near Home')
    await page.getByLabel('What it is for').fill('Help that comes early, from people you know.')
    await page.getByRole('button', { name: 'Start it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Near Home' })).toBeVisible()
    await page.getByRole('link', { name: 'Add a locality' }).click()
    await page.getByLabel('Name of the area').fill('Invermallow')
    await page.getByLabel('What is hoped for here').fill('Nobody has to tell their story five times.')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Invermallow' })).toBeVisible()
  })

  await test.step('the steward adds the organiser', async () => {
    await addPerson(page, organiser)
    await page.getByRole('link', { name: 'Organiser' }).click()
    await page.getByLabel('Where it counts').selectOption({ label: 'Invermallow (locality)' })
    await page.getByRole('button', { name: 'Give this role' }).click()
    await expect(page.getByRole('article', { name: 'Organiser' })).toContainText('Invermallow')
    await page.goto('/me/devices')
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await expect(page).toHaveURL(/:\d+\/$/)
    await page.goto('/people')
    await expect(page).toHaveURL(/\/sign-in/)
  })

  await test.step('the organiser plans an experience with its typical sessions', async () => {
    await comeInFirst(page, organiser.email)
    await page.goto('/experiences')
    await page.getByRole('link', { name: 'Plan an experience' }).click()
    await page.getByLabel('Name').fill('Mornings at the hall')
    await page.getByLabel('What it is for').fill('Time to talk about what matters.')
    await page.getByRole('radio', { name: 'Spread days' }).check()
    await page.getByLabel('First day').fill(inDays(30))
    await page.getByLabel('Last day').fill(inDays(51))
    await page.getByLabel('Places').fill('12')
    await page.getByRole('button', { name: 'Keep it and plan the sessions' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Plan the sessions' })).toBeVisible()
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    await page.getByLabel('Where you meet').fill('The hall behind the library')
    await page.getByRole('button', { name: 'Plan these' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mornings at the hall' })).toBeVisible()
  })

  const experience = page.url()

  await test.step('the organiser adds a person, thinks of them and invites them', async () => {
    await addPerson(page, guest)
    await page.goto(`${experience}/places`)
    await page.getByRole('link', { name: 'Think of someone' }).click()
    await page.getByRole('checkbox', { name: 'Morven Tait' }).check()
    await page.getByRole('radio', { name: 'parent' }).check()
    await page.getByRole('button', { name: 'Keep them in mind' }).click()
    await page.getByRole('link', { name: 'Open the invitations' }).click()
    await page.getByRole('button', { name: 'Open the invitations' }).click()
    await expect(page.getByRole('button', { name: 'Open the invitations' })).toBeHidden()
    await page.goto(`${experience}/places`)
    await page.getByRole('link', { name: 'Invite Morven Tait' }).click()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText('How it came about')).toBeVisible()
  })

  await test.step('the invited person answers by the link in the message, signed in nowhere', async () => {
    const words = await readMail(page, guest.email)
    expect(words).toContain('Mornings at the hall')
    const link = /\/answers\/\S+/.exec(words)?.[0] ?? 'no link in the mail'
    const elsewhere = await browser.newPage({ baseURL: site.url })
    await elsewhere.goto(link)
    await elsewhere.getByRole('button', { name: 'Yes, I’ll come' }).click()
    await expect(elsewhere).toHaveURL(/\/thanks$/)
    await elsewhere.close()
    await page.goto(`${experience}/places`)
    await expect(page.getByText('1 of 12 places said yes.')).toBeVisible()
  })
})

/** Runs the command as whoever runs the site would, beside the running server. Gives what it said. */
function makeFirstSteward({ settings }: Site) {
  const command = ['run', 'first-steward', '--', '--name', steward.name, '--email', steward.email]
  const { stdout, stderr } = spawnSync('npm', command, { env: { ...process.env, ...settings }, encoding: 'utf8' })
  return stdout + stderr
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
