import { expect, test, vi } from 'vitest'
import { action as postRemoval, loader as lookAtRemoval } from '#app/features/people/keys/routes/key-removal.tsx'
import { action as rename, loader as lookAtName } from '#app/features/people/keys/routes/key-name.tsx'
import { loader as lookAtKeys } from '#app/features/people/keys/routes/my-keys.tsx'
import { action as takeAway, loader as lookAtPerson } from '#app/features/people/keys/routes/person-keys.tsx'
import { loader as lookAtNew } from '#app/features/people/keys/routes/passkey-new.tsx'
import { resetKeys } from '#app/features/people/keys/commands/reset-keys.server.ts'
import { halfDoneSignIns } from '#app/features/people/keys/commands/forget-half-done.server.ts'
import { giveRole } from '#app/features/people/commands/roles.server.ts'
import { env } from '#app/server/env.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { answerOf, collectMail, cookiesOf } from '#tests/support/accounts.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { addApp, addPasskey, answerMail, sessionOf, signInWith, viewerWith } from '#tests/support/keys.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, makeTie } from '#tests/support/make-people.ts'

const told = async () => (await collectMail()).map(({ text }) => text).join()
const locationOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get('Location')

test('staff without a second key are asked kindly on the way in; others are not', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'kit@example.org' })
  await makePerson({ email: 'sam@example.org' })
  await makeRole(id, 'steward')
  const steward = await answerMail('kit@example.org', { to: '/people' })
  expect(steward.headers.get('Location')).toBe('/me/keys/asking?to=%2Fpeople')
  expect(await viewerWith(steward.cookie)).toMatchObject({ personId: id })
  expect((await answerMail('sam@example.org')).headers.get('Location')).toBe('/today')
  const { device } = await addPasskey(await sessionOf(id))
  expect((await signInWith(device)).headers.get('Location')).toBe('/today')
})

test('where the site insists, staff add one before anything else, and nobody is locked out', async () => {
  await freshDb()
  const insisting = vi.spyOn(env(), 'staffKeys', 'get').mockReturnValue('needed')
  const [kit, sam] = [await makePerson(), await makePerson()]
  await makeRole(kit.id, 'steward')
  const enter = async (url: string, cookie: string) => requireViewer((await visit({ url, cookie })).request)
  const session = await sessionOf(kit.id, { by: 'email' })
  expect(await locationOf(enter('/people?a=1', session))).toBe('/me/keys/asking?to=%2Fpeople%3Fa%3D1')
  expect(await locationOf(enter('/me/keysome', session))).toBe('/me/keys/asking?to=%2Fme%2Fkeysome')
  for (const url of ['/me/keys', '/me/keys/passkey', '/step-up', '/me/keys/app.data']) expect(await enter(url, session)).toBeDefined()
  expect(await enter('/people', await sessionOf(sam.id))).toBeDefined()
  await addPasskey(session)
  expect(await enter('/people', session)).toBeDefined()
  insisting.mockRestore()
})

test('who has a second key changes keys by it: an e-mail confirmed is not enough', async () => {
  await freshDb()
  const { id } = await makePerson()
  const session = await sessionOf(id, { by: 'email' })
  expect(await lookAtNew(await visit({ url: '/me/keys/passkey', cookie: session }))).toBeDefined()
  await addPasskey(session)
  const byMail = await sessionOf(id, { by: 'email' })
  expect(await locationOf(lookAtNew(await visit({ url: '/me/keys/passkey', cookie: byMail })))).toBe(
    '/step-up?to=%2Fme%2Fkeys%2Fpasskey&needs=key',
  )
  for (const by of ['passkey', 'app', 'recovery', 'demo'] as const)
    expect(await lookAtNew(await visit({ url: '/me/keys/passkey', cookie: await sessionOf(id, { by }) }))).toBeDefined()
  const late = await sessionOf(id, { minutesAgo: 11 })
  expect(await locationOf(lookAtNew(await visit({ url: '/me/keys/passkey', cookie: late })))).toBe('/step-up?to=%2Fme%2Fkeys%2Fpasskey')
})

test('keys are removed one by one; with the last one the e-mail is enough again, and codes on paper are nothing', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  const session = await sessionOf(id)
  const { device } = await addPasskey(session)
  await addApp(session)
  const code = { id: 'c', made_at: new Date().toISOString(), person_id: id, code_hash: 'x' }
  await db().insertInto('recovery_code').values(code).execute()
  const [passkey] = (await lookAtKeys(await visit({ url: '/me/keys', cookie: session }))).passkeys
  const remove = async (key: string, cookie = session) =>
    answerOf(postRemoval(await visit({ url: '/me/keys/removal', cookie, form: { key } })))
  const other = await makePerson()
  await remove(passkey?.id ?? '', await sessionOf(other.id))
  expect((await signInWith(device)).status).toBe(303)

  expect(await lookAtRemoval(await visit({ url: `/me/keys/removal?key=${passkey?.id}`, cookie: session }))).toMatchObject({ isLast: false })
  await remove(passkey?.id ?? '')
  expect(await told()).toContain('passkey was removed')
  expect((await signInWith(device)).status).toBe(400)
  expect((await answerMail('sam@example.org')).headers.get('Location')).toContain('/sign-in/second-key')
  expect(await lookAtRemoval(await visit({ url: '/me/keys/removal?key=app', cookie: session }))).toMatchObject({ isLast: true })
  await remove('app')
  expect(await told()).toContain('authenticator app was removed')
  expect((await answerMail('sam@example.org')).headers.get('Location')).toBe('/today')
  expect(await db().selectFrom('recovery_code').select('id').execute()).toEqual([])
  expect(await locationOf(lookAtRemoval(await visit({ url: '/me/keys/removal?key=app', cookie: session })))).toBe('/me/keys')
})

