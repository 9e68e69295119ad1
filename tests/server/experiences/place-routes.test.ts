import { beforeEach, expect, test } from 'vitest'
import { action as invite } from '#app/features/experiences/places/routes/invitation.tsx'
import { action as inviteMany } from '#app/features/experiences/places/routes/invitations.tsx'
import { action as consider, loader as findPeople } from '#app/features/experiences/places/routes/new-places.tsx'
import { action as answer, loader as showPlace } from '#app/features/experiences/places/routes/place.tsx'
import { loader as pipeline } from '#app/features/experiences/places/routes/places.tsx'
import { action as noteEnergy, loader as energyForm } from '#app/features/experiences/places/routes/energy.tsx'
import { action as comeAfterAll } from '#app/features/experiences/places/routes/waiting.tsx'
import { action as withdraw } from '#app/features/experiences/places/routes/withdrawal.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makePerson, makeRole } from '#tests/support/make.ts'
import { findPlaceRow, inDays, listMoves, makeInvited, makeInviting, makeTarget, makeTie } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

const at = (placeId: string, as: string, form?: Record<string, string>) =>
  visit({ url: `/places/${placeId}`, params: { placeId }, as, ...(form && { form }) })
const listAt = (experienceId: string, as: string, query = '') =>
  visit({ url: `/experiences/${experienceId}/places${query}`, params: { experienceId }, as })

test('people of the locality are found by name, ticked several at once, and kept in mind', async () => {
  const { organiser, experience, locality } = await makeInviting()
  const community = await makeCommunity(locality.id)
  const [one, two] = [
    await makePerson({ known_as: 'Morven', family_name: 'Tait', community_id: community.id }),
    await makePerson({ community_id: community.id }),
  ]
  await makePerson({ known_as: 'Morven of elsewhere' })
  const params = { experienceId: experience.id }
  const found = await findPeople(await visit({ url: '/?find=morven%20ta', params, as: organiser.id }))
  expect(found.people.map(({ known_as }) => known_as)).toEqual(['Morven'])

  const { people } = await findPeople(await visit({ url: '/', params, as: organiser.id }))
  expect(people.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
  const form = { voice: 'parent', people: people.map(({ value }) => value) }
  expect(await consider(await visit({ url: '/', params, as: organiser.id, form }))).toMatchObject({ status: 302 })
  await consider(await visit({ url: '/', params, as: organiser.id, form }))
  expect((await pipeline(await listAt(experience.id, organiser.id))).counts).toEqual({ considered: 2 })
})

test('somebody of another locality cannot be thought of by writing their id into the form', async () => {
  const { organiser, experience } = await makeInviting()
  const stranger = await makePerson()
  const form = { voice: 'parent', people: [`${stranger.id}~${crypto.randomUUID()}`] }
  await consider(await visit({ url: '/', params: { experienceId: experience.id }, as: organiser.id, form }))
  expect((await pipeline(await listAt(experience.id, organiser.id))).counts).toEqual({})
})

test('the pipeline counts, filters, and says who is to be rung', async () => {
  const { organiser, experience } = await makeInviting({ seats: 4 })
  await makeTarget(experience.id, 'parent', 2, 3)
  await makeInvited(experience.id, { state: 'accepted', voice: 'leader' }, { known_as: 'Nuala' })
  await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(5) }, { known_as: 'Callum', email: null })
  await makeInvited(experience.id, { state: 'considered', energy: 3 }, { known_as: 'Siobhán' })
  const page = await pipeline(await listAt(experience.id, organiser.id))
  expect(page.counts).toEqual({ accepted: 1, invited: 1, considered: 1 })
  expect(page.rows.map(({ name }) => name)).toEqual(['Callum', 'Siobhán', 'Nuala'])
  expect(page.lines).toMatchObject([
    { voice: 'parent', accepted: 0, invited: 1, missing: 2 },
    { voice: 'leader', accepted: 1 },
  ])
  const only = async (query: string) => (await pipeline(await listAt(experience.id, organiser.id, query))).rows.map(({ name }) => name)
  expect(await only('?state=accepted')).toEqual(['Nuala'])
  expect(await only('?ring=yes')).toEqual(['Callum'])
  expect(await only('?find=siobhan&voice=parent')).toEqual(['Siobhán'])
  expect(await only('?unready=yes')).toEqual(['Nuala'])
  expect(await only('?voice=nonsense&page=-4&order=sideways')).toHaveLength(3)
})

