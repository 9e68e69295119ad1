import { expect, test } from 'vitest'
import { signInByCode } from '#app/features/people/accounts/commands/sign-in.server.ts'
import { findAsking } from '#app/server/asking.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { askByMail, cookiesOf, postTheCode, postTheLink } from '#tests/support/accounts.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

async function begin(form?: Record<string, string>) {
  await freshDb()
  const person = await makePerson({ email: 'sam@example.org' })
  return { person, ...(await askByMail('sam@example.org', form ? { form } : {})) }
}

const viewerWith = async (cookie: string) => findViewer((await visit({ url: '/today', cookie })).request)

test('the right code signs in, once, however it is typed', async () => {
  const { person, code, cookie } = await begin()
  const answer = await postTheCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `, cookie)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/today')
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ personId: person.id, isSharedPhone: false, isSteppedUp: true })
  const again = await postTheCode(code, cookie)
  expect(again.status).toBe(400)
  expect(again.errors?.code).toContain('run out')
  const { verified_at } = await db().selectFrom('contact_way').select('verified_at').executeTakeFirstOrThrow()
  expect(verified_at).not.toBeNull()
})

test('of many that post the right code at once, one comes in', async () => {
  const { code, cookie } = await begin()
  const answers = await Promise.all(Array.from({ length: 8 }, () => postTheCode(code, cookie)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect((await db().selectFrom('session').select('person_id').execute()).length).toBe(1)
})

test('five wrong tries, and the sixth voids code and link, even when it is right', async () => {
  const { code, token, cookie } = await begin()
  for (let time = 1; time <= 5; time += 1) {
    const { status, errors } = await postTheCode('WRONG', cookie)
    expect(status).toBe(400)
    expect(errors?.code).toContain('newest message')
  }
  expect((await postTheCode(code, cookie)).status).toBe(429)
  expect((await postTheCode(code, cookie)).status).toBe(429)
  expect((await postTheLink(token)).status).toBe(410)
})

test('the fifth try may still be the right one', async () => {
  const { code, cookie } = await begin()
  for (let time = 1; time <= 4; time += 1) await postTheCode('22222222', cookie)
  expect((await postTheCode(code, cookie)).status).toBe(303)
})

test('many tries at once are counted one by one', async () => {
  const { code, cookie } = await begin()
  const answers = await Promise.all(Array.from({ length: 12 }, () => postTheCode('22222222', cookie)))
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
  expect((await postTheCode(code, cookie)).status).toBe(429)
})

test('the code works only in the browser that asked; the link works anywhere', async () => {
  const { code, token } = await begin()
  await makePerson({ email: 'kim@example.org' })
  const other = await askByMail('kim@example.org')
  expect((await postTheCode(code)).status).toBe(400)
  expect((await postTheCode(code, other.cookie)).status).toBe(400)
  expect((await postTheCode(code, 'asking=nonsense')).status).toBe(400)
  expect((await postTheLink(token)).status).toBe(303)
})

test('after 15 minutes neither code nor link opens anything', async () => {
  const { code, token, cookie } = await begin()
  const asking = await findAsking((await visit({ url: '/', cookie })).request)
  if (!asking) throw new Error('the browser has asked')
  const browser = { userAgent: '', sharedPhone: false, instead: undefined }
  const late = act(null, { at: new Date(Date.now() + 15 * 60_000) })
  expect(await signInByCode(late, { ...asking, ...browser, code })).toEqual({ ok: false, reason: 'run_out' })
  await db()
    .updateTable('sign_in_code')
    .set({ expires_at: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect((await postTheLink(token)).status).toBe(410)
  expect((await postTheCode(code, cookie)).status).toBe(400)
})

test('who may no longer sign in does not, though the code was asked for in time', async () => {
  const { person, code, token, cookie } = await begin()
  await db().updateTable('login').set({ ended_at: new Date().toISOString() }).where('person_id', '=', person.id).execute()
  expect((await postTheCode(code, cookie)).status).toBe(400)
  expect((await postTheLink(token)).status).toBe(410)
})

test('an empty code is no try', async () => {
  const { cookie } = await begin()
  expect((await postTheCode('  ', cookie)).status).toBe(400)
  const { tries } = await db().selectFrom('sign_in_code').select('tries').executeTakeFirstOrThrow()
  expect(tries).toBe(0)
})

test('a shared phone forgets: a cookie that goes with the browser, and a short session', async () => {
  const { code, cookie } = await begin({ shared_phone: 'on' })
  const answer = await postTheCode(code, cookie)
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('session='))
  expect(session).not.toMatch(/Max-Age|Expires/)
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  expect(await viewerWith(cookiesOf(answer))).toMatchObject({ isSharedPhone: true })
  const sessions = await db().selectFrom('session').select('seen_at').execute()
  const quarter = new Date(Date.parse(sessions[0]?.seen_at ?? '') - 16 * 60_000).toISOString()
  await db().updateTable('session').set({ seen_at: quarter }).execute()
  expect(await viewerWith(cookiesOf(answer))).toBeUndefined()
})

test('signing in rotates: the session that the browser came with ends', async () => {
  const { code, cookie } = await begin()
  const first = await postTheCode(code, cookie)
  const again = await askByMail('sam@example.org')
  const second = await postTheCode(again.code, `${again.cookie}; ${cookiesOf(first)}`)
  expect(cookiesOf(second)).not.toBe(cookiesOf(first))
  expect(await viewerWith(cookiesOf(first))).toBeUndefined()
  expect(await viewerWith(cookiesOf(second))).toBeDefined()
})

test.each([
  ['/experiences/1?show=all', '/experiences/1?show=all'],
  ['//evil.example', '/today'],
  ['/.//evil.example', '/today'],
  ['/\\evil.example', '/today'],
  ['https://evil.example', '/today'],
  ['/\t/evil.example', '/today'],
  ['javascript:alert(1)', '/today'],
  ['/a\u2603', '/today'],
])('to %j leads to %j', async (to, leads) => {
  const { code, cookie } = await begin({ to })
  expect((await postTheCode(code, cookie)).headers.get('Location')).toBe(leads)
})

test('where to go cannot be planted in the cookie either', async () => {
  const { code, cookie } = await begin()
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  const asking: unknown = JSON.parse(Buffer.from(decodeURIComponent(value), 'base64').toString())
  const planted = Buffer.from(JSON.stringify({ ...(asking as object), to: '//evil.example' })).toString('base64')
  const answer = await postTheCode(code, `${name}=${encodeURIComponent(planted)}`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/today')
})
