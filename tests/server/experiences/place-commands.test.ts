import { beforeEach, expect, test } from 'vitest'
import { findReplyLink, makeReplyLink } from '#app/server/reply-link.server.ts'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { answerPlace, noteAnswer } from '#app/features/experiences/places/commands/answer-place.server.ts'
import { considerPeople } from '#app/features/experiences/places/commands/consider-people.server.ts'
import { invitePlace, invitePlaces, resendInvitation } from '#app/features/experiences/places/commands/invite-place.server.ts'
import { keepWaiting } from '#app/features/experiences/places/commands/keep-waiting.server.ts'
import { withdrawPlace } from '#app/features/experiences/places/commands/withdraw-place.server.ts'
import { addDays } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'
import {
  findPlaceRow,
  inDays,
  listMessagesTo,
  listMoves,
  listPreparationRows,
  makeInvited,
  makeInviting,
} from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

test('people are considered once each, and nobody who said no is put forward again', async () => {
  const { organiser, experience } = await makeInviting()
  const { person: saidNo } = await makeInvited(experience.id, { state: 'declined' })
  const newcomer = await makePerson()
  const people = [newcomer, saidNo].map(({ id }) => ({ personId: id, placeId: crypto.randomUUID() }))
  const considered = { experienceId: experience.id, voice: 'parent' as const, people }

  expect(await considerPeople(act(organiser.id), considered)).toEqual({ ok: true, added: 1 })
  expect(await considerPeople(act(organiser.id), considered)).toEqual({ ok: true, added: 0 })
  const states = await db().selectFrom('place').select(['person_id', 'state']).where('experience_id', '=', experience.id).execute()
  expect(states.map(({ state }) => state).sort()).toEqual(['considered', 'declined'])
})

test('an invitation goes by e-mail, or onto the list of people to ring; its change is written down', async () => {
  const { organiser, experience } = await makeInviting()
  const withMail = await makeInvited(experience.id)
  const without = await makeInvited(experience.id, {}, { email: null })

  const answerByOn = inDays(7)
  await invitePlaces(act(organiser.id), { placeIds: [withMail.place.id, without.place.id], answerByOn })

  expect(await findPlaceRow(withMail.place.id)).toMatchObject({ state: 'invited', answer_by_on: answerByOn })
  expect(await listMessagesTo(withMail.person.id)).toMatchObject([{ template: 'place-invitation', channel: 'email' }])
  expect(await listMessagesTo(without.person.id)).toMatchObject([{ template: 'place-invitation', channel: 'phone' }])
  expect(await listMoves(withMail.place.id)).toEqual([{ from_state: 'considered', to_state: 'invited', by_id: organiser.id, words: null }])
  expect(await findBrokenAuditEntry()).toBeUndefined()
})

test('sent again, the older message that waits is held back; the same form twice is one invitation', async () => {
  const { organiser, experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id)
  await invitePlace(act(organiser.id), { placeId: place.id, answerByOn: inDays(3) })
  const again = { placeId: place.id, answerByOn: inDays(9), changeId: crypto.randomUUID() }
  await resendInvitation(act(organiser.id), again)
  await resendInvitation(act(organiser.id), again)

  const messages = await listMessagesTo(person.id)
  expect(messages).toHaveLength(2)
  expect(messages.filter(({ cancelled_at }) => cancelled_at === null)).toHaveLength(1)
  expect((await findPlaceRow(place.id)).answer_by_on).toBe(inDays(9))
})

test('invitations wait until they are open, and never go out for a day that has passed', async () => {
  const { organiser, experience } = await makeInviting({ state: 'planned' })
  const { place } = await makeInvited(experience.id)
  expect(await invitePlace(act(organiser.id), { placeId: place.id, answerByOn: inDays(7) })).toMatchObject({ ok: false })
  await db().updateTable('experience').set({ state: 'inviting' }).execute()
  expect(await invitePlace(act(organiser.id), { placeId: place.id, answerByOn: inDays(-1) })).toMatchObject({ ok: false })
})

test('a no is kept: a list passes over it, and asking again by hand needs a reason', async () => {
  const { organiser, experience } = await makeInviting()
  const { place } = await makeInvited(experience.id, { state: 'declined' })
  const invitation = { placeId: place.id, answerByOn: inDays(7) }
  expect(await invitePlaces(act(organiser.id), { placeIds: [place.id], answerByOn: inDays(7) })).toEqual({ ok: true, invited: 0 })
  expect(await invitePlace(act(organiser.id), invitation)).toMatchObject({ ok: false, needsWords: true })
  expect(await invitePlace(act(organiser.id), { ...invitation, words: 'She rang and asked to come' })).toMatchObject({
    ok: true,
    state: 'invited',
  })
})

