import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { db } from '#db/connection.server.ts'
import { askByMail, collectMail, postEmail, postTheCode, postTheLink } from '#tests/support/accounts.ts'
import { freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

test('asking sends one message with a link and a code, and goes on to the page for the code', async () => {
  await freshDb()
  await makePerson({ email: 'sam@example.org', known_as: 'Sam' })
  const { status, headers } = await postEmail(' Sam@Example.org ')
  expect(status).toBe(303)
  expect(headers.get('Location')).toBe('/sign-in/code')
  const sent = await collectMail()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: 'sam@example.org', subject: 'Your code to sign in' })
  expect(sent[0]?.text).toMatch(/[2-9A-HJKMNP-TV-Z]{8}/)
  expect(sent[0]?.text).toMatch(/\/sign-in\/link\?token=[\w-]{43}/)
  expect(await collectMail()).toEqual([])
})

test('nothing that opens a door is kept in plain', async () => {
  await freshDb()
  await makePerson({ email: 'sam@example.org' })
  const { code, token } = await askByMail('sam@example.org')
  const rows = JSON.stringify([
    await db().selectFrom('sign_in_code').selectAll().execute(),
    await db().selectFrom('message').selectAll().execute(),
    await db().selectFrom('rate_limit').selectAll().execute(),
  ])
  for (const secret of [code, token, 'sam@example.org', '127.0.0.1']) expect(rows).not.toContain(secret)
})

test('an unknown address gets the same answer, and no mail', async () => {
  await freshDb()
  await makePerson({ email: 'sam@example.org' })
  await makePerson({ email: 'gone@example.org', signsIn: false })
  const known = await postEmail('sam@example.org')
  for (const address of ['nobody@example.org', 'gone@example.org']) {
    const unknown = await postEmail(address)
    expect(unknown.status).toBe(known.status)
    expect(shapeOf(unknown.headers)).toEqual(shapeOf(known.headers))
    expect(await unknown.response?.text()).toBe('')
    expect((await postTheCode('ABCDEFGH', unknown.cookie)).errors).toEqual((await postTheCode('ABCDEFGH', known.cookie)).errors)
  }
  expect(await collectMail()).toHaveLength(1)
  expect((await db().selectFrom('sign_in_code').select('id').execute()).length).toBe(3)
})

/** Headers with what is random in a cookie taken out. */
const shapeOf = (headers: Headers) => [...headers].map(([name, value]) => [name, value.replace(/=[^;]+;/, '=;'), value.length])

test('an unknown address takes as long as a known one', async () => {
  await freshDb()
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let round = 0; round < 25; round += 1) {
    await makePerson({ email: `known${round}@example.org` })
    for (const which of round % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const begun = performance.now()
      await postEmail(`${which}${round}@example.org`, { ip: `192.0.2.${round}` })
      times[which].push(performance.now() - begun)
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)]
  expect(Math.abs(known - unknown), `known ${known} ms, unknown ${unknown} ms`).toBeLessThan(Math.max(2, known * 0.5))
})

const median = (numbers: number[]) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

test('a new request voids the one before, its link and its message', async () => {
  await freshDb()
  await makePerson({ email: 'sam@example.org' })
  const first = await askByMail('sam@example.org')
  await postEmail('sam@example.org') // not sent yet when the next one comes
  const last = await askByMail('sam@example.org')
  expect((await postTheCode(first.code, first.cookie)).status).toBe(400)
  expect((await postTheLink(first.token)).status).toBe(410)
  expect((await postTheCode(last.code, last.cookie)).status).toBe(303)
  expect((await db().selectFrom('message').select('id').where('cancelled_at', 'is not', null).execute()).length).toBe(1)
})

test('five codes an hour for an address, known or not', async () => {
  await freshDb()
  await makePerson({ email: 'sam@example.org' })
  for (const address of ['sam@example.org', 'nobody@example.org']) {
    for (let time = 1; time <= 5; time += 1) expect((await postEmail(address)).status).toBe(303)
    const refused = await postEmail(address)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBeTruthy()
  }
  expect(await collectMail()).toHaveLength(1)
})

test('sixty codes an hour for an IP', async () => {
  await freshDb()
  for (let time = 1; time <= 60; time += 1) expect((await postEmail(`a${time}@example.org`, { ip: '192.0.2.1' })).status).toBe(303)
  expect((await postEmail('b@example.org', { ip: '192.0.2.1' })).status).toBe(429)
  expect((await postEmail('b@example.org', { ip: '192.0.2.2' })).status).toBe(303)
})

test.each([
  '',
  'sam',
  'sam@example',
  'sam@example.org\r\nBcc: eve@example.org',
  'sam@example.org,eve@example.org',
  'Sam <sam@example.org>',
  'sam@example.org;eve@example.org',
  `${'a'.repeat(250)}@example.org`,
])('%j is no address: 400, and nothing is written', async (email) => {
  await freshDb()
  const { status, errors } = await postEmail(email)
  expect(status).toBe(400)
  expect(errors?.email).toBeTruthy()
  expect(await db().selectFrom('message').select('id').execute()).toEqual([])
  expect(await db().selectFrom('sign_in_code').select('id').execute()).toEqual([])
})

test('an address its owner has closed sends nothing', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  await db().updateTable('contact_way').set({ safe: 'never' }).where('person_id', '=', id).execute()
  expect((await postEmail('sam@example.org')).status).toBe(303)
  expect(await collectMail()).toEqual([])
})
