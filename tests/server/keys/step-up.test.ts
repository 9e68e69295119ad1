import { expect, test } from 'vitest'
import { action as confirm, loader } from '#app/features/people/accounts/routes/step-up.tsx'
import { loader as lookAtHeld } from '#app/features/people/keys/routes/held-form.tsx'
import { action as askToConfirm } from '#app/features/people/keys/routes/step-up-passkey-challenge.ts'
import { action as confirmByPasskey } from '#app/features/people/keys/routes/step-up-passkey.tsx'
import { allow } from '#app/server/allow.server.ts'
import type { About } from '#app/server/relations.server.ts'
import { permissionTable, type Action } from '#app/shared/permission-table.ts'
import { db } from '#db/connection.server.ts'
import { answerOf } from '#tests/support/accounts.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { addApp, addPasskey, ask, keepCode, sessionOf, viewerWith } from '#tests/support/keys.ts'
import { makeExperience, makePerson, makeRole } from '#tests/support/make.ts'

const waysThatStepUp = Object.entries(permissionTable).flatMap(([action, { ways }]) =>
  ways.filter(({ stepUp }) => stepUp).map(({ as }) => [action as Action, as] as const),
)

test('there are actions that ask for a step-up', () => expect(waysThatStepUp.length).toBeGreaterThan(10))

test.each(waysThatStepUp)('%s by %s is asked of whoever confirmed over ten minutes ago, and not before', async (action, as) => {
  await freshDb()
  const [me, other] = [await makePerson(), await makePerson()]
  const experience = await makeExperience()
  const here = { locality_id: experience.locality_id ?? '' }
  const roles = {
    organiser: 'organiser',
    facilitator: 'facilitator',
    payer: 'payer',
    safeguarding: 'safeguarding_lead',
    steward: 'steward',
  } as const
  const role = Object.entries(roles).find(([relation]) => relation === as)?.[1]
  if (role) await makeRole(me.id, role, role === 'steward' ? {} : here)
  const about: About = { localityId: here.locality_id, personId: as === 'self' ? me.id : other.id }
  const go = async (minutesAgo: number) =>
    allow((await visit({ url: '/x?a=1', cookie: await sessionOf(me.id, { minutesAgo }) })).request, action, about)
  expect((await responseOf(go(10.1))).headers.get('Location')).toBe('/step-up?to=%2Fx%3Fa%3D1')
  expect((await go(9.9)).act).toMatchObject({ byId: me.id, as })
})

/** Somebody with every way there is, who confirmed eleven minutes ago. */
async function begin() {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  const fresh = await sessionOf(id)
  const { device } = await addPasskey(fresh)
  const { codeAt } = await addApp(fresh)
  await db().updateTable('totp').set({ last_step: null }).execute()
  return { id, device, codeAt, session: await sessionOf(id, { minutesAgo: 11 }) }
}

const path = { to: '/people', sent: '', needs: '' }
const type = async (cookie: string, code: string, form = path) =>
  answerOf(confirm(await visit({ url: '/step-up', cookie, form: { code, ...form } })))

test('it offers whichever ways the person has', async () => {
  const { session } = await begin()
  const look = async (query = '') => loader(await visit({ url: `/step-up${query}`, cookie: session }))
  expect(await look('?to=/people')).toMatchObject({ hasPasskey: true, hasApp: true, hasCodes: false, hasAddress: true, hasAsked: false })
  expect(await look('?needs=key')).toMatchObject({ hasPasskey: true, hasAddress: false, path: { needs: 'key' } })
  const { id } = await makePerson()
  const plain = await loader(await visit({ url: '/step-up', cookie: await sessionOf(id) }))
  expect(plain).toMatchObject({ hasPasskey: false, hasApp: false, hasCodes: false, hasAddress: false })
})

test('a code of the app confirms, once', async () => {
  const { session, codeAt } = await begin()
  expect((await type(session, '000000')).status).toBe(400)
  const code = codeAt(Date.now())
  const answer = await type(session, code)
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/people'])
  expect(await viewerWith(session)).toMatchObject({ isSteppedUp: true, steppedUpBy: 'app' })
  expect((await type(session, code)).status).toBe(400)
})

test('a recovery code confirms, once', async () => {
  const { id, session } = await begin()
  await keepCode(id, 'ABCDEFGH2345')
  expect(await loader(await visit({ url: '/step-up', cookie: session }))).toMatchObject({ hasCodes: true })
  expect((await type(session, 'abcd-efgh-2345')).status).toBe(303)
  expect(await viewerWith(session)).toMatchObject({ isSteppedUp: true, steppedUpBy: 'recovery' })
  expect((await type(session, 'abcd-efgh-2345')).status).toBe(400)
})

