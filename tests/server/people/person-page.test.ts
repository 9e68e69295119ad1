import { beforeEach, expect, test } from 'vitest'
import { loader as contactWays } from '#app/features/people/routes/contact-ways.tsx'
import { loader as personPage } from '#app/features/people/routes/person.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeLocality, makeOrganiser, makePerson, makePlace, makeRole } from '#tests/support/make.ts'
import { listAudit, makeAffiliation, makeCoaching, makeOrganisation, makeTie, statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality({ name: 'Invermallow' })
  const community = await makeCommunity(locality.id, { name: 'Netherden' })
  const fiona = await makeOrganiser(locality.id)
  const morven = await makePerson({
    known_as: 'Morven',
    family_name: 'Tait',
    community_id: community.id,
    named_contact_id: fiona.id,
    strengths: 'Knows every bus',
    wants: 'Something for mums',
    reach_words: 'Not before ten',
    email: 'morven@example.org',
  })
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id, name: 'Harbour Days' })
  await makePlace(experience.id, morven.id, { voice: 'parent' })
  await makeRole(morven.id, 'community_researcher', { locality_id: locality.id })
  return { locality, fiona, morven, experience }
}

let story: Awaited<ReturnType<typeof makeStory>>

beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const at = (as: string) => ({ url: `/people/${story.morven.id}`, params: { personId: story.morven.id }, as })
const open = async (as: string) => personPage(await visit(at(as)))
const reach = async (as: string) => contactWays(await visit(at(as)))

test('an organiser reads strengths, ways to reach with what is safe, places with their voice, roles with what they open', async () => {
  const group = await makeOrganisation()
  await makeAffiliation(story.morven.id, group.id, { job: 'Makes the tea' })
  expect(await open(story.fiona.id)).toMatchObject({
    person: { knownAs: 'Morven', familyName: 'Tait' },
    profile: {
      strengths: 'Knows every bus',
      communityName: 'Netherden',
      affiliations: [{ organisationName: 'The Kettle’s On', job: 'Makes the tea' }],
    },
    reach: { reachWords: 'Not before ten', isNamedContact: true, ways: [{ address: 'morven@example.org', safe: 'any', signsIn: false }] },
    places: [{ name: 'Harbour Days', voice: 'parent' }],
    roles: [{ kind: 'community_researcher', localityName: 'Invermallow' }],
    view: { mayEdit: true, mayGiveRoles: true, isSelf: false },
  })
})

test('a person reads all of their own, and gives themselves no role', async () => {
  const page = await open(story.morven.id)
  expect(page).toMatchObject({ profile: { wants: 'Something for mums' }, view: { isSelf: true, mayEdit: true, mayGiveRoles: false } })
  expect(page.roles).toHaveLength(1)
})

test('one person in two programmes: each organiser sees their own half, the person both', async () => {
  const there = await makeLocality()
  const dev = await makeOrganiser(there.id)
  const spring = await makeExperience({ programme_id: there.programme_id, locality_id: there.id, name: 'Spring' })
  await makePlace(spring.id, story.morven.id, { voice: 'practitioner', state: 'considered' })
  await makeRole(story.morven.id, 'facilitator', { experience_id: spring.id })
  const seen = async (as: string) => {
    const { places, roles } = await open(as)
    return { places: places.map(({ name }) => name).sort(), roles: roles.map(({ kind }) => kind).sort() }
  }
  expect(await seen(dev.id)).toEqual({ places: ['Spring'], roles: ['facilitator'] })
  expect(await seen(story.fiona.id)).toEqual({ places: ['Harbour Days'], roles: ['community_researcher'] })
  expect(await seen(story.morven.id)).toEqual({ places: ['Harbour Days', 'Spring'], roles: ['community_researcher', 'facilitator'] })
})

