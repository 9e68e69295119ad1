import { beforeEach, expect, test } from 'vitest'
import { findReplyLink, makeReplyLink } from '#app/server/reply-link.server.ts'
import { beginFollowing } from '#app/features/experiences/commands/begin-following.server.ts'
import { findExperience } from '#app/features/experiences/queries/experience.server.ts'
import { listSuggestions } from '#app/features/experiences/places/list-suggestions.ts'
import { lapseOffers, returnNotNow } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { listPipeline } from '#app/features/experiences/places/queries/pipeline.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { findPlaceRow, listMoves, makeInvited, makeInviting } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

const byTheClock = (at: string) => act(null, { as: 'system', at: new Date(at) })

test('an invitation holds all of its last day in London and runs out at midnight there, in summer time too', async () => {
  const { experience } = await makeInviting({ first_on: '2027-06-01', last_on: '2027-06-05' })
  const { place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: '2027-03-28' })
  expect(await lapseOffers(byTheClock('2027-03-28T22:59:00.000Z'))).toBe(0) // 23:59 on the day the clocks went forward
  expect(await lapseOffers(byTheClock('2027-03-28T23:00:00.000Z'))).toBe(1)
  expect(await findPlaceRow(place.id)).toMatchObject({ state: 'waiting', answer_by_on: null })
  expect(await listMoves(place.id)).toEqual([{ from_state: 'invited', to_state: 'waiting', by_id: null, words: null }])
  expect(await lapseOffers(byTheClock('2027-03-28T23:01:00.000Z'))).toBe(0)
})

test('an offer that ran out ends its link, and the next like-for-like is put forward', async () => {
  const { organiser, experience } = await makeInviting({ seats: 1, first_on: '2027-06-01', last_on: '2027-06-05' })
  const { person, place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: '2027-03-20', voice: 'parent' })
  const next = await makeInvited(experience.id, { state: 'waiting', voice: 'parent' })
  await makeInvited(experience.id, { state: 'waiting', voice: 'leader', energy: 3 })
  const token = await transaction(() =>
    makeReplyLink(act(organiser.id), { personId: person.id, aboutKind: 'place', aboutId: place.id, expiresAt: '2027-03-21T00:00:00.000Z' }),
  )

  const at = instantOf({ on: '2027-03-21', time: '01:00' })
  await lapseOffers(byTheClock(at))

  expect((await findReplyLink(token))?.used_at).toBe(at)
  const found = await findExperience(experience.id)
  const viewer = { personId: organiser.id, at: new Date(at), roles: [] } as unknown as Viewer // what the list asks of a viewer
  const suggestions = listSuggestions(found ? await listPipeline(found, viewer) : [], { seats: 1, hopes: [] })
  expect(suggestions).toMatchObject([{ leaverId: place.id, placeId: next.place.id }])
})

test('“not now” is listed again on its day, not before, and once', async () => {
  const { experience } = await makeInviting({ first_on: '2027-06-01', last_on: '2027-06-05' })
  const { place } = await makeInvited(experience.id, { state: 'not_now', return_on: '2027-03-10' })
  const undated = await makeInvited(experience.id, { state: 'not_now' })
  expect(await returnNotNow(byTheClock('2027-03-09T06:00:00.000Z'))).toBe(0)
  expect(await returnNotNow(byTheClock('2027-03-10T06:00:00.000Z'))).toBe(1)
  expect(await returnNotNow(byTheClock('2027-03-10T06:00:00.000Z'))).toBe(0)
  expect(await findPlaceRow(place.id)).toMatchObject({ state: 'considered', return_on: '2027-03-10' })
  expect((await findPlaceRow(undated.place.id)).state).toBe('not_now')
})

test('nothing runs out in an experience that is cancelled', async () => {
  const { experience } = await makeInviting({ state: 'cancelled', first_on: '2027-06-01', last_on: '2027-06-05' })
  await makeInvited(experience.id, { state: 'invited', answer_by_on: '2027-03-20' })
  expect(await lapseOffers(byTheClock('2027-04-01T10:00:00.000Z'))).toBe(0)
})

test('the morning after its last day a settled experience goes on to following', async () => {
  const { experience } = await makeInviting({ state: 'settled', first_on: '2027-03-01', last_on: '2027-03-05' })
  expect(await beginFollowing(byTheClock('2027-03-05T06:00:00.000Z'))).toBe(0)
  expect(await beginFollowing(byTheClock('2027-03-06T06:00:00.000Z'))).toBe(1)
  expect((await db().selectFrom('experience').select('state').where('id', '=', experience.id).executeTakeFirst())?.state).toBe('following')
})
