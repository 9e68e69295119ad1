import { expect, test } from 'vitest'
import { action as askToAdd } from '#app/features/people/keys/routes/passkey-new-challenge.ts'
import { action as postNewPasskey } from '#app/features/people/keys/routes/passkey-new.tsx'
import { action as askToSignIn } from '#app/features/people/keys/routes/sign-in-passkey-challenge.ts'
import { action as askToConfirm } from '#app/features/people/keys/routes/step-up-passkey-challenge.ts'
import { db } from '#db/connection.server.ts'
import { answerOf, collectMail, cookiesOf } from '#tests/support/accounts.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { newDevice, type Quirks } from '#tests/support/authenticator.ts'
import { addPasskey, ask, postAnswer, sessionOf, signInWith, viewerWith } from '#tests/support/keys.ts'
import { makePerson } from '#tests/support/make.ts'
import { listAudit } from '#tests/support/make-people.ts'

async function begin(given: { counts?: boolean } = {}) {
  await freshDb()
  const person = await makePerson({ email: 'sam@example.org' })
  const session = await sessionOf(person.id, { by: 'email' })
  const { device } = await addPasskey(session, { device: newDevice(given) })
  return { person, session, device }
}

const passkeys = () => db().selectFrom('passkey').selectAll().execute()

test('a passkey is added with its name, told to its owner, and signs in alone', async () => {
  const { person, device } = await begin()
  expect(await passkeys()).toMatchObject([
    { person_id: person.id, name: 'My phone', credential_id: device.id, transports: 'internal,hybrid', lives: 'account', counter: 1 },
  ])
  const [mail] = await collectMail()
  expect(mail).toMatchObject({ to: 'sam@example.org', subject: 'A change in how you sign in' })
  expect(mail?.text).toContain('A passkey was added')
  expect((await listAudit('key.passkey.add'))[0]?.who_id).toBe(person.id)

  const answer = await signInWith(device, {}, { to: '/people' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/people'])
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ personId: person.id, isSteppedUp: true, steppedUpBy: 'passkey' })
  expect(await passkeys()).toMatchObject([{ counter: 2, last_used_at: expect.any(String) }])
})

