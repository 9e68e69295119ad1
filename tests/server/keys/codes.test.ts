import { expect, test } from 'vitest'
import { hashRecoveryCode, newSalt } from '#app/features/people/keys/commands/hash-recovery-code.server.ts'
import { action as postApp, loader as lookAtApp } from '#app/features/people/keys/routes/app-new.tsx'
import { action as postRecovery } from '#app/features/people/keys/routes/recovery-codes.tsx'
import { loader as lookAtDoor } from '#app/features/people/keys/routes/sign-in-second-key.tsx'
import { db } from '#db/connection.server.ts'
import { answerOf, askByMail, collectMail, cookiesOf, postTheLink } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { addApp, answerMail, keepCode, makeCodes, sessionOf, typeSecondKey, viewerWith } from '#tests/support/keys.ts'
import { makePerson } from '#tests/support/make.ts'
import { listAudit } from '#tests/support/make-people.ts'

const stepMs = 30_000

/** Somebody with an authenticator app, set up a while ago. */
async function begin() {
  await freshDb()
  const person = await makePerson({ email: 'sam@example.org' })
  const session = await sessionOf(person.id, { by: 'email' })
  const app = await addApp(session)
  await db().updateTable('totp').set({ last_step: null }).execute()
  await collectMail()
  return { person, session, ...app }
}

test('an app is added once a code of it fits; its secret is sealed, and its owner is told', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  const session = await sessionOf(id, { by: 'email' })
  const shown = await lookAtApp(await visit({ url: '/me/keys/app', cookie: session }))
  const post = async (code: string, secret: string) =>
    answerOf(postApp(await visit({ url: '/me/keys/app', cookie: session, form: { code, secret } })))
  expect((await post('000000', shown?.sealed ?? '')).status).toBe(400)
  expect((await post('', shown?.sealed ?? '')).status).toBe(400)
  expect((await post('123456', 'nonsense')).errors?.code).toContain('stale')
  expect(await db().selectFrom('totp').selectAll().execute()).toEqual([])

  const { status, secret } = await addApp(session)
  expect(status).toBe(303)
  const [row] = await db().selectFrom('totp').selectAll().execute()
  expect(row).toMatchObject({ person_id: id, confirmed_at: expect.any(String), last_step: expect.any(Number) })
  expect(JSON.stringify(row)).not.toContain(secret)
  expect((await collectMail())[0]?.text).toContain('An authenticator app was added')
})

test('the secret in somebody else’s form is worth nothing', async () => {
  await freshDb()
  const [sam, kim] = [await makePerson(), await makePerson()]
  const shown = await lookAtApp(await visit({ url: '/me/keys/app', cookie: await sessionOf(sam.id) }))
  const form = { code: '123456', secret: shown?.sealed ?? '' }
  const answer = await answerOf(postApp(await visit({ url: '/me/keys/app', cookie: await sessionOf(kim.id), form })))
  expect(answer.errors?.code).toContain('stale')
})

test('the e-mail alone no longer lets them in, by code or by link; the app’s code then does', async () => {
  const { person, codeAt } = await begin()
  const { token } = await askByMail('sam@example.org')
  const byLink = await postTheLink(token)
  expect(byLink.headers.get('Location')).toBe('/sign-in/second-key?to=%2Ftoday')
  const door = await answerMail('sam@example.org', { to: '/people' })
  expect([door.status, door.headers.get('Location')]).toEqual([303, '/sign-in/second-key?to=%2Fpeople'])
  expect(await viewerWith(door.cookie)).toBeUndefined()

  const answer = await typeSecondKey(codeAt(Date.now()), door.cookie, '/people')
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/people'])
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ personId: person.id, isSteppedUp: true, steppedUpBy: 'app' })
  expect((await typeSecondKey(codeAt(Date.now() + stepMs), door.cookie)).headers.get('Location')).toBe('/sign-in')
})

test('a code works once, and none from before it works after it', async () => {
  const { codeAt } = await begin()
  const now = Date.now()
  const door = await answerMail('sam@example.org')
  expect((await typeSecondKey(codeAt(now), door.cookie)).status).toBe(303)
  const again = await answerMail('sam@example.org')
  const replayed = await typeSecondKey(codeAt(now), again.cookie)
  expect([replayed.status, replayed.errors?.code]).toEqual([400, expect.stringContaining('used already')])
  expect((await typeSecondKey(codeAt(now - stepMs), again.cookie)).status).toBe(400)
  expect((await typeSecondKey(codeAt(now + stepMs), again.cookie)).status).toBe(303)
})

