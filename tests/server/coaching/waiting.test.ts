import { beforeEach, expect, test } from 'vitest'
import { askForOtherTime } from '#app/features/coaching/commands/agree-check-in.server.ts'
import { agreeStep } from '#app/features/coaching/commands/agree-step.server.ts'
import { offerCheckIn } from '#app/features/coaching/commands/offer-check-in.server.ts'
import { loader as loaderCoachings } from '#app/features/coaching/routes/coachings.tsx'
import { listWaitingFor } from '#app/features/coaching/queries/waiting.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { inDays, makeCheckIn, makeCoaching, makePair, type Pair } from '#tests/support/make-coaching.ts'
import { makePerson, makePlace } from '#tests/support/make.ts'

let pair: Pair

beforeEach(async () => {
  await freshDb()
  pair = await makePair({ starts_on: dayOf(inDays(-10)) })
})

async function today(as: string) {
  const viewer = await requireViewer((await visit({ url: '/today', as })).request)
  return (await listWaitingFor(viewer)).map(({ title, action }) => `${title} – ${action}`)
}

test('nothing waits where nothing is near', async () => {
  await makeCheckIn(pair.coaching.id, { starts_at: inDays(20) })
  for (const { id } of [pair.coach, pair.person, pair.helper, pair.organiser]) expect(await today(id)).toEqual([])
})

test('a talk of this week waits for the coach; today it waits for both', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(4) })
  expect(await today(pair.coach.id)).toEqual(['You talk with Morven – Open it'])
  expect(await today(pair.person.id)).toEqual([])
  await db().updateTable('check_in').set({ starts_at: new Date().toISOString() }).where('id', '=', talk.id).execute()
  expect(await today(pair.person.id)).toEqual(['You talk with Ceit today – See it'])
})

test('a talk that is past waits to be noted', async () => {
  await makeCheckIn(pair.coaching.id, { starts_at: inDays(-2) })
  expect(await today(pair.coach.id)).toEqual(['How was the talk with Morven? – Note it'])
})

test('two times wait for the person and the helper; after two days the coach is told that they still do', async () => {
  const given = {
    id: crypto.randomUUID(),
    coachingId: pair.coaching.id,
    startsAt: inDays(20),
    otherAt: inDays(22),
    channel: 'phone' as const,
  }
  await offerCheckIn(act(pair.coach.id, { as: 'coach', at: new Date(Date.now() - 3 * 86_400_000) }), given)
  expect(await today(pair.person.id)).toEqual(['When would you like to talk with Ceit? – Choose a time'])
  expect(await today(pair.helper.id)).toEqual(['Which time suits Morven? – Choose with them'])
  expect(await today(pair.coach.id)).toEqual(['Morven has not chosen a time yet – Open it'])
  await db().deleteFrom('contact_way').where('person_id', '=', pair.person.id).where('kind', '=', 'email').execute()
  expect(await today(pair.coach.id)).toEqual(['Ring Morven about a time – Ring, then note it'])
  await askForOtherTime(act(pair.person.id, { as: 'coachee' }), { checkInId: given.id, words: null })
  expect(await today(pair.coach.id)).toEqual(['Morven asks for another time – Offer other times'])
  expect(await today(pair.person.id)).toEqual([])
})

test('the small step is there on the days when nothing else is', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(-5), state: 'held' })
  const where = { id: talk.id, person_id: pair.person.id, experience_id: pair.experience.id }
  await agreeStep(act(pair.coach.id, { as: 'coach' }), where, { id: crypto.randomUUID(), words: 'Ask her name', dueOn: null, agreed: true })
  expect(await today(pair.person.id)).toEqual(['Your small step: Ask her name – See your steps'])
  await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: inDays(3) })
  expect(await today(pair.person.id)).toEqual(['When would you like to talk with Ceit? – Choose a time'])
})

test('who has gone quiet waits for the coach, the longest wait first on the list of people', async () => {
  await db()
    .updateTable('coaching')
    .set({ starts_on: dayOf(inDays(-80)) })
    .where('id', '=', pair.coaching.id)
    .execute()
  await makeCheckIn(pair.coaching.id, { starts_at: inDays(-40), state: 'held' })
  const callum = await makePerson({ known_as: 'Callum' })
  await makeCoaching(callum.id, pair.coach.id, { starts_on: dayOf(inDays(-70)) })
  expect(await today(pair.coach.id)).toEqual([
    'You and Callum have not talked for a while – Offer two times',
    'You and Morven have not talked for a while – Offer two times',
  ])
  const { people } = await loaderCoachings(await visit({ url: '/coachings', as: pair.coach.id }))
  expect(people.map(({ known_as, isQuiet }) => [known_as, isQuiet])).toEqual([
    ['Callum', true],
    ['Morven', true],
  ])
})

test('a coach with more people than we ask of anyone shows to the organiser', async () => {
  for (let count = 2; count <= 6; count += 1) await makeCoaching((await makePerson()).id, pair.coach.id, { starts_on: dayOf(inDays(-1)) })
  expect(await today(pair.organiser.id)).toEqual([])
  const seventh = await makePerson()
  await makePlace(pair.experience.id, seventh.id)
  await makeCoaching(seventh.id, pair.coach.id, { starts_on: dayOf(inDays(-1)) })
  expect(await today(pair.organiser.id)).toEqual(['Ceit walks with 7 people, more than we ask of anyone – See who walks'])
  const { care } = await loaderCoachings(await visit({ url: '/coachings', as: pair.organiser.id }))
  expect(care?.loads).toEqual([{ coachId: pair.coach.id, knownAs: 'Ceit', people: 7 }])
  expect(care?.coachings).toHaveLength(2)
})