test('it makes a key that names its person and checks who touches it, and asks for no papers of the device', async () => {
  await freshDb()
  const { id } = await makePerson()
  const { options } = await ask(askToAdd, '/me/keys/passkey/challenge', await sessionOf(id))
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const asked = await ask(askToSignIn, '/sign-in/passkey/challenge')
  expect(asked.options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
})

const quirks: [string, Quirks][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://localhost:1' }],
  ['another site', { rpId: 'evil.example' }],
  ['nobody verified', { verified: false }],
  ['another ceremony', { type: 'webauthn.other' }],
  ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
]

test.each([
  ...quirks,
  ['another person', { userHandle: Buffer.alloc(16, 1).toString('base64url') }],
  ['nobody named', { userHandle: '' }],
] as [string, Quirks][])('%s opens nothing', async (_, quirk) => {
  const { device } = await begin()
  const answer = await signInWith(device, quirk)
  expect(answer.status).toBe(400)
  expect(cookiesOf(answer)).toBe('')
  expect(await passkeys()).toMatchObject([{ counter: 1 }])
})

test('another’s signature opens nothing', async () => {
  const { device } = await begin()
  const { options } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  const forged = JSON.parse(newDevice().show(options)) as { response: { signature: string } }
  expect((await signInWith(device, { signature: forged.response.signature })).status).toBe(400)
})

test.each(quirks)('with %s no passkey is added', async (_, quirk) => {
  await freshDb()
  const { id } = await makePerson()
  expect((await addPasskey(await sessionOf(id), { quirks: quirk })).status).toBe(400)
  expect(await passkeys()).toEqual([])
})

test('an answer works once', async () => {
  const { device } = await begin({ counts: false })
  const { options, cookie } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  const answer = device.show(options)
  expect((await postAnswer(answer, cookie)).status).toBe(303)
  const again = await postAnswer(answer, cookie)
  expect([again.status, again.errors?.form]).toEqual([400, expect.stringContaining('Too much time')])
})

test('an answer works only in the browser that was asked', async () => {
  const { device } = await begin()
  const { options } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  const other = await ask(askToSignIn, '/sign-in/passkey/challenge')
  const answer = device.show(options)
  expect((await postAnswer(answer, '')).status).toBe(400)
  expect((await postAnswer(answer, other.cookie)).status).toBe(400)
})

test('a wrong answer uses the challenge up as well', async () => {
  const { device } = await begin()
  const { options, cookie } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  expect((await postAnswer(device.show(options, { verified: false }), cookie)).status).toBe(400)
  expect((await postAnswer(device.show(options), cookie)).status).toBe(400)
})

test('what was asked for one thing is no answer to another', async () => {
  const { session, device } = await begin()
  const toAdd = await ask(askToAdd, '/me/keys/passkey/challenge', session)
  expect((await postAnswer(device.show(toAdd.options), toAdd.cookie)).status).toBe(400)
  const toSignIn = await ask(askToSignIn, '/sign-in/passkey/challenge', session)
  const toConfirm = await ask(askToConfirm, '/step-up/passkey/challenge', session)
  for (const { options, cookie } of [toSignIn, toConfirm]) {
    const form = { name: 'x', answer: newDevice().make({ ...options, user: { id: 'AA' } }) }
    expect((await answerOf(postNewPasskey(await visit({ url: '/me/keys/passkey', cookie, form })))).status).toBe(400)
  }
  expect(await passkeys()).toHaveLength(1)
})

test('after five minutes there is nothing to answer', async () => {
  const { device } = await begin()
  const { options, cookie } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  await db()
    .updateTable('passkey_challenge')
    .set({ expires_at: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect((await postAnswer(device.show(options), cookie)).status).toBe(400)
})

test('a device that counted less than before is taken for a copy: it opens nothing, and its owner hears of it', async () => {
  const { device } = await begin()
  expect((await signInWith(device)).status).toBe(303)
  await collectMail()
  device.countBack(2)
  const answer = await signInWith(device)
  expect([answer.status, answer.errors?.form]).toEqual([400, expect.stringContaining('copy')])
  expect((await collectMail())[0]?.text).toContain('looked like a copy')
  expect(await listAudit('key.passkey.copied')).toHaveLength(1)
})

test('of a device and its copy that show the same count at once, one comes in', async () => {
  const { device } = await begin()
  const asked = [await ask(askToSignIn, '/sign-in/passkey/challenge'), await ask(askToSignIn, '/sign-in/passkey/challenge')]
  const answers = asked.map(({ options, cookie }) => {
    const answer = device.show(options)
    device.countBack(1)
    return { answer, cookie }
  })
  const statuses = await Promise.all(answers.map(async ({ answer, cookie }) => (await postAnswer(answer, cookie)).status))
  expect(statuses.sort()).toEqual([303, 400])
})

test('a device that does not count signs in again and again', async () => {
  const { device } = await begin({ counts: false })
  for (let time = 1; time <= 2; time += 1) expect((await signInWith(device)).status).toBe(303)
})

test('who may no longer sign in does not with a passkey either', async () => {
  const { device } = await begin()
  await db().updateTable('login').set({ ended_at: new Date().toISOString() }).execute()
  expect((await signInWith(device)).status).toBe(400)
})

test('a passkey of somebody else is not added twice, and a name that is missing loses nothing', async () => {
  const { device } = await begin()
  const { id } = await makePerson()
  expect((await addPasskey(await sessionOf(id), { device })).status).toBe(400)
  expect(await passkeys()).toHaveLength(1)
})

test.each(['', '{', '[]', '{"id":1}', '{"id":"a","rawId":"b","type":"public-key","response":{}}', 'null', '"x"'])(
  'an answer of %j is a mistake on the page',
  async (answer) => {
    await freshDb()
    const { cookie } = await ask(askToSignIn, '/sign-in/passkey/challenge')
    expect((await postAnswer(answer, cookie)).status).toBe(400)
  },
)

test('from one address a passkey is asked for so often and no more', async () => {
  await freshDb()
  for (let time = 1; time <= 120; time += 1) await ask(askToSignIn, '/sign-in/passkey/challenge')
  const answer = await answerOf(askToSignIn(await visit({ url: '/sign-in/passkey/challenge', form: {} })))
  expect(answer.status).toBe(429)
})
