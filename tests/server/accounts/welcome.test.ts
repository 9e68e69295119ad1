import { expect, test } from 'vitest'
import { safeFieldOf } from '#app/features/people/accounts/safe-choices.ts'
import { loader as devices } from '#app/features/people/accounts/routes/devices.tsx'
import { action, loader } from '#app/features/people/accounts/routes/welcome.tsx'
import { db } from '#db/connection.server.ts'
import { answerOf } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeContactWay, makePerson } from '#tests/support/make.ts'

async function begin() {
  await freshDb()
  const ailsa = await makePerson({ known_as: 'Ailsa', family_name: 'Rae', phone: '07700 900001', reach_words: 'Monday to Friday, 9 to 5' })
  const me = await makePerson({ known_as: 'Sam', welcomed_at: null, named_contact_id: ailsa.id, email: 'sam@example.org' })
  const phone = await makeContactWay(me.id, 'phone', '07700 900002')
  return { me, phone, ailsa }
}

const look = async (as: string, url = '/welcome?to=/me/devices') => loader(await visit({ url, as }))
const send = async (as: string, form: Record<string, string>) => answerOf(action(await visit({ url: '/welcome', as, form })))
const rowOf = (id: string) =>
  db().selectFrom('person').select(['welcomed_at', 'reach_words']).where('id', '=', id).executeTakeFirstOrThrow()
const safeOf = async (id: string) =>
  (await db().selectFrom('contact_way').select('safe').where('id', '=', id).executeTakeFirstOrThrow()).safe

test('no page with a form opens before the welcome page was read', async () => {
  const { me } = await begin()
  const answer = await responseOf(devices(await visit({ url: '/me/devices', as: me.id })))
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/welcome?to=%2Fme%2Fdevices'])
  const { seen } = await look(me.id)
  expect((await send(me.id, { seen, to: '/me/devices' })).headers.get('Location')).toBe('/me/devices')
  expect((await rowOf(me.id)).welcomed_at).not.toBeNull()
  expect((await devices(await visit({ url: '/me/devices', as: me.id }))).devices.length).toBeGreaterThan(0)
})

test('it names the person to turn to, and shows how I can be reached', async () => {
  const { me } = await begin()
  const shown = await look(me.id)
  expect(shown.contact).toEqual({ name: 'Ailsa Rae', words: 'Monday to Friday, 9 to 5', phone: '07700 900001' })
  expect(shown.ways.map(({ kind, address, safe }) => [kind, address, safe]).sort()).toEqual([
    ['email', 'sam@example.org', 'any'],
    ['phone', '07700 900002', 'any'],
  ])
})

test('a number that its owner keeps back is not shown to those they look after', async () => {
  const { me, ailsa } = await begin()
  await db().updateTable('contact_way').set({ safe: 'named_only' }).where('person_id', '=', ailsa.id).execute()
  expect((await look(me.id)).contact?.phone).toBeNull()
})

test('I may say how and when to reach me, or leave it all as it is', async () => {
  const { me, phone } = await begin()
  const { seen } = await look(me.id)
  await send(me.id, { seen, reach_words: ' Texts, not before ten ', [safeFieldOf(phone.id)]: 'no_voicemail', to: '/today' })
  expect(await rowOf(me.id)).toMatchObject({ reach_words: 'Texts, not before ten' })
  expect(await safeOf(phone.id)).toBe('no_voicemail')
  const first = (await rowOf(me.id)).welcomed_at
  const again = await look(me.id)
  await send(me.id, { seen: again.seen, reach_words: again.reachWords ?? '' })
  expect(await rowOf(me.id)).toEqual({ reach_words: 'Texts, not before ten', welcomed_at: first })
  expect(await safeOf(phone.id)).toBe('no_voicemail')
})

test('words that are no choice change nothing, and neither does another’s number', async () => {
  const { me, phone, ailsa } = await begin()
  const { seen } = await look(me.id)
  const theirs = await db().selectFrom('contact_way').select('id').where('person_id', '=', ailsa.id).executeTakeFirstOrThrow()
  const form = { seen, [safeFieldOf(phone.id)]: 'shout', [safeFieldOf(theirs.id)]: 'never' }
  expect((await send(me.id, form)).status).toBe(303)
  expect([await safeOf(phone.id), await safeOf(theirs.id)]).toEqual(['any', 'any'])
})

test('what somebody changed meanwhile is not written over: 409, with both', async () => {
  const { me, phone } = await begin()
  const { seen } = await look(me.id)
  await db().updateTable('contact_way').set({ safe: 'named_only' }).where('id', '=', phone.id).execute()
  const form = { seen, reach_words: 'Any time', [safeFieldOf(phone.id)]: 'any' }
  const refused = await send(me.id, form)
  expect(refused.status).toBe(409)
  expect(await rowOf(me.id)).toEqual({ reach_words: null, welcomed_at: null })
  expect(await safeOf(phone.id)).toBe('named_only')
  const now = await look(me.id)
  expect((await send(me.id, { ...form, seen: now.seen })).status).toBe(303)
  expect(await safeOf(phone.id)).toBe('any')
})

test('too many words are kept in the page and not saved', async () => {
  const { me } = await begin()
  const { seen } = await look(me.id)
  const refused = await send(me.id, { seen, reach_words: 'a'.repeat(301) })
  expect([refused.status, refused.errors?.reach_words]).toEqual([400, expect.stringContaining('under 300')])
  expect((await rowOf(me.id)).welcomed_at).toBeNull()
})

test.each(['//evil.example', 'https://evil.example', ''])('to %j leads home', async (to) => {
  const { me } = await begin()
  const { seen } = await look(me.id)
  expect((await send(me.id, { seen, to })).headers.get('Location')).toBe('/today')
})
