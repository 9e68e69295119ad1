import { expect, test } from 'vitest'
import { makeFirstSteward } from '#app/features/people/accounts/commands/make-first-steward.server.ts'
import { loader as front } from '#app/features/home/routes/front.tsx'
import { findViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { askByMail, cookiesOf, postTheCode } from '#tests/support/accounts.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

const system = () => act(null, { as: 'system' })
const kit = { name: 'Kit de la Sands', email: 'Kit@example.org' }

test('the first steward may sign in, look after the site, and needs no welcome', async () => {
  await freshDb()
  expect(await front(await visit({ url: '/' }))).toMatchObject({ isNew: true })
  expect(await makeFirstSteward(system(), kit)).toMatchObject({ ok: true })
  expect(await front(await visit({ url: '/' }))).toMatchObject({ isNew: false })
  const { code, cookie } = await askByMail('kit@example.org')
  const answer = await postTheCode(code, cookie)
  const viewer = await findViewer((await visit({ url: '/', cookie: cookiesOf(answer) })).request)
  expect(viewer).toMatchObject({ knownAs: 'Kit', familyName: 'de la Sands', isWelcomed: true, roles: [{ kind: 'steward' }] })
})

test('there is one first steward, also when two are made at once', async () => {
  await freshDb()
  const both = await Promise.all([makeFirstSteward(system(), kit), makeFirstSteward(system(), { name: 'Lee', email: 'lee@example.org' })])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await makeFirstSteward(system(), { name: 'Ann', email: 'ann@example.org' })).toEqual({ ok: false, reason: 'there is one' })
  expect((await db().selectFrom('person').select('id').execute()).length).toBe(1)
})

test('an address that signs somebody in is refused, and nothing is left behind', async () => {
  await freshDb()
  await makePerson({ email: 'kit@example.org' })
  expect(await makeFirstSteward(system(), kit)).toMatchObject({ ok: false, reason: 'email taken' })
  expect((await db().selectFrom('person').select('id').execute()).length).toBe(1)
})
