import { beforeEach, expect, test } from 'vitest'
import { action, loader } from '#app/features/people/routes/person-new.tsx'
import { lookupOf } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, makeOrganisation, makeTie, pageOf, statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality()
  const community = await makeCommunity(locality.id)
  return { locality, community, fiona: await makeOrganiser(locality.id) }
}

let story: Awaited<ReturnType<typeof makeStory>>

beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const newId = () => crypto.randomUUID()
const add = async (form: Record<string, string | string[]>, as = story.fiona.id) =>
  action(await visit({ url: '/people/new', as, form: { id: newId(), knownAs: 'Sam', ...form } }))
const people = () => db().selectFrom('person').selectAll().where('known_as', '=', 'Sam').execute()

async function refusalOf(form: Record<string, string | string[]>, as = story.fiona.id) {
  const { data, status } = await pageOf(add(form, as))
  expect(status).toBe(400)
  return data
}

test('a name is enough; whoever adds a person is there for them', async () => {
  const id = newId()
  const added = await responseOf(add({ id }))
  expect(added.headers.get('Location')).toBe(`/people/${id}`)
  expect(await people()).toMatchObject([{ id, known_as: 'Sam', languages: 'en', named_contact_id: story.fiona.id, welcomed_at: null }])
  expect(await db().selectFrom('login').select('person_id').where('person_id', '=', id).execute()).toEqual([])
  expect(await listAudit('person.add')).toMatchObject([{ who_id: story.fiona.id, about_id: id }])
})

test('everything that was said is kept: sealed what reaches them, and what is safe', async () => {
  const [id, group] = [newId(), await makeOrganisation()]
  const said = {
    familyName: 'Reid',
    communityId: story.community.id,
    languages: ['gd', 'en'],
    strengths: 'Songs',
    organisationId: group.id,
    job: 'Sings',
  }
  await add({ id, ...said, email: 'Sam@Example.org', phone: '07700 900 055', phoneSafe: 'no_voicemail', signsIn: 'yes' })
  expect(await people()).toMatchObject([{ family_name: 'Reid', languages: 'gd en', strengths: 'Songs', community_id: story.community.id }])
  const ways = await db().selectFrom('contact_way').selectAll().where('person_id', '=', id).orderBy('kind').execute()
  expect(ways).toMatchObject([
    { kind: 'email', lookup: lookupOf('email', 'sam@example.org'), signs_in: 1, preferred: 1, safe: 'any' },
    { kind: 'phone', lookup: lookupOf('phone', '+447700900055'), signs_in: 0, preferred: 0, safe: 'no_voicemail' },
  ])
  expect(JSON.stringify(ways)).not.toContain('900 055')
  expect(await db().selectFrom('affiliation').select(['job', 'organisation_id']).execute()).toEqual([
    { job: 'Sings', organisation_id: group.id },
  ])
})

test('a double tap makes one person and leads to the same page', async () => {
  const form = { id: newId(), email: 'sam@example.org', signsIn: 'yes' }
  const posts = await Promise.all([add(form), add(form), add(form)].map(responseOf))
  expect(posts.map((post) => post.headers.get('Location'))).toEqual(Array(3).fill(`/people/${form.id}`))
  expect(await people()).toHaveLength(1)
})

test('who might be the same person is shown first: by name, by number, by address', async () => {
  const known = await makePerson({ known_as: 'Samuel', family_name: 'Reid', community_id: story.community.id, phone: '+447700900001' })
  const hidden = await makePerson({ known_as: 'Sam', phone: '+447700900001' })
  for (const form of [
    { knownAs: 'SAMUEL', familyName: 'reid' },
    { phone: '07700 900001', phoneSafe: 'any' },
  ]) {
    const { alike, mistakes } = await refusalOf({ ...form, strengths: 'Songs' })
    expect(alike.map(({ id }) => id)).toEqual([known.id])
    expect(mistakes.typed.strengths).toBe('Songs')
    expect(Object.keys(mistakes.errors)).toEqual(['isNew'])
  }
  expect(await statusOf(add({ phone: '07700 900001', phoneSafe: 'any', isNew: 'yes' }))).toBe(302)
  expect((await people()).map(({ id }) => id)).toContain(hidden.id)
})

test('somebody the organiser works with is named as a double, without what is known of them', async () => {
  const known = await makePerson({ known_as: 'Sam', community_id: story.community.id, phone: '+447700900001' })
  await makeTie(story.fiona.id, known.id)
  expect((await refusalOf({})).alike).toEqual([{ id: known.id, knownAs: 'Sam', familyName: null, communityName: null, isOpen: 0 }])
  expect(await statusOf(add({ knownAs: 'Alex', phone: '07700 900001', phoneSafe: 'any' }))).toBe(302)
})

test('an address that signs somebody in already is said beside the field', async () => {
  await makePerson({ email: 'sam@example.org' })
  const { mistakes } = await refusalOf({ email: 'sam@example.org', wants: 'Tea' })
  expect(mistakes).toMatchObject({ errors: { email: expect.stringContaining('signs in') }, typed: { wants: 'Tea' } })
  expect(await people()).toEqual([])
})

test.each([
  [{ knownAs: ' ' }, 'knownAs'],
  [{ email: 'a@b.org\r\nBcc: c@d.org' }, 'email'],
  [{ phone: '12', phoneSafe: 'any' }, 'phone'],
  [{ communityId: newId() }, 'communityId'],
  [{ organisationId: newId() }, 'organisationId'],
  [{ phoneSafe: 'loud' }, 'phoneSafe'],
  [{ phone: '07700 900001' }, 'phoneSafe'],
  [{ id: 'x' }, 'id'],
])('%j is a mistake beside %s', async (form, field) => {
  expect(Object.keys((await refusalOf(form)).mistakes.errors)).toEqual([field])
})

test('a steward adds the first people, by name, and goes on to their roles; sees no double by number', async () => {
  const kit = await makePerson()
  await makeRole(kit.id, 'steward')
  await makePerson({ known_as: 'Morven', phone: '+447700900001' })
  expect(await loader(await visit({ url: '/people/new', as: kit.id }))).toMatchObject({ asksLittle: true, communities: [] })
  const id = newId()
  const added = await responseOf(add({ id, phone: '07700 900001', phoneSafe: 'any' }, kit.id))
  expect(added.headers.get('Location')).toBe(`/people/${id}/roles`)
  expect((await refusalOf({ knownAs: 'morven' }, kit.id)).alike).toHaveLength(1)
})

test('nobody else adds people', async () => {
  const [stranger, nan] = [await makePerson(), await makePerson()]
  await makeRole(nan.id, 'helper', { for_person_id: stranger.id })
  expect(await statusOf(add({}, stranger.id))).toBe(404)
  expect(await statusOf(add({}, nan.id))).toBe(403)
})