test('a coach sees the name and how to reach the person', async () => {
  const shona = await makePerson()
  await makeCoaching(shona.id, story.morven.id)
  const page = await open(shona.id)
  expect(page.person).toMatchObject({ knownAs: 'Morven', familyName: 'Tait' })
  expect(page).toMatchObject({ profile: null, roles: [], ties: [], places: [] })
  expect(page.reach?.ways).toMatchObject([{ address: 'morven@example.org' }])
  await db().updateTable('coaching').set({ ends_on: '2020-01-01' }).execute()
  expect(await statusOf(open(shona.id))).toBe(404)
})

test('the cohort sees the first name and the voice', async () => {
  const eilidh = await makePerson()
  await makePlace(story.experience.id, eilidh.id, { voice: 'practitioner' })
  const { person, view, today: _, ...rest } = await open(eilidh.id)
  expect(person).toEqual({ id: story.morven.id, knownAs: 'Morven', familyName: null })
  expect(rest).toEqual({ profile: null, reach: null, roles: [], ties: [], places: [], sharedVoice: 'parent' })
  expect(view).toMatchObject({ mayEdit: false, mayGiveRoles: false, mayChooseContact: false, contact: 'closed' })
  expect(await statusOf(reach(eilidh.id))).toBe(403)
})

test('a steward sees name and roles', async () => {
  const kit = await makePerson()
  await makeRole(kit.id, 'steward')
  const page = await open(kit.id)
  expect(page.person).toMatchObject({ knownAs: 'Morven', familyName: 'Tait' })
  expect(page).toMatchObject({
    profile: null,
    reach: null,
    ties: [],
    places: [],
    sharedVoice: null,
    roles: [{ kind: 'community_researcher' }],
  })
  expect(await statusOf(reach(kit.id))).toBe(403)
})

test('who works with a person, or manages them, has no page of theirs', async () => {
  const { fiona, morven, experience } = story
  await makeTie(fiona.id, morven.id, 'works_with')
  expect(await statusOf(open(fiona.id))).toBe(404)
  await makePlace(experience.id, fiona.id, { voice: 'practitioner' })
  expect(await open(fiona.id)).toMatchObject({ person: { familyName: null }, profile: null, reach: null, places: [] })
  expect(await statusOf(reach(fiona.id))).toBe(403)
  await db().updateTable('tie').set({ ends_on: '2020-01-01' }).execute()
  expect((await open(fiona.id)).profile).not.toBeNull()
})

test('a stranger does not learn that the person exists', async () => {
  const stranger = await makePerson()
  expect(await statusOf(open(stranger.id))).toBe(404)
  expect(await statusOf(reach(stranger.id))).toBe(404)
  expect(await statusOf(personPage(await visit({ url: '/people/x', params: { personId: 'x' }, as: story.fiona.id })))).toBe(404)
})

test('a helper sees numbers on a page of their own, and each look is noted, theirs and an organiser’s', async () => {
  const nan = await makePerson()
  await makeRole(nan.id, 'helper', { for_person_id: story.morven.id })
  expect(await open(nan.id)).toMatchObject({ reach: null, profile: { strengths: 'Knows every bus' }, view: { contact: 'logged' } })
  expect(await listAudit('contact.read')).toEqual([])
  expect(await reach(nan.id)).toMatchObject({ reach: { ways: [{ address: 'morven@example.org' }] } })
  await reach(story.fiona.id)
  expect(await listAudit('contact.read')).toEqual([
    { who_id: nan.id, acting_as: 'helper', about_id: story.morven.id },
    { who_id: story.fiona.id, acting_as: 'organiser', about_id: story.morven.id },
  ])
})

test('ties name the other one only to who may open their page, and to oneself', async () => {
  const { fiona, morven } = story
  const jean = await makePerson({ known_as: 'Jean' })
  await makeTie(jean.id, morven.id, 'works_with')
  expect((await open(fiona.id)).ties).toMatchObject([{ kind: 'works_with', side: 'to', other: null }])
  expect((await open(morven.id)).ties).toMatchObject([{ other: { knownAs: 'Jean', to: null } }])
  await db().updateTable('person').set({ named_contact_id: fiona.id }).where('id', '=', jean.id).execute()
  expect((await open(fiona.id)).ties).toMatchObject([{ other: { knownAs: 'Jean', to: `/people/${jean.id}` } }])
})
