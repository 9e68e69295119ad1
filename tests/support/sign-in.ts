import { expect, type Page } from '@playwright/test'

/** Steps in as a person of the story, by their card on the demo's front page. */
export async function signInAs(page: Page, person: string) {
  await page.goto('/')
  const card = page.locator('form[action="/demo/sign-in"]').filter({ has: page.locator(`input[name="person"][value="${person}"]`) })
  await card.getByRole('button').click()
  await expect(page).toHaveURL(/\/(today|welcome)$/)
}

/** Signs in as people do: asks for a code, reads it in the mailbox, types it. */
export async function signInByMail(page: Page, address: string) {
  const earlier = await listMail(page, address)
  await page.goto('/sign-in')
  await fillAndSend(page, 'email', address)
  await expect(page).toHaveURL(/\/sign-in\/code/)
  const code = /asked for it:\s+([2-9A-HJ-NP-Z]{6,10})\b/
  const words = await readMail(page, address, earlier, code)
  await fillAndSend(page, 'code', code.exec(words)?.[1] ?? 'no code in the mail')
  await expect(page).not.toHaveURL(/\/sign-in/)
}

async function fillAndSend(page: Page, field: string, words: string) {
  const input = page.locator(`input[name="${field}"]`)
  await input.fill(words)
  await page.locator('form').filter({ has: input }).locator('button[type="submit"], button:not([type])').first().click()
}

/** The newest message to an address that says this, as its page in the demo's mailbox shows it. Waits for one that is not among `earlier`. */
export async function readMail(page: Page, address: string, earlier: string[] = [], says = /./) {
  let found: string | undefined
  const find = async () => {
    for (const link of (await listMail(page, address)).filter((one) => !earlier.includes(one))) {
      const words = await look(page, link, (tab) => tab.locator('main').innerText())
      if (says.test(words)) return (found = words)
    }
    return undefined
  }
  await expect.poll(find, { message: `a message to ${address}`, timeout: 30_000 }).toBeTruthy()
  return found ?? ''
}

/** The links to all messages to an address, newest first. */
export function listMail(page: Page, address: string) {
  return look(page, '/demo/mailbox', async (tab) => {
    const lines = tab.locator('main :is(li, tr)').filter({ hasText: address })
    return lines.locator('a[href^="/demo/mailbox/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  })
}

/** Looks at another page beside the one that a journey is on. */
async function look<Seen>(page: Page, path: string, see: (tab: Page) => Promise<Seen>) {
  const tab = await page.context().newPage()
  await tab.goto(path)
  const seen = await see(tab)
  await tab.close()
  return seen
}
