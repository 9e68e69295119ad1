import { expect, test } from 'vitest'
import { action as confirm, loader } from '#app/features/people/accounts/routes/step-up.tsx'
import { action as send } from '#app/features/people/accounts/routes/step-up-code.tsx'
import { startSession } from '#app/server/session.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { answerOf, askByMail, collectMail, cookiesOf, readSignInMail } from '#tests/support/accounts.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

/** Somebody who signed in eleven minutes ago. */
async function begin(email: string | undefined = 'sam@example.org') {
  await freshDb()
  const { id: personId } = await makePerson(email ? { email } : {})
  const at = new Date(Date.now() - 11 * 60_000)
  const header = await transaction(() => startSession(act(personId, { at }), { personId, userAgent: '', sharedPhone: false }))
  return header.split(';')[0] ?? ''
}

const isSteppedUp = async (cookie: string) => (await findViewer((await visit({ url: '/', cookie })).request))?.isSteppedUp
const look = async (cookie: string) => loader(await visit({ url: '/step-up?to=/people/1/roles', cookie }))
const sendCode = async (cookie: string) => responseOf(send(await visit({ url: '/step-up/code', cookie, form: { to: '/people/1/roles' } })))
const type = async (cookie: string, code: string, to = '/people/1/roles') =>
  answerOf(confirm(await visit({ url: '/step-up', cookie, form: { code, to } })))

test('a fresh code to one’s own address confirms who sits here, for ten minutes', async () => {
  const session = await begin()
  expect(await isSteppedUp(session)).toBe(false)
  expect(await look(session)).toMatchObject({ hasAddress: true, hasAsked: false, path: { to: '/people/1/roles' } })
  const sent = await sendCode(session)
  expect(sent.headers.get('Location')).toBe('/step-up?to=%2Fpeople%2F1%2Froles')
  const cookie = `${session}; ${cookiesOf(sent)}`
  expect(await look(cookie)).toMatchObject({ hasAsked: true })
  const { code } = readSignInMail((await collectMail())[0])
  const wrong = await type(cookie, '22222222')
  expect([wrong.status, await isSteppedUp(session)]).toEqual([400, false])
  const right = await type(cookie, code)
  expect([right.status, right.headers.get('Location')]).toEqual([303, '/people/1/roles'])
  expect(await isSteppedUp(session)).toBe(true)
  expect((await type(cookie, code)).status).toBe(400)
})

test('the sixth try voids the code', async () => {
  const session = await begin()
  const cookie = `${session}; ${cookiesOf(await sendCode(session))}`
  const { code } = readSignInMail((await collectMail())[0])
  for (let time = 1; time <= 5; time += 1) await type(cookie, '22222222')
  expect((await type(cookie, code)).status).toBe(429)
  expect(await isSteppedUp(session)).toBe(false)
})

test('somebody else’s code confirms nothing', async () => {
  const session = await begin()
  await makePerson({ email: 'kim@example.org' })
  const kim = await askByMail('kim@example.org')
  expect((await type(`${session}; ${kim.cookie}`, kim.code)).status).toBe(400)
  expect(await isSteppedUp(session)).toBe(false)
  expect((await type(session, kim.code)).status).toBe(400)
})

test('it leads only to our own pages', async () => {
  const session = await begin()
  const cookie = `${session}; ${cookiesOf(await sendCode(session))}`
  const { code } = readSignInMail((await collectMail())[0])
  expect((await type(cookie, code, 'https://evil.example')).headers.get('Location')).toBe('/today')
})

test('who has no address is told what to do, and nothing is sent', async () => {
  const session = await begin('')
  expect(await look(session)).toMatchObject({ hasAddress: false })
  expect((await sendCode(session)).status).toBe(303)
  expect(await db().selectFrom('sign_in_code').select('id').execute()).toEqual([])
})

test('codes to step up count among the five of the hour', async () => {
  const session = await begin()
  for (let time = 1; time <= 5; time += 1) expect((await sendCode(session)).status).toBe(303)
  expect((await sendCode(session)).status).toBe(429)
})

test('nobody steps up without being signed in', async () => {
  await freshDb()
  for (const work of [confirm, send]) {
    const answer = await responseOf(work(await visit({ url: '/step-up', form: {} })))
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/sign-in?to=%2Ftoday'])
  }
})