test('of many that send one code at once, one comes in', async () => {
  const { codeAt } = await begin()
  const doors = [await answerMail('sam@example.org'), await answerMail('sam@example.org'), await answerMail('sam@example.org')]
  const answers = await Promise.all(doors.map(({ cookie }) => typeSecondKey(codeAt(Date.now()), cookie)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400])
})

test.each([
  [-2, 400],
  [-1, 303],
  [1, 303],
  [2, 400],
])('a clock that is %i steps off: %i', async (steps, status) => {
  const { codeAt } = await begin()
  const { cookie } = await answerMail('sam@example.org')
  expect((await typeSecondKey(codeAt(Date.now() + steps * stepMs), cookie)).status).toBe(status)
})

test('after five tries it waits, also for the right code, whichever browser tries; refusals are in the log', async () => {
  const { person, codeAt } = await begin()
  const { cookie } = await answerMail('sam@example.org')
  for (let time = 1; time <= 5; time += 1) expect((await typeSecondKey('000000', cookie)).status).toBe(400)
  expect((await typeSecondKey(codeAt(Date.now()), cookie)).status).toBe(429)
  const other = await answerMail('sam@example.org')
  expect((await typeSecondKey(codeAt(Date.now()), other.cookie)).status).toBe(429)
  expect(await listAudit('account.key_refused')).toHaveLength(5)
  expect((await listAudit('account.key_refused'))[0]?.about_id).toBe(person.id)
})

test('who waits before the second key is in this browser, for ten minutes', async () => {
  const { codeAt } = await begin()
  const { cookie } = await answerMail('sam@example.org')
  expect(await lookAtDoor(await visit({ url: '/sign-in/second-key', cookie }))).toMatchObject({ hasApp: true, hasPasskey: false })
  expect((await responseOf(lookAtDoor(await visit({ url: '/sign-in/second-key' })))).headers.get('Location')).toBe('/sign-in')
  await db()
    .updateTable('half_sign_in')
    .set({ expires_at: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect((await typeSecondKey(codeAt(Date.now()), cookie)).headers.get('Location')).toBe('/sign-in')
})

test('a shared phone stays one behind the second key', async () => {
  const { codeAt } = await begin()
  const { cookie } = await answerMail('sam@example.org', { shared_phone: 'on' })
  const answer = await typeSecondKey(codeAt(Date.now()), cookie)
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ isSharedPhone: true })
  expect(answer.headers.getSetCookie().find((one) => one.startsWith('session='))).not.toMatch(/Max-Age|Expires/)
})

test('a recovery code stands in once, however it is typed, and its owner is told; new codes void the old ones', async () => {
  const { person, session } = await begin()
  await keepCode(person.id, 'ABCDEFGH2345')
  const codes = await makeCodes(session)
  expect(new Set(codes).size).toBe(10)
  const kept = JSON.stringify(await db().selectFrom('recovery_code').selectAll().execute())
  for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
  await collectMail()

  const [first = ''] = codes
  const door = await answerMail('sam@example.org')
  const answer = await typeSecondKey(` ${first.toLowerCase().replaceAll('-', ' ')} `, door.cookie)
  expect(answer.status).toBe(303)
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ personId: person.id, steppedUpBy: 'recovery' })
  expect((await collectMail()).map(({ text }) => text).join()).toContain('One of your recovery codes was used')

  const again = await answerMail('sam@example.org')
  for (const dead of [first, 'ABCDEFGH2345']) expect((await typeSecondKey(dead, again.cookie)).status).toBe(400)
}, 30_000)

test('the same recovery code of two people is kept as two things, and of another set as a third', async () => {
  const [one, two] = [newSalt(), newSalt()]
  const hashes = [hash('a', one), hash('b', one), hash('a', two), hash('a', one)]
  const [first, ...others] = await Promise.all(hashes)
  expect(others.map((other) => other === first)).toEqual([false, false, true])
})

const hash = (personId: string, salt: string) => hashRecoveryCode({ personId, code: 'ABCDEFGH2345' }, salt)

test('without a second key there is nothing to recover', async () => {
  await freshDb()
  const { id } = await makePerson()
  const answer = await answerOf(postRecovery(await visit({ url: '/me/keys/recovery-codes', cookie: await sessionOf(id), form: {} })))
  expect(answer.headers.get('Location')).toBe('/me/keys')
  expect(await db().selectFrom('recovery_code').select('id').execute()).toEqual([])
})