test('a passkey gets another name, unless it got one meanwhile; nobody renames another’s', async () => {
  await freshDb()
  const [sam, kim] = [await makePerson(), await makePerson()]
  const session = await sessionOf(sam.id)
  await addPasskey(session)
  const { id, seen } = await db()
    .selectFrom('passkey')
    .select('id')
    .executeTakeFirstOrThrow()
    .then(async ({ id }) => lookAtName(await visit({ url: `/me/keys/name?passkey=${id}`, cookie: session })))
  const post = async (name: string, cookie = session) =>
    answerOf(rename(await visit({ url: '/me/keys/name', cookie, form: { passkey: id, seen, name } })))
  await post('Stolen', await sessionOf(kim.id))
  expect((await post('')).status).toBe(400)
  expect((await post('Work phone')).status).toBe(303)
  expect((await post('Old phone')).status).toBe(409)
  expect((await post('Work phone')).status).toBe(303)
  expect(await db().selectFrom('passkey').select('name').execute()).toEqual([{ name: 'Work phone' }])
  expect(await locationOf(lookAtName(await visit({ url: `/me/keys/name?passkey=${id}`, cookie: await sessionOf(kim.id) })))).toBe(
    '/me/keys',
  )
})

test('a steward takes lost keys away: told, noted with how they knew, signed out, and the e-mail is enough again', async () => {
  await freshDb()
  const [kit, sam] = [await makePerson(), await makePerson({ email: 'sam@example.org' })]
  await makeRole(kit.id, 'steward')
  const sams = await sessionOf(sam.id)
  const { device } = await addPasskey(sams)
  await addApp(sams)
  const half = await answerMail('sam@example.org')
  await collectMail()
  const url = `/people/${sam.id}/keys`
  const take = async (cookie: string, form: Record<string, string> = { proof: 'in_person' }) =>
    answerOf(takeAway(await visit({ url, params: { personId: sam.id }, cookie, form })))
  expect((await take(await sessionOf(kit.id), {})).status).toBe(400)
  expect((await take(await sessionOf(kit.id), { proof: 'at_the_machine' })).status).toBe(400)
  expect((await take(await sessionOf(kit.id, { minutesAgo: 11 }))).headers.get('Location')).toContain('/step-up?')
  expect((await signInWith(device)).status).toBe(303)

  expect((await take(await sessionOf(kit.id))).status).toBe(303)
  expect(await told()).toContain('Your second keys were taken away')
  expect((await signInWith(device)).status).toBe(400)
  expect(await viewerWith(sams)).toBeUndefined()
  expect(await db().selectFrom('half_sign_in').select('person_id').execute()).toEqual([])
  expect(half.cookie).not.toBe('')
  expect((await answerMail('sam@example.org')).headers.get('Location')).toBe('/today')
  expect(await db().selectFrom('audit_entry').select(['who_id', 'about_id', 'why']).where('did', '=', 'key.reset').execute()).toEqual([
    { who_id: kit.id, about_id: sam.id, why: 'in_person' },
  ])
  expect(await take(await sessionOf(kit.id))).toMatchObject({ status: 303 })
  expect(await listAudit('key.reset')).toHaveLength(1)
})

test('nobody but a steward takes keys away: not an organiser, not oneself, not who works with them', async () => {
  await freshDb()
  const [kit, fiona, sam] = [await makePerson(), await makePerson(), await makePerson()]
  await makeRole(kit.id, 'steward')
  const look = async (as: string, about: string) =>
    answerOf(lookAtPerson(await visit({ url: `/people/${about}/keys`, params: { personId: about }, cookie: await sessionOf(as) })))
  expect((await look(fiona.id, sam.id)).status).toBe(404)
  expect([403, 404]).toContain((await look(kit.id, kit.id)).status)
  await makeTie(kit.id, sam.id)
  expect([403, 404]).toContain((await look(kit.id, sam.id)).status)
  await expect(resetKeys(act(kit.id), { personId: kit.id, proof: 'in_person' })).rejects.toThrow('somebody else')
})

test('a role given or ended ends what a passkey opened too', async () => {
  await freshDb()
  const [kit, sam] = [await makePerson(), await makePerson()]
  const { device } = await addPasskey(await sessionOf(sam.id))
  const cookie = cookiesOf(await signInWith(device))
  expect(await viewerWith(cookie)).toBeDefined()
  await giveRole(act(kit.id), { id: crypto.randomUUID(), personId: sam.id, kind: 'steward', startsOn: '2020-01-01', endsOn: null })
  expect(await viewerWith(cookie)).toBeUndefined()
})

test('the night forgets what was never finished, and nothing that still may be', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  await addPasskey(await sessionOf(id))
  await answerMail('sam@example.org')
  await locationOf(lookAtNew(await visit({ url: '/me/keys/passkey', cookie: await sessionOf(id, { minutesAgo: 11 }), form: { a: 'b' } })))
  expect([await halfDoneSignIns.count(new Date()), await halfDoneSignIns.forget({ at: new Date() })]).toEqual([0, 0])
  const later = new Date(Date.now() + 16 * 60_000)
  expect([await halfDoneSignIns.count(later), await halfDoneSignIns.forget({ at: later }), await halfDoneSignIns.count(later)]).toEqual([
    2, 2, 0,
  ])
  expect(await db().selectFrom('passkey').select('id').execute()).toHaveLength(1)
})
