import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '#app/features/home/demo-people.ts'
import { loader as mailbox } from '#app/features/home/routes/demo-mailbox.tsx'
import { loader as message } from '#app/features/home/routes/demo-message.tsx'
import { action as stepIn } from '#app/features/home/routes/demo-sign-in.tsx'
import { loader as front } from '#app/features/home/routes/front.tsx'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { cookiesOf, postEmail, postTheLink, readSignInMail } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-mailbox-'))

beforeAll(() => {
  process.env.DEMO = '1'
  process.env.MAILBOX_FOLDER = join(folder, 'mail')
})
afterAll(() => rmSync(folder, { recursive: true }))

const postCard = async (person: string) => responseOf(stepIn(await visit({ url: '/demo/sign-in', form: { person } })))
const open = async (messageId: string) => message(await visit({ url: `/demo/mailbox/${messageId}`, params: { messageId } }))

test('each card of the front page steps in as its person', async () => {
  await freshDb()
  for (const { key, knownAs, familyName } of demoPeople) {
    const { id } = await makePerson({ known_as: knownAs, family_name: familyName })
    if (key === 'kit') await makeRole(id, 'steward')
  }
  const { people, doorCode } = await front(await visit({ url: '/' }))
  expect(people.map(({ key }) => key).join(' ')).toBe(
    'fiona dev morven callum eilidh alasdair ceit hannah agnieszka tamsin peter bel win kit',
  )
  expect(doorCode).toBe('HRBR27')
  for (const { key, knownAs } of people) {
    const answer = await postCard(key)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/today'])
    const viewer = await findViewer((await visit({ url: '/', cookie: cookiesOf(answer) })).request)
    expect(viewer).toMatchObject({ knownAs, isSteppedUp: true })
  }
})

test('a card that is none, or whose person is not there, is not found', async () => {
  await freshDb()
  for (const key of ['fiona', 'nobody', '']) expect((await postCard(key)).status).toBe(404)
})

test('the mailbox shows what was sent, newest first, with links to follow', async () => {
  await freshDb()
  expect(await mailbox(await visit({ url: '/demo/mailbox' }))).toEqual({ messages: [], olderAfter: null })
  for (const name of ['ada', 'bo']) {
    await makePerson({ email: `${name}@example.org` })
    await postEmail(`${name}@example.org`)
    await deliverDueMessages(sendMail)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { messages } = await mailbox(await visit({ url: '/demo/mailbox' }))
  expect(messages.map(({ to, subject }) => [to, subject])).toEqual([
    ['bo@example.org', 'Your code to sign in'],
    ['ada@example.org', 'Your code to sign in'],
  ])
  const mail = await open(messages[0]?.id ?? '')
  expect(mail.html).toContain('<html')
  expect(mail.headers.find(({ name }) => name === 'Message-ID')?.value).toMatch(/^<[\w-]+@localhost>$/)
  expect((await postTheLink(readSignInMail(mail).token)).status).toBe(303)
})

test.each(['x', '..', '../secret', '%2e%2e%2fsecret', 'a'.repeat(200), ''])('%j opens no file', async (id) => {
  expect((await responseOf(open(id))).status).toBe(404)
})
