import { beforeEach, expect, test } from 'vitest'
import { listSafeChoices } from '#app/features/people/accounts/safe-choices.ts'
import { action as remove } from '#app/features/people/routes/contact-way-removal.tsx'
import { action as choose } from '#app/features/people/routes/contact-way-safety.tsx'
import { action as add } from '#app/features/people/routes/contact-ways.tsx'
import { listOwnContactWays } from '#app/features/people/queries/contact-ways.server.ts'
import { db } from '#db/connection.server.ts'
import { askByMail, collectMail, postTheCode } from '#tests/support/accounts.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { makeContactWay, makeLocality, makeOrganiser, makePerson } from '#tests/support/make.ts'
import { statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const fiona = await makeOrganiser((await makeLocality()).id)
  const callum = await makePerson({ named_contact_id: fiona.id })
  return { fiona, callum }
}

let story: Awaited<ReturnType<typeof makeStory>>

beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const ways = async () => listOwnContactWays(story.callum.id)
const on = (form: Record<string, string>, params: Record<string, string> = {}, as = story.fiona.id) =>
  visit({ url: '/x', params: { personId: story.callum.id, ...params }, as, form })
const newWay = (given: Record<string, string>) => ({
  id: crypto.randomUUID(),
  kind: 'phone',
  address: '07700 900 010',
  safe: 'no_voicemail',
  ...given,
})

/** The addresses that sign Callum in, whatever a page says of them. */
const signingIn = async () => {
  const rows = await db()
    .selectFrom('contact_way')
    .select('id')
    .where('person_id', '=', story.callum.id)
    .where('signs_in', '=', 1)
    .execute()
  return (await ways()).filter(({ id }) => rows.some((row) => row.id === id)).map(({ address }) => address)
}

test('who adds an address does not learn whether it signs somebody else in: pages and mail are the same', async () => {
  await makePerson({ email: 'taken@example.org' })
  await makeContactWay(story.callum.id, 'email', 'old@example.org', { verified_at: new Date().toISOString() })
  const seen = await Promise.all(
    ['taken@example.org', 'nobodys@example.org'].map(async (address) => {
      const form = newWay({ kind: 'email', address, safe: 'any' })
      const status = await statusOf(add(await on(form, {}, story.callum.id)))
      const added = (await ways()).find((one) => one.address === address)
      if (!added) throw new Error('The address was not added')
      const { id: _, personId: __, ...way } = added
      const offered = listSafeChoices({ kind: 'email', signsIn: way.signsIn })
      const closing = await statusOf(choose(await on({ safe: 'never' }, { wayId: form.id }, story.callum.id)))
      return { status, closing, offered, way: { ...way, address: '' } }
    }),
  )
  expect(seen[0]).toEqual(seen[1])
  expect((await collectMail()).map(({ to, text }) => [to, text])).toEqual(
    Array(2).fill(['old@example.org', expect.stringContaining('was added')]),
  )
})

test('what changes how somebody is reached or signs in is told to the addresses from before, in neutral words', async () => {
  await makeContactWay(story.callum.id, 'email', 'old@example.org')
  await add(await on(newWay({ kind: 'email', address: 'new@example.org', safe: 'any', preferred: 'yes' })))
  const [mail, ...others] = await collectMail()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: 'old@example.org', subject: 'About how you sign in' })
  expect(mail?.text).not.toContain('new@example.org')
  await add(await on(newWay({ preferred: 'yes' })))
  expect((await collectMail()).map(({ to }) => to).sort()).toEqual(['new@example.org', 'old@example.org'])
})

test('an address that is taken away is told so itself, and then forgotten', async () => {
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'old@example.org')
  await remove(await on({ quietly: 'yes' }, { wayId }))
  expect(await ways()).toEqual([])
  const waiting = await db().selectFrom('message').select('to_address').executeTakeFirstOrThrow()
  expect(waiting.to_address).toMatch(/^v1\./)
  expect(await collectMail()).toMatchObject([{ to: 'old@example.org', text: expect.stringContaining('no longer signs you in') }])
  expect(await db().selectFrom('message').select('to_address').execute()).toEqual([{ to_address: null }])
})

test('its own person alone can take an address away quietly', async () => {
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'old@example.org')
  await remove(await on({ quietly: 'yes' }, { wayId }, story.callum.id))
  expect(await collectMail()).toEqual([])
})

test('before somebody has been in, putting a mistyped address right is told to nobody', async () => {
  await db().updateTable('person').set({ welcomed_at: null }).where('id', '=', story.callum.id).execute()
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'wrogn@example.org')
  await add(await on(newWay({ kind: 'email', address: 'right@example.org' })))
  await remove(await on({}, { wayId }))
  expect(await collectMail()).toEqual([])
  expect(await signingIn()).toEqual(['right@example.org'])
})

test.each(['taken away', 'closed'])('a code that is on its way to an address that is %s meanwhile opens nothing', async (what) => {
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'old@example.org')
  await makeContactWay(story.callum.id, 'email', 'new@example.org')
  const { cookie, code } = await askByMail('old@example.org')
  if (what === 'closed') await db().updateTable('contact_way').set({ safe: 'never' }).where('id', '=', wayId).execute()
  else await remove(await on({ quietly: 'yes' }, { wayId }, story.callum.id))
  expect((await postTheCode(code, cookie)).status).toBe(400)
  const other = await askByMail('new@example.org')
  expect((await postTheCode(other.code, other.cookie)).status).toBe(303)
})

test('the id of somebody else’s number is a page gone stale, and nothing is said to be kept', async () => {
  const { id } = await makeContactWay(story.fiona.id, 'phone', '07700 900011')
  expect(await statusOf(add(await on(newWay({ id }))))).toBe(400)
})