test('a yes takes a seat and sets preparations going, each with an owner and a day', async () => {
  const { organiser, experience } = await makeInviting({ pattern: 'residential' })
  const { person, place } = await makeInvited(experience.id, { state: 'invited', voice: 'practitioner', answer_by_on: inDays(7) })
  expect(await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })).toMatchObject({
    ok: true,
    state: 'accepted',
  })
  expect(await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })).toMatchObject({
    ok: true,
    changes: false,
  })

  const preparations = await listPreparationRows(place.id)
  expect(preparations.map(({ kind, state, owner_id }) => [kind, state, owner_id])).toEqual(
    ['briefing', 'conversation', 'release', 'welcome'].map((kind) => [kind, 'wanted', organiser.id]),
  )
  expect(preparations.every(({ due_on }) => due_on !== null && due_on <= experience.first_on)).toBe(true)
})

test('the last seat under yeses at the same time goes to one; the others wait', async () => {
  const { experience } = await makeInviting({ seats: 3 })
  await makeInvited(experience.id, { state: 'accepted' })
  await makeInvited(experience.id, { state: 'accepted' })
  const asked = await Promise.all(
    Array.from({ length: 6 }, () => makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) })),
  )

  const outcomes = await Promise.all(
    asked.map(({ person, place }) => answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })),
  )
  const states = outcomes.map((outcome) => outcome.ok && outcome.state)
  expect(states.filter((state) => state === 'accepted')).toHaveLength(1)
  expect(states.filter((state) => state === 'waiting')).toHaveLength(5)
  const accepted = await db()
    .selectFrom('place')
    .select('id')
    .where('experience_id', '=', experience.id)
    .where('state', '=', 'accepted')
    .execute()
  expect(accepted).toHaveLength(3)
})

test('“not now” keeps the day to be asked again; a day that has passed is refused', async () => {
  const { experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id, { state: 'invited', answer_by_on: inDays(7) })
  const self = act(person.id, { as: 'self' })
  expect(await answerPlace(self, { placeId: place.id, answer: 'not_now', returnOn: inDays(0) })).toMatchObject({ ok: false })
  await answerPlace(self, { placeId: place.id, answer: 'not_now', returnOn: inDays(20) })
  expect(await findPlaceRow(place.id)).toMatchObject({ state: 'not_now', return_on: inDays(20), answer_by_on: null })
})

test('a spoken yes is noted by an organiser, with the words; nobody can say yes for themself unasked', async () => {
  const { organiser, experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id)
  expect(await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })).toMatchObject({ ok: false })
  await noteAnswer(act(organiser.id), { placeId: place.id, answer: 'yes', words: 'Said so on the phone' })
  expect(await listMoves(place.id)).toMatchObject([{ to_state: 'accepted', by_id: organiser.id, words: 'Said so on the phone' }])
})

test('an answer ends the link and takes back a message that has not gone', async () => {
  const { organiser, experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id)
  await invitePlace(act(organiser.id), { placeId: place.id, answerByOn: inDays(7) })
  const expiresAt = `${addDays(inDays(7), 1)}T00:00:00.000Z`
  const token = await transaction(() =>
    makeReplyLink(act(organiser.id), { personId: person.id, aboutKind: 'place', aboutId: place.id, expiresAt }),
  )
  await noteAnswer(act(organiser.id), { placeId: place.id, answer: 'no', words: 'Told me at the gate' })
  expect((await findReplyLink(token))?.used_at).not.toBeNull()
  expect((await listMessagesTo(person.id)).every(({ cancelled_at }) => cancelled_at !== null)).toBe(true)
})

test('given back, the place is kept with its words, and the person may ask to come after all', async () => {
  const { experience } = await makeInviting()
  const { person, place } = await makeInvited(experience.id, { state: 'accepted' })
  const self = act(person.id, { as: 'self' })
  expect(await withdrawPlace(self, { placeId: place.id, words: 'My mother is ill' })).toMatchObject({ ok: true, state: 'withdrawn' })
  expect(await keepWaiting(self, { placeId: place.id, words: null })).toMatchObject({ ok: true, state: 'waiting' })
})
