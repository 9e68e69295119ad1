import { beforeEach, expect, test } from 'vitest'
import { cancelExperience } from '#app/features/experiences/commands/cancel-experience.server.ts'
import { callOffGathering } from '#app/features/experiences/gatherings/commands/call-off-gathering.server.ts'
import { editGathering } from '#app/features/experiences/gatherings/commands/edit-gathering.server.ts'
import { planGathering } from '#app/features/experiences/gatherings/commands/plan-gathering.server.ts'
import { findGatheringToEdit } from '#app/features/experiences/gatherings/queries/gathering.server.ts'
import { shownOfGathering } from '#app/features/experiences/gatherings/shown-gathering.ts'
import { answerPlace } from '#app/features/experiences/places/commands/answer-place.server.ts'
import { withdrawPlace } from '#app/features/experiences/places/commands/withdraw-place.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeInvited, makeInviting } from '#tests/support/make-experiences.ts'
import { makeGathering } from '#tests/support/make.ts'
import { deliverAll, type Delivered } from '#tests/support/deliver-all.ts'
import { readByIcalJs } from '#tests/support/read-calendar.ts'

let world: Awaited<ReturnType<typeof makeInviting>>
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

beforeEach(async () => {
  await freshDb()
  world = await makeInviting()
})

const asOrganiser = () => act(world.organiser.id)
const plan = (days: number) =>
  makeGathering(world.experience.id, {
    title: 'What hurts',
    neutral_title: 'A day together',
    starts_at: inDays(days),
    ends_at: inDays(days + 0.2),
  })
const join = (state: 'accepted' | 'invited' = 'accepted') => makeInvited(world.experience.id, { state }, { known_as: 'Sam' })

async function edit(gatheringId: string, change: Partial<NonNullable<Awaited<ReturnType<typeof findGatheringToEdit>>>>) {
  const row = await findGatheringToEdit(gatheringId)
  if (!row) throw new Error('It is there')
  const { title, starts_at, ends_at, where_words, join_link, notes } = { ...row, ...change }
  const answers = { title, startsAt: starts_at, endsAt: ends_at, whereWords: where_words, joinLink: join_link, notes }
  expect(await editGathering(asOrganiser(), { gatheringId, seen: fingerprint(shownOfGathering(row)), ...answers })).toEqual({ ok: true })
}

const calendarOf = (letter: Delivered | undefined) => readByIcalJs(letter?.calendar ?? '')