test('when a parent cannot come, the first waiting parent is put forward, and nobody is sent anything', async () => {
  const { organiser, experience } = await makeInviting({ seats: 2 })
  const { person, place } = await makeInvited(experience.id, { state: 'accepted' }, { known_as: 'Lorna' })
  await makeInvited(experience.id, { state: 'waiting', voice: 'leader' }, { known_as: 'Grant' })
  const next = await makeInvited(experience.id, { state: 'waiting' }, { known_as: 'Priya' })
  await withdraw(await at(place.id, person.id, { words: '' }))
  const { suggestions } = await pipeline(await listAt(experience.id, organiser.id))
  expect(suggestions).toMatchObject([{ placeId: next.place.id, name: 'Priya', leaver: { name: 'Lorna', state: 'withdrawn' } }])
  expect((await findPlaceRow(next.place.id)).state).toBe('waiting')
})

test('an organiser who works with somebody sees a name carried by another, and cannot open, invite or note anything', async () => {
  const { organiser, experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id, { state: 'considered', energy: 2 }, { wants: 'Told in confidence' })
  await makeTie(organiser.id, person.id, 'works_with')
  const page = await pipeline(await listAt(experience.id, organiser.id))
  expect(page.rows).toMatchObject([{ isCarriedByOther: true }])
  expect((await responseOf(showPlace(await at(place.id, organiser.id)))).status).toBe(404)
  const form = { place: [place.id], answerByOn: inDays(7) }
  await inviteMany(await visit({ url: '/', params: { experienceId: experience.id }, as: organiser.id, form }))
  expect((await findPlaceRow(place.id)).state).toBe('considered')
})

test('a person answers on screen: yes, and again yes; a helper answers for them; another person finds nothing', async () => {
  const { experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) })
  const { person: other } = await makeInvited(experience.id, { state: 'accepted' })
  const helper = await makePerson()
  await makeRole(helper.id, 'helper', { for_person_id: person.id })
  expect((await responseOf(showPlace(await at(place.id, other.id)))).status).toBe(404)
  expect((await responseOf(answer(await at(place.id, other.id, { answer: 'yes' })))).status).toBe(404)
  expect(await showPlace(await at(place.id, helper.id))).toMatchObject({ part: 'helper', organised: null })
  for (const who of [helper.id, person.id]) expect(await answer(await at(place.id, who, { answer: 'yes' }))).toMatchObject({ status: 302 })
  expect(await listMoves(place.id)).toMatchObject([{ to_state: 'accepted', by_id: helper.id }])
})

test('an organiser notes a spoken answer with words, and is asked for them when they are missing', async () => {
  const { organiser, experience } = await makeInviting()
  const { place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) })
  expect(await answer(await at(place.id, organiser.id, { answer: 'not_now', returnOn: inDays(30), words: ' ' }))).toMatchObject({
    init: { status: 400 },
    data: { errors: { words: 'Write how they said it' }, typed: { returnOn: inDays(30) } },
  })
  await answer(await at(place.id, organiser.id, { answer: 'not_now', returnOn: inDays(30), words: 'On the phone' }))
  expect(await findPlaceRow(place.id)).toMatchObject({ state: 'not_now', return_on: inDays(30) })
})

test('the person themself may not invite: 403; after a no they may say they could come after all', async () => {
  const { experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id, { state: 'declined' })
  const form = { id: crypto.randomUUID(), answerByOn: inDays(7) }
  expect((await responseOf(invite(await at(place.id, person.id, form)))).status).toBe(403)
  await comeAfterAll(await at(place.id, person.id, { words: '' }))
  expect((await findPlaceRow(place.id)).state).toBe('waiting')
})

test('an answer that no longer fits is told with 409 and changes nothing', async () => {
  const { organiser, experience } = await makeInviting()
  const { place } = await makeInvited(experience.id, { state: 'accepted' })
  expect(await answer(await at(place.id, organiser.id, { answer: 'no', words: 'I think' }))).toMatchObject({ init: { status: 409 } })
  expect((await findPlaceRow(place.id)).state).toBe('accepted')
})

test('energy is noted by one of two editors; the other is told', async () => {
  const { organiser, experience } = await makeInviting()
  const { place } = await makeInvited(experience.id)
  const { seen } = await energyForm(await at(place.id, organiser.id))
  const note = async (energy: string) => noteEnergy(await at(place.id, organiser.id, { seen, energy, free: 'yes', sharesRoom: 'unsure' }))
  expect(await note('3')).toMatchObject({ status: 302 })
  expect(await note('1')).toMatchObject({ init: { status: 409 }, data: { changed: true } })
  expect(await findPlaceRow(place.id)).toMatchObject({ energy: 3, free: 'yes' })
})
