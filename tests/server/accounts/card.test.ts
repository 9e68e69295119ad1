import { expect, test } from 'vitest'
import { unusedDays } from '#app/features/people/accounts/card-code.ts'
import { signInByCard } from '#app/features/people/accounts/commands/sign-in-by-card.server.ts'
import { stopCard } from '#app/features/people/accounts/commands/give-card.server.ts'
import { loader } from '#app/features/people/accounts/routes/sign-in-card-pin.tsx'
import { action as postCode } from '#app/features/people/accounts/routes/sign-in-card.tsx'
import { loader as devices } from '#app/features/people/accounts/routes/devices.tsx'
import { db } from '#db/connection.server.ts'
import { cookiesOf } from '#tests/support/accounts.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCard, typePin, whoCameIn } from '#tests/support/cards.ts'
import { makeExperience, makePerson, makePlace, makeRole } from '#tests/support/make.ts'

const ten = ['3917', '2746', '8305', '4062', '9174', '6280', '5391', '7408', '1856', '2963']

async function begin() {
  await freshDb()
  const [me, fiona] = [await makePerson({ phone: '07700 900111' }), await makePerson()]
  return { me, fiona, code: await makeCard(me.id, fiona.id) }
}

const look = async (code: string) => loader(await visit({ url: `/sign-in/card/${code}`, params: { code } }))

test('the first PIN is kept, and opens the door from then on; small letters and gaps are fine', async () => {
  const { me, code } = await begin()
  expect(await look(code)).toEqual({ isFirst: true })
  const first = await typePin(code, '39 17')
  expect(first.status).toBe(303)
  expect(first.headers.get('Location')).toBe('/today')
  expect(await whoCameIn(first)).toMatchObject({ personId: me.id, isSharedPhone: false })
  expect(await look(code)).toEqual({ isFirst: false })
  const later = await typePin(code.toLowerCase().replace(/(.{4})/g, '$1 '), '3917')
  expect(later.status).toBe(303)
  expect((await typePin(code, '2746')).status).toBe(400)
})

test('opening the page uses nothing up, and typing the code leads to its page without a look', async () => {
  const { code } = await begin()
  for (let time = 1; time <= 3; time += 1) await look(code)
  const typed = await responseOf(postCode(await visit({ url: '/sign-in/card', form: { code: ` ${code.slice(0, 4)} ${code.slice(4)}` } })))
  expect([typed.status, typed.headers.get('Location')]).toEqual([303, `/sign-in/card/${code}`])
  const unknown = await responseOf(postCode(await visit({ url: '/sign-in/card', form: { code: '../../x?y' } })))
  expect([unknown.status, unknown.headers.get('Location')]).toEqual([
    303,
    `/sign-in/card/${encodeURIComponent('../../X?Y'.replaceAll('.', ''))}`,
  ])
  expect(await db().selectFrom('rate_limit').selectAll().execute()).toEqual([])
})

test.each(['1234', '0000', '9876', '1212', '123456', '2001', '121212', '7777'])('%s is refused kindly, and is no try', async (pin) => {
  const { code } = await begin()
  for (let time = 1; time <= 7; time += 1) {
    const answer = await typePin(code, pin)
    expect([answer.status, answer.errors?.pin]).toEqual([400, expect.stringContaining('try this one first')])
  }
  expect((await typePin(code, '3917')).status).toBe(303)
})

test.each(['', '123', '1234567', 'abcd', '٣٩١٧'])('%j is no PIN and no try', async (pin) => {
  const { code } = await begin()
  for (let time = 1; time <= 6; time += 1) expect((await typePin(code, pin)).status).toBe(400)
  expect((await typePin(code, '3917')).status).toBe(303)
})

