import { expect, test } from 'vitest'
import { oldLimits, oldSessions, oldSignInCodes } from '#app/features/people/accounts/commands/forget-old-sign-ins.server.ts'
import { action as endOne, loader } from '#app/features/people/accounts/routes/devices.tsx'
import { action as endOthers } from '#app/features/people/accounts/routes/other-devices.tsx'
import { action as signOut } from '#app/features/people/accounts/routes/sign-out.tsx'
import { startSession } from '#app/server/session.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { cookiesOf, postEmail } from '#tests/support/accounts.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'

const phone = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'
const laptop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0'

async function signInOn(personId: string, userAgent: string, given: { sharedPhone?: boolean; at?: Date } = {}) {
  const { sharedPhone = false, at = new Date() } = given
  const header = await transaction(() => startSession(act(personId, { at }), { personId, userAgent, sharedPhone }))
  return header.split(';')[0] ?? ''
}

const isIn = async (cookie: string) => (await findViewer((await visit({ url: '/', cookie })).request)) !== undefined
const devicesOf = async (cookie: string) => (await loader(await visit({ url: '/me/devices', cookie }))).devices

async function begin() {
  await freshDb()
  const [me, other] = [await makePerson(), await makePerson()]
  return { me, here: await signInOn(me.id, phone), there: await signInOn(me.id, laptop), theirs: await signInOn(other.id, laptop) }
}

test('it lists where I am signed in, in plain words, this one first', async () => {
  const { here } = await begin()
  const devices = await devicesOf(here)
  expect(devices).toMatchObject([
    { device: 'Android phone', browser: 'Chrome', isThisOne: true, isPhone: true },
    { device: 'Windows computer', browser: 'Firefox', isThisOne: false, isPhone: false },
  ])
  const keys = (await db().selectFrom('session').select('token_hash').execute()).map(({ token_hash }) => token_hash)
  for (const key of keys) expect(JSON.stringify(devices)).not.toContain(key)
})

test('what has run out by itself is not listed', async () => {
  const { me, here } = await begin()
  await makeRole(me.id, 'steward')
  await signInOn(me.id, laptop, { at: new Date(Date.now() - 13 * 3_600_000) })
  await signInOn(me.id, laptop, { sharedPhone: true, at: new Date(Date.now() - 16 * 60_000) })
  expect(await devicesOf(here)).toHaveLength(2)
})

test('one of mine can be signed out from here; one of somebody else’s cannot', async () => {
  const { here, there, theirs } = await begin()
  const end = async (device: string) => responseOf(endOne(await visit({ url: '/me/devices', cookie: here, form: { device } })))
  const mark = (await devicesOf(here)).find(({ isThisOne }) => !isThisOne)?.mark ?? ''
  const notMine = (await devicesOf(theirs))[0]?.mark ?? ''
  for (const device of [mark, mark, notMine, '']) expect((await end(device)).headers.get('Location')).toBe('/me/devices')
  expect([await isIn(here), await isIn(there), await isIn(theirs)]).toEqual([true, false, true])
})

test('everywhere else at once', async () => {
  const { here, there, theirs } = await begin()
  const answer = await responseOf(endOthers(await visit({ url: '/me/devices/others', cookie: here, form: {} })))
  expect(answer.status).toBe(303)
  expect([await isIn(here), await isIn(there), await isIn(theirs)]).toEqual([true, false, true])
})

test('signing out ends the session and takes the cookie away; twice does no harm', async () => {
  const { here, there } = await begin()
  for (let time = 1; time <= 2; time += 1) {
    const answer = await responseOf(signOut(await visit({ url: '/sign-out', cookie: here, form: {} })))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/')
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=.*Max-Age=0/)
    expect(cookiesOf(answer)).toBe('')
  }
  expect([await isIn(here), await isIn(there)]).toEqual([false, true])
})

test('who is not signed in is sent to sign in', async () => {
  await freshDb()
  const answer = await responseOf(loader(await visit({ url: '/me/devices' })))
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent('/me/devices')}`)
})

test('the night forgets what opens nothing any more, and nothing else', async () => {
  const forgetAll = async (at: Date) => {
    for (const { forget } of [oldSignInCodes, oldSessions, oldLimits]) await forget({ at })
  }
  const { me, here } = await begin()
  await signInOn(me.id, laptop, { at: new Date(Date.now() - 91 * 86_400_000) })
  await postEmail('sam@example.org')
  await forgetAll(new Date())
  const count = async () => [
    (await db().selectFrom('session').select('person_id').execute()).length,
    (await db().selectFrom('sign_in_code').select('id').execute()).length,
    (await db().selectFrom('rate_limit').select('key').execute()).length,
  ]
  expect(await count()).toEqual([3, 1, 2])
  await forgetAll(new Date(Date.now() + 61 * 60_000))
  expect(await count()).toEqual([3, 0, 0])
  expect(await isIn(here)).toBe(true)
})