test('a passkey of their own confirms, once; somebody else’s does not', async () => {
  const { session, device } = await begin()
  const show = async (shower: typeof device, cookie = session) => {
    const asked = await ask(askToConfirm, '/step-up/passkey/challenge', cookie)
    const form = { answer: shower.show(asked.options), ...path }
    const post = async () => answerOf(confirmByPasskey(await visit({ url: '/step-up/passkey', cookie: asked.cookie, form })))
    return { asked, first: await post(), again: await post() }
  }
  const { id } = await makePerson()
  const { device: theirs } = await addPasskey(await sessionOf(id))
  expect((await show(theirs)).first.status).toBe(400)
  expect(await viewerWith(session)).toMatchObject({ isSteppedUp: false })
  const { asked, first, again } = await show(device)
  expect(asked.options.allowCredentials?.map((one) => one.id)).toEqual([device.id])
  expect([first.status, first.headers.get('Location'), again.status]).toEqual([303, '/people', 400])
  expect(await viewerWith(session)).toMatchObject({ isSteppedUp: true, steppedUpBy: 'passkey' })
})

test('a challenge for one person confirms nothing for another', async () => {
  const { session, device } = await begin()
  const { id } = await makePerson()
  const asked = await ask(askToConfirm, '/step-up/passkey/challenge', await sessionOf(id))
  const cookie = asked.cookie.replace(/session=[^;]+/, session)
  const form = { answer: device.show(asked.options), ...path }
  expect((await answerOf(confirmByPasskey(await visit({ url: '/step-up/passkey', cookie, form })))).status).toBe(400)
})

/** What an action that wants a step-up answers to a form. */
async function send(cookie: string, form: Record<string, string | string[]>, personId: string) {
  const { request } = await visit({ url: '/people/1/roles.data?kind=organiser&_routes=x', cookie, form })
  request.headers.set('Referer', 'http://localhost:3000/people/1/roles?kind=organiser')
  const answer = await responseOf(allow(request, 'key.write', { personId }))
  return new URL(answer.headers.get('Location') ?? '', 'http://localhost:3000')
}

test('a form that met the step-up waits, sealed, and is sent on from there as it was', async () => {
  const { id, session, codeAt } = await begin()
  const at = await send(session, { words: 'Ünder 10 <b>', days: ['mon', 'tue'], id: 'x' }, id)
  const sent = at.searchParams.get('sent') ?? ''
  expect([at.pathname, at.searchParams.get('to')]).toEqual(['/step-up', '/people/1/roles?kind=organiser'])
  expect(JSON.stringify(await db().selectFrom('held_form').selectAll().execute())).not.toContain('nder 10')

  const answer = await type(session, codeAt(Date.now()), { to: '/people', sent, needs: '' })
  expect(answer.headers.get('Location')).toBe(`/step-up/held?form=${sent}&to=%2Fpeople`)
  const look = async (cookie: string) => (await lookAtHeld(await visit({ url: `/step-up/held?form=${sent}`, cookie }))).held
  expect(await look(session)).toEqual({
    path: '/people/1/roles?kind=organiser',
    fields: [
      ['words', 'Ünder 10 <b>'],
      ['days', 'mon'],
      ['days', 'tue'],
      ['id', 'x'],
    ],
  })
  const other = await makePerson()
  expect(await look(await sessionOf(other.id))).toBeNull()
  await db()
    .updateTable('held_form')
    .set({ expires_at: new Date(Date.now() - 1).toISOString() })
    .execute()
  expect(await look(session)).toBeNull()
})

test('what cannot be kept is said to be lost', async () => {
  const { id, session } = await begin()
  expect((await send(session, { words: 'x'.repeat(100_001) }, id)).searchParams.get('sent')).toBe('lost')
  const { request } = await visit({ url: '/x', cookie: session, form: { a: 'b' } })
  await request.formData()
  const read = await responseOf(allow(request, 'key.write', { personId: id }))
  expect(read.headers.get('Location')).toBe('/step-up?to=%2Ftoday&sent=lost')
  const body = new FormData()
  body.set('list', new File(['a,b'], 'people.csv'))
  const file = new Request(request.url, { method: 'POST', headers: { Cookie: session }, body })
  expect((await responseOf(allow(file, 'key.write', { personId: id }))).headers.get('Location')).toContain('sent=lost')
})

test('it never leads to another site', async () => {
  const { session, codeAt } = await begin()
  const answer = await type(session, codeAt(Date.now()), { to: '//evil.example', sent: '', needs: '' })
  expect(answer.headers.get('Location')).toBe('/today')
})