test('a session that moves is a REQUEST to the one who comes: same UID, SEQUENCE up by one, an instant', async () => {
  const gathering = await plan(50)
  await join()
  const startsAt = inDays(51)
  await edit(gathering.id, { starts_at: startsAt, ends_at: inDays(51.2), where_words: 'The hall, side door' })
  const [letter, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(letter).toMatchObject({ subject: 'A new time or place', method: 'REQUEST' })
  expect(letter?.mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics'])
  const { method, events } = calendarOf(letter)
  expect(method).toBe('REQUEST')
  expect(events).toMatchObject([
    { uid: gathering.id, sequence: 1, status: 'CONFIRMED', title: 'A day together', where: 'The hall, side door' },
  ])
  expect(events[0]?.startsAt.slice(0, 19)).toBe(startsAt.slice(0, 19))
  expect(events[0]?.attendees).toEqual([`mailto:${letter?.to ?? ''}`])
  expect(letter?.calendar).toMatch(/DTSTART:\d{8}T\d{6}Z/)
  expect(letter?.calendar).not.toMatch(/What hurts|TZID/)
})

test('a title put right bumps no SEQUENCE and writes to nobody', async () => {
  const gathering = await plan(50)
  await join()
  await edit(gathering.id, { title: 'What gets in the way' })
  expect(await deliverAll()).toEqual([])
  expect(await findGatheringToEdit(gathering.id)).toMatchObject({ sequence: 0 })
})

test('a letter tried again says the SEQUENCE of its own cause; one about the time before stays home', async () => {
  const gathering = await plan(50)
  await join()
  await edit(gathering.id, { where_words: 'The hall' })
  expect(await deliverAll({ butLetThemWait: true })).toEqual([])
  await callOffGathering(asOrganiser(), { gatheringId: gathering.id, words: 'The hall has no heating.' })
  const letters = await deliverAll({ inMinutes: 60 })
  expect(letters.map(({ method, calendar }) => [method, readByIcalJs(calendar ?? '').events[0]?.sequence])).toEqual([['CANCEL', 2]])
})

test('a late letter says what was so when it was written, not what is so now', async () => {
  const gathering = await plan(50)
  await join()
  await edit(gathering.id, { where_words: 'The hall' })
  await edit(gathering.id, { title: 'Another name' })
  const [letter] = await deliverAll()
  expect(calendarOf(letter).events).toMatchObject([{ sequence: 1, where: 'The hall' }])
})

test('calling off is a CANCEL under the same UID', async () => {
  const gathering = await plan(50)
  await join()
  await callOffGathering(asOrganiser(), { gatheringId: gathering.id, words: 'The hall has no heating.' })
  const [letter] = await deliverAll()
  expect(letter).toMatchObject({ subject: 'Called off', method: 'CANCEL' })
  expect(calendarOf(letter).events).toMatchObject([{ uid: gathering.id, sequence: 1, status: 'CANCELLED' }])
})

test('a yes brings all dates to come in one mail, a place given back takes them out again', async () => {
  const [first, second] = [await plan(50), await plan(57)]
  await plan(-3)
  const { place, person } = await join('invited')
  const self = act(person.id, { as: 'self' })
  await answerPlace(self, { placeId: place.id, answer: 'yes' })
  const [yes, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(yes).toMatchObject({ subject: 'Your dates', method: 'PUBLISH' })
  expect(calendarOf(yes).events.map(({ uid, status, attendees }) => [uid, status, attendees.length])).toEqual([
    [first.id, 'CONFIRMED', 0],
    [second.id, 'CONFIRMED', 0],
  ])
  await withdrawPlace(self, { placeId: place.id, words: null })
  const [gone] = await deliverAll()
  expect(gone).toMatchObject({ subject: 'Out of your diary', method: 'PUBLISH' })
  expect(calendarOf(gone).events.map(({ uid, status }) => [uid, status])).toEqual([
    [first.id, 'CANCELLED'],
    [second.id, 'CANCELLED'],
  ])
})

test('one date alone is an invitation, and its cancellation', async () => {
  await plan(50)
  const { place, person } = await join('invited')
  await answerPlace(act(person.id, { as: 'self' }), { placeId: place.id, answer: 'yes' })
  await withdrawPlace(act(person.id, { as: 'self' }), { placeId: place.id, words: null })
  expect((await deliverAll()).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
})

test('a date planned later goes to who is coming already; nobody without e-mail is rung about their own yes', async () => {
  await join()
  const none = await makeInvited(world.experience.id, { state: 'invited' }, { email: null })
  await plan(50)
  await answerPlace(act(none.person.id, { as: 'self' }), { placeId: none.place.id, answer: 'yes' })
  expect(await deliverAll()).toEqual([])
  const id = crypto.randomUUID()
  const times = { startsAt: inDays(60), endsAt: inDays(60.1), zone: 'Europe/London' }
  const planned = { id, experienceId: world.experience.id, kind: 'reconnect' as const, title: 'Again', ...times }
  await planGathering(asOrganiser(), planned)
  await planGathering(asOrganiser(), planned)
  const [letter, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(letter).toMatchObject({ subject: 'New in your diary', method: 'REQUEST' })
  expect(calendarOf(letter).events).toMatchObject([{ uid: id, sequence: 0 }])
})

test('an experience that does not take place takes its dates out of calendars, of those who had said yes', async () => {
  const [first, second] = [await plan(50), await plan(57)]
  await join()
  await join('invited')
  await cancelExperience(asOrganiser(), { experienceId: world.experience.id, words: 'The lodge has had a flood.' })
  const letters = await deliverAll()
  expect(letters.map(({ method }) => method ?? null).sort()).toEqual(['PUBLISH', null])
  const events = calendarOf(letters.find(({ method }) => method)).events
  expect(events.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual([
    [first.id, 1, 'CANCELLED'],
    [second.id, 1, 'CANCELLED'],
  ])
})
