import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { postEmail, postTheCode, postTheLink, readSignInMail } from '#tests/support/accounts.ts'
import { freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'
import { openPostOffice } from '#tests/support/post-office.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>

beforeAll(async () => {
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
  process.env.MAIL_FROM = 'Alongside <hello@example.org>'
})
afterAll(() => office.close())
beforeEach(async () => {
  Object.assign(office, { manner: 'take', letters: [], calls: 0 })
  await freshDb()
  await makePerson({ email: 'sam@example.org' })
})

/** Delivers what is due, as it will be `minutes` from now. */
const deliver = (minutes = 0) => deliverDueMessages(sendMail, () => new Date(Date.now() + minutes * 60_000))
const row = () =>
  db().selectFrom('message').select(['attempts', 'sent_at', 'gave_up_at', 'due_at', 'lease_until', 'last_error']).executeTakeFirstOrThrow()

test('one message, to one receiver, with a link and a code that both work', async () => {
  const { cookie } = await postEmail('sam@example.org')
  await Promise.all([deliver(), deliver()])
  await deliver(60)
  expect(office.letters).toHaveLength(1)
  const [letter] = office.letters
  expect(letter?.receivers).toEqual(['sam@example.org'])
  expect(letter?.mail).toMatchObject({ subject: 'Your code to sign in', from: { name: 'Alongside', address: 'hello@example.org' } })
  expect(letter?.mail.to).toEqual([{ name: '', address: 'sam@example.org' }])
  const { code, token } = readSignInMail({ text: letter?.mail.text ?? '' })
  for (const part of [letter?.mail.text, letter?.mail.html]) {
    expect(part).toContain(code)
    expect(part).toContain(`/sign-in/link?token=${token}`)
  }
  expect((await postTheCode(code, cookie)).status).toBe(303)
  expect((await postTheLink(token)).status).toBe(410)
  expect(await row()).toMatchObject({ attempts: 1, gave_up_at: null, last_error: null })
})

test('a slow server is waited for', async () => {
  office.manner = 'slow'
  await postEmail('sam@example.org')
  await deliver()
  expect(office.letters).toHaveLength(1)
  expect((await row()).sent_at).not.toBeNull()
})

test.each([
  ['later', 'come back later'],
  ['closed', 'not for you today'],
  ['hang up', ''],
  ['silent', ''],
] as const)('a server that says “%s” is asked again, and then it goes', async (manner, words) => {
  office.manner = manner
  await postEmail('sam@example.org')
  await deliver()
  const waiting = await row()
  expect(waiting).toMatchObject({ attempts: 1, sent_at: null, gave_up_at: null, lease_until: null })
  expect(waiting.due_at > new Date().toISOString()).toBe(true)
  expect(waiting.last_error).toContain(words)
  expect(waiting.last_error).not.toContain('sam@example.org')
  office.manner = 'take'
  await deliver(2)
  expect(office.letters).toHaveLength(1)
  expect(await row()).toMatchObject({ attempts: 2, gave_up_at: null, last_error: null })
})

test('a server that says never is believed at once, and the organiser’s list names no address', async () => {
  office.manner = 'never'
  await postEmail('sam@example.org')
  await deliver()
  const given = await row()
  expect(given).toMatchObject({ attempts: 1, sent_at: null })
  expect(given.gave_up_at).not.toBeNull()
  expect(given.last_error).not.toContain('sam@example.org')
  office.manner = 'take'
  await deliver(600)
  expect(office.letters).toEqual([])
})

test('a server that takes it and hangs up gets it twice, under one Message-ID', async () => {
  office.manner = 'take and hang up'
  await postEmail('sam@example.org')
  await deliver()
  expect(await row()).toMatchObject({ attempts: 1, sent_at: null, gave_up_at: null })
  office.manner = 'take'
  await deliver(2)
  expect(office.letters).toHaveLength(2)
  expect(new Set(office.letters.map(({ mail }) => mail.messageId)).size).toBe(1)
})

test('an unknown address calls no mail server', async () => {
  await postEmail('nobody@example.org')
  await deliver()
  expect(office.calls).toBe(0)
})

test('an address with a line break reaches nobody: not from the form, and not from the database', async () => {
  const planted = 'sam@example.org\r\nBcc: eve@example.org'
  expect((await postEmail(planted)).status).toBe(400)
  const way = await db().selectFrom('contact_way').select(['id', 'person_id']).executeTakeFirstOrThrow()
  const address = await transaction(() => sealFor(way.person_id, { table: 'contact_way', column: 'address', id: way.id }, planted))
  await db().updateTable('contact_way').set({ address }).execute()
  await postEmail('sam@example.org')
  await deliver()
  expect(office.calls).toBe(0)
  expect((await row()).sent_at).toBeNull()
})