test('five PINs in a quarter of an hour, and the sixth is refused even when it is right', async () => {
  const { code } = await begin()
  await typePin(code, '3917')
  for (const pin of ten.slice(1, 6)) expect((await typePin(code, pin)).status).toBe(400)
  expect((await typePin(code, '3917')).status).toBe(429)
  await db()
    .updateTable('rate_limit')
    .set({ resets_at: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect((await typePin(code, '3917')).status).toBe(303)
})

test('right PINs do not count, and do not forgive wrong ones', async () => {
  const { code } = await begin()
  for (let time = 1; time <= 7; time += 1) expect((await typePin(code, '3917')).status).toBe(303)
  for (const pin of ten.slice(1, 5)) expect((await typePin(code, pin)).status).toBe(400)
  expect((await typePin(code, '3917')).status).toBe(303)
  expect((await typePin(code, '2746')).status).toBe(400)
  expect((await typePin(code, '3917')).status).toBe(429)
})

test('many tries at once are counted one by one', async () => {
  const { code } = await begin()
  await typePin(code, '3917')
  const answers = await Promise.all(ten.map((pin) => typePin(code, pin === '3917' ? '4815' : pin)))
  expect(answers.map(({ status }) => status).sort()).toEqual([400, 400, 400, 400, 400, 429, 429, 429, 429, 429])
})

test('twenty wrong PINs without a right one between stop a card for good', async () => {
  const { code, me } = await begin()
  await typePin(code, '3917')
  await db().updateTable('card').set({ tries: 19 }).execute()
  expect((await typePin(code, '2746')).status).toBe(400)
  expect((await typePin(code, '3917')).status).toBe(400)
  const locked = await db().selectFrom('audit_entry').select(['who_id', 'about_id']).where('did', '=', 'card.lock').execute()
  expect(locked).toEqual([{ who_id: null, about_id: me.id }])
})

test('a code that nobody has, a stopped card, and a wrong PIN are one answer', async () => {
  const { me, fiona, code } = await begin()
  await typePin(code, '3917')
  const wrong = await typePin(code, '2746')
  const unknown = await typePin('ZZZZZZZZZZZZ', '2746')
  const page = await look('ZZZZZZZZZZZZ')
  expect([unknown.status, unknown.errors]).toEqual([wrong.status, wrong.errors])
  expect(page).toEqual(await look(code))
  const { id: cardId } = await db().selectFrom('card').select('id').executeTakeFirstOrThrow()
  await stopCard(act(fiona.id), { personId: me.id, cardId })
  const stopped = await typePin(code, '3917')
  expect([stopped.status, stopped.errors]).toEqual([wrong.status, wrong.errors])
  for (const pin of ten.slice(0, 4)) expect((await typePin('ZZZZZZZZZZZZ', pin)).status).toBe(400)
  expect((await typePin('ZZZZZZZZZZZZ', '3917')).status).toBe(429)
})

test('an unknown code costs the same slow work as a wrong PIN', async () => {
  const { code } = await begin()
  await typePin(code, '3917')
  const timeOf = async (tried: string) => {
    const times: number[] = []
    for (const pin of ten.slice(1, 4)) {
      const begun = performance.now()
      await typePin(tried, pin)
      times.push(performance.now() - begun)
    }
    return Math.min(...times)
  }
  const [known, unknown] = [await timeOf(code), await timeOf('ZZZZZZZZZZZZ')]
  expect(unknown).toBeGreaterThan(known / 3)
  expect(known).toBeGreaterThan(unknown / 3)
})

test('who tries many codes from one address is stopped, a joined room is not, and right ones are given back', async () => {
  const { code } = await begin()
  for (let time = 1; time <= 3; time += 1) expect((await typePin(code, '3917')).status).toBe(303)
  await db().updateTable('rate_limit').set({ count: 59 }).where('key', 'like', 'pin-ip:%').execute()
  expect((await typePin('ZZZZZZZZZZZ2', '3917')).status).toBe(400)
  expect((await typePin('ZZZZZZZZZZZ3', '3917')).status).toBe(429)
  expect((await typePin(code, '3917')).status).toBe(429)
  expect((await typePin(code, '3917', { ip: '192.0.2.7' })).status).toBe(303)
  const browser = { userAgent: '', sharedPhone: false, instead: undefined }
  expect(await signInByCard(act(null), { code, pin: '3917', ip: null, ...browser })).toMatchObject({ ok: true })
})

test('of two first uses at once with two PINs one is kept; a double tap with one PIN comes in twice', async () => {
  const { code } = await begin()
  const [one, other] = await Promise.all([typePin(code, '3917'), typePin(code, '2746')])
  expect([one.status, other.status].sort()).toEqual([303, 400])
  const { me, code: another } = await begin()
  const both = await Promise.all([typePin(another, '3917'), typePin(another, '3917')])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await db().selectFrom('audit_entry').select('about_id').where('did', '=', 'card.choose_pin').execute()).toEqual([
    { about_id: me.id },
  ])
})

test('a card that waits for its first use longer than it should opens nothing', async () => {
  await freshDb()
  const [me, fiona] = [await makePerson(), await makePerson()]
  const code = await makeCard(me.id, fiona.id, { at: new Date(Date.now() - (unusedDays * 24 + 1) * 3_600_000) })
  expect(await look(code)).toEqual({ isFirst: false })
  expect((await typePin(code, '3917')).status).toBe(400)
})

test('a card is nothing for who works for the programme, nor for who may no longer sign in', async () => {
  const { me, code } = await begin()
  await typePin(code, '3917')
  const experience = await makeExperience()
  await makePlace(experience.id, me.id)
  const role = await makeRole(me.id, 'facilitator', { experience_id: experience.id })
  expect((await typePin(code, '3917')).status).toBe(400)
  await db().deleteFrom('role').where('id', '=', role.id).execute()
  expect((await typePin(code, '3917')).status).toBe(303)
  await db().updateTable('login').set({ ended_at: new Date().toISOString() }).where('person_id', '=', me.id).execute()
  expect((await typePin(code, '3917')).status).toBe(400)
})

test('on a shared phone the cookie goes with the browser; the list of devices says it was by card', async () => {
  const { code } = await begin()
  const answer = await typePin(code, '3917', { form: { shared_phone: 'on' } })
  expect(answer.headers.getSetCookie().join()).not.toMatch(/Max-Age|Expires/)
  expect(await whoCameIn(answer)).toMatchObject({ isSharedPhone: true })
  const { devices: list } = await devices(await visit({ url: '/me/devices', cookie: cookiesOf(answer) }))
  expect(list).toMatchObject([{ isThisOne: true, isSharedPhone: true, cameBy: 'card' }])
})

test('neither code nor PIN is kept, and the slow hash is of this server’s key', async () => {
  const { code } = await begin()
  await typePin(code, '3917')
  const card = await db().selectFrom('card').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(card)).not.toMatch(new RegExp(`${code}|3917`))
  expect(card.pin_hash).toMatch(/^scrypt\$16384\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
})
