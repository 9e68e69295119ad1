import { expect, test } from 'vitest'
import { loader } from '#app/features/people/accounts/routes/sign-in-link.tsx'
import { db } from '#db/connection.server.ts'
import { askByMail, cookiesOf, postTheLink } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

async function begin(form: Record<string, string> = {}) {
  await freshDb()
  await makePerson({ email: 'sam@example.org', known_as: 'Sam' })
  return askByMail('sam@example.org', { form })
}

const open = async (token: string, cookie?: string) =>
  loader(await visit({ url: `/sign-in/link?token=${token}`, ...(cookie ? { cookie } : {}) }))

test('opening the link changes nothing, however often; its button signs in once', async () => {
  const { token } = await begin()
  const before = JSON.stringify(await db().selectFrom('sign_in_code').selectAll().execute())
  for (let time = 1; time <= 3; time += 1) expect(await open(token)).toEqual({ token, knownAs: 'Sam', sharedPhone: false })
  expect(JSON.stringify(await db().selectFrom('sign_in_code').selectAll().execute())).toBe(before)
  const answer = await postTheLink(token)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/today')
  expect((await postTheLink(token)).status).toBe(410)
  expect((await responseOf(open(token))).status).toBe(410)
})

test('of many that press at once, one comes in', async () => {
  const { token } = await begin()
  const answers = await Promise.all(Array.from({ length: 8 }, () => postTheLink(token)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(7).fill(410)])
  expect((await db().selectFrom('session').select('person_id').execute()).length).toBe(1)
})

test('a link nobody sent has run out; one without its token asks for the whole of it', async () => {
  const { token } = await begin()
  for (const other of [token.slice(1), 'x', '%20']) expect((await responseOf(open(other))).status).toBe(410)
  expect((await postTheLink('')).status).toBe(410)
  expect((await postTheLink('x'.repeat(1000))).status).toBe(410)
  expect(await open('')).toMatchObject({ token: null })
})

test('in the browser that asked it goes where that was going; elsewhere it goes home', async () => {
  const here = await begin({ to: '/ideas/7', shared_phone: 'on' })
  expect(await open(here.token, here.cookie)).toMatchObject({ sharedPhone: true })
  expect((await postTheLink(here.token, { cookie: here.cookie })).headers.get('Location')).toBe('/ideas/7')
  const elsewhere = await askByMail('sam@example.org', { form: { to: '/ideas/7' } })
  expect((await postTheLink(elsewhere.token, { cookie: here.cookie })).headers.get('Location')).toBe('/today')
})

test('on a shared phone the session ends with the browser', async () => {
  const { token } = await begin()
  const answer = await postTheLink(token, { form: { shared_phone: 'on' } })
  expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith('session='))).not.toMatch(/Max-Age|Expires/)
  expect(await db().selectFrom('session').select('shared_phone').execute()).toEqual([{ shared_phone: 1 }])
})

test('the session that the browser came with ends', async () => {
  const { token } = await begin()
  const first = await postTheLink(token)
  const again = await askByMail('sam@example.org')
  await postTheLink(again.token, { cookie: cookiesOf(first) })
  expect((await db().selectFrom('session').select('person_id').execute()).length).toBe(1)
})
