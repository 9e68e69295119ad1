import { beforeEach, expect, test } from 'vitest'
import { action as addAffiliation } from '#app/features/people/routes/affiliations.tsx'
import { action as endAffiliation } from '#app/features/people/routes/affiliation-ending.tsx'
import { action as remove } from '#app/features/people/routes/contact-way-removal.tsx'
import { action as choose } from '#app/features/people/routes/contact-way-safety.tsx'
import { action as add } from '#app/features/people/routes/contact-ways.tsx'
import { listOwnContactWays } from '#app/features/people/queries/contact-ways.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { makeContactWay, makeLocality, makeOrganiser, makePerson } from '#tests/support/make.ts'
import { listAudit, makeAffiliation, makeCoaching, makeOrganisation, pageOf, statusOf } from '#tests/support/make-people.ts'

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

test('a number is added once, however often it is sent, sealed, with what is safe', async () => {
  const form = newWay({})
  expect(await Promise.all([add(await on(form)), add(await on(form))].map(statusOf))).toEqual([302, 302])
  expect(await ways()).toMatchObject([{ address: '07700 900 010', safe: 'no_voicemail', isPreferred: true, signsIn: false }])
  const row = await db().selectFrom('contact_way').select('address').executeTakeFirstOrThrow()
  expect(row.address).toMatch(/^v1\./)
  expect(await listAudit('contact_way.add')).toHaveLength(1)
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

test('people may share a phone, and one address signs in one of them', async () => {
  await makePerson({ email: 'family@example.org', phone: '+447700900010' })
  expect(await statusOf(add(await on(newWay({}))))).toBe(302)
  expect(await statusOf(add(await on(newWay({ kind: 'email', address: 'Family@example.org' }), {}, story.callum.id)))).toBe(302)
  expect(await signingIn()).toEqual([])
})

test('an address that somebody else adds is a way in until the person has been in, and never after', async () => {
  const email = (address: string) => newWay({ kind: 'email', address })
  expect(await statusOf(add(await on(email('planted@example.org'))))).toBe(302)
  expect(await statusOf(add(await on(email('callum@example.org'), {}, story.callum.id)))).toBe(302)
  expect(await signingIn()).toEqual(['callum@example.org'])

  await db().updateTable('person').set({ welcomed_at: null }).where('id', '=', story.callum.id).execute()
  expect(await statusOf(add(await on(email('first@example.org'))))).toBe(302)
  expect((await signingIn()).sort()).toEqual(['callum@example.org', 'first@example.org'])
})

test('an address that an organiser noted becomes a way in once the person adds it themselves, and once only', async () => {
  const email = () => newWay({ kind: 'email', address: 'callum@example.org' })
  for (const as of [story.fiona.id, story.callum.id, story.callum.id]) await add(await on(email(), {}, as))
  expect(await ways()).toHaveLength(3)
  expect(await signingIn()).toEqual(['callum@example.org'])
})

test.each([
  [{ address: '' }, 'address'],
  [{ address: 'ring me' }, 'address'],
  [{ kind: 'email', address: 'a@b.org, c@d.org' }, 'address'],
  [{ safe: '' }, 'safe'],
  [{ kind: 'pigeon' }, 'kind'],
])('%j is a mistake beside %s', async (given, field) => {
  const refused = await pageOf(add(await on(newWay(given))))
  expect(Object.keys(refused.data.errors)).toEqual([field])
})

test('what is safe is changed by the person and their organiser; an address that signs in is never closed', async () => {
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'callum@example.org', { verified_at: new Date().toISOString() })
  expect(await statusOf(choose(await on({ safe: 'named_only' }, { wayId }, story.callum.id)))).toBe(302)
  expect(await ways()).toMatchObject([{ safe: 'named_only' }])
  expect(await statusOf(choose(await on({ safe: 'never' }, { wayId })))).toBe(400)
  expect(await listAudit('contact_way.choose_safe')).toEqual([{ who_id: story.callum.id, acting_as: 'self', about_id: story.callum.id }])
})

test('an address that is noted so that nobody uses it signs nobody in', async () => {
  await makePerson({ email: 'family@example.org' })
  expect(await statusOf(add(await on(newWay({ kind: 'email', address: 'family@example.org', safe: 'never' }))))).toBe(302)
  expect(await ways()).toMatchObject([{ address: 'family@example.org', signsIn: false }])
})

function addWaiting(personId: string, wayId: string) {
  const message = {
    id: 'm',
    made_at: '',
    channel: 'email' as const,
    template: 't',
    props_json: '',
    dedupe_key: 'd',
    message_id: 'm',
    due_at: '',
  }
  return db()
    .insertInto('message')
    .values({ ...message, person_id: personId, to_way_id: wayId })
    .execute()
}

test('one that is taken away is gone, and another is tried first', async () => {
  const { id: wayId } = await makeContactWay(story.callum.id, 'email', 'callum@example.org')
  await makeContactWay(story.callum.id, 'phone', '07700 900010', { preferred: 0 })
  await addWaiting(story.callum.id, wayId)
  expect(await statusOf(remove(await on({}, { wayId })))).toBe(302)
  expect(await ways()).toMatchObject([{ kind: 'phone', isPreferred: true }])
  expect(await db().selectFrom('message').select('to_way_id').where('id', '=', 'm').execute()).toEqual([{ to_way_id: null }])
  expect(await statusOf(remove(await on({}, { wayId })))).toBe(302)
  expect(await listAudit('contact_way.remove')).toHaveLength(1)
})

test('a way of somebody else is not found under this person, and a coach changes none', async () => {
  const { id: wayId } = await makeContactWay(story.fiona.id, 'phone', '07700 900011')
  await addWaiting(story.fiona.id, wayId)
  expect(await statusOf(remove(await on({}, { wayId })))).toBe(302)
  expect(await listOwnContactWays(story.fiona.id)).toHaveLength(1)
  expect(await db().selectFrom('message').select('to_way_id').execute()).toEqual([{ to_way_id: wayId }])
  expect(await statusOf(choose(await on({ safe: 'any' }, { wayId })))).toBe(404)
  const shona = await makePerson()
  await makeCoaching(shona.id, story.callum.id)
  expect(await statusOf(add(await on(newWay({}), {}, shona.id)))).toBe(403)
  expect(await ways()).toEqual([])
})

test('a person belongs to many groups, and no longer to one from its last day on', async () => {
  const [group, service] = [await makeOrganisation(), await makeOrganisation('Families Team')]
  const old = await makeAffiliation(story.callum.id, service.id, { starts_on: '2026-01-05' })
  const form = { id: crypto.randomUUID(), organisationId: group.id, job: 'Cook', startsOn: '2026-03-01' }
  expect(await statusOf(addAffiliation(await on(form)))).toBe(302)
  expect(await statusOf(addAffiliation(await on({ ...form, id: crypto.randomUUID(), organisationId: 'gone' })))).toBe(400)
  expect(await statusOf(endAffiliation(await on({ endsOn: '2026-01-04' }, { affiliationId: old.id })))).toBe(400)
  expect(await statusOf(endAffiliation(await on({ endsOn: '2026-06-30' }, { affiliationId: old.id })))).toBe(302)
  const rows = await db().selectFrom('affiliation').select(['organisation_id', 'job', 'ends_on']).orderBy('starts_on').execute()
  expect(rows).toEqual([
    { organisation_id: service.id, job: null, ends_on: '2026-06-30' },
    { organisation_id: group.id, job: 'Cook', ends_on: null },
  ])
})
