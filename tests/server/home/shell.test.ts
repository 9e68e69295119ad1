import { beforeEach, expect, test } from 'vitest'
import { findShell } from '#app/features/home/queries.server.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import {
  makeCommunity,
  makeContactWay,
  makeExperience,
  makeLocality,
  makeOrganiser,
  makePerson,
  makePlace,
  makeRole,
} from '#tests/support/make.ts'
import { makeCoaching } from '#tests/support/make-people.ts'

beforeEach(async () => {
  await freshDb()
})

const shellOf = async (as?: string) => findShell((await visit({ url: '/today', ...(as && { as }) })).request)
const pagesOf = async (as: string) => (await shellOf(as)).nav.map(({ key }) => key)

test('who is not signed in sees no pages and nobody’s name', async () => {
  expect(await shellOf()).toMatchObject({ viewer: null, nav: [], contact: null })
})

test('who has not yet read who sees what is led nowhere else', async () => {
  const { id } = await makePerson({ known_as: 'Sam', welcomed_at: null })
  expect(await shellOf(id)).toMatchObject({ viewer: { knownAs: 'Sam' }, nav: [] })
})

test('each sees the pages that are theirs', async () => {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  expect(await pagesOf(organiser.id)).toEqual(['today', 'experiences', 'people', 'coaching', 'ideas', 'localities'])

  const steward = await makePerson()
  await makeRole(steward.id, 'steward')
  expect(await pagesOf(steward.id)).toEqual(['today', 'people', 'localities'])

  const participant = await makePerson()
  const experience = await makeExperience()
  await makePlace(experience.id, participant.id, { state: 'invited' })
  expect(await pagesOf(participant.id)).toEqual(['today'])
  const comer = await makePerson()
  await makePlace(experience.id, comer.id)
  expect(await pagesOf(comer.id)).toEqual(['today', 'experiences', 'ideas'])

  const coach = await makePerson()
  const coachee = await makePerson({ community_id: (await makeCommunity(locality.id)).id })
  await makeCoaching(coach.id, coachee.id)
  expect(await pagesOf(coach.id)).toEqual(['today', 'coaching'])
  expect(await pagesOf(coachee.id)).toEqual(['today', 'coaching', 'ideas'])

  const helper = await makePerson()
  await makeRole(helper.id, 'helper', { for_person_id: coachee.id })
  expect(await pagesOf(helper.id)).toEqual(['today', 'people', 'coaching'])
})

test('the person to turn to is named with their own words, and a number only when anyone may use it freely', async () => {
  const fiona = await makePerson({ known_as: 'Fiona', family_name: 'Lamont', reach_words: 'Monday to Thursday, 9 to 3' })
  const { id } = await makePerson({ named_contact_id: fiona.id })
  const contact = async () => (await shellOf(id)).contact
  await makeContactWay(fiona.id, 'phone', '07700 900001', { safe: 'named_only' })
  await makeContactWay(fiona.id, 'phone', '07700 900002', { safe: 'no_voicemail', preferred: 0 })
  await makeContactWay(fiona.id, 'email', 'fiona@example.org', { preferred: 0 })
  expect(await contact()).toEqual({ name: 'Fiona Lamont', words: 'Monday to Thursday, 9 to 3', phone: null })
  await makeContactWay(fiona.id, 'phone', '07700 900003', { preferred: 0 })
  expect(await contact()).toMatchObject({ phone: '07700 900003' })
})

test('what a whole room sees has nobody’s links and nobody’s number on it', async () => {
  const fiona = await makePerson({ known_as: 'Fiona' })
  const { id } = await makePerson({ named_contact_id: fiona.id })
  const { request } = await visit({ url: '/gatherings/7/values/wall', as: id })
  expect(await findShell(request)).toMatchObject({ nav: [], contact: null })
  expect((await shellOf(id)).contact).toMatchObject({ name: expect.stringContaining('Fiona') as string })
})
