import { beforeEach, expect, test } from 'vitest'
import { agreeCheckIn, askForOtherTime } from '#app/features/coaching/commands/agree-check-in.server.ts'
import { cancelCheckIn } from '#app/features/coaching/commands/cancel-check-in.server.ts'
import { endCoaching } from '#app/features/coaching/commands/end-coaching.server.ts'
import { moveCheckIn } from '#app/features/coaching/commands/move-check-in.server.ts'
import { shownOfTimes } from '#app/features/coaching/shown-check-in.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { deliverAll } from '#tests/support/deliver-all.ts'
import { findCheckInRow, inDays, makeCheckIn, makePair, type Pair } from '#tests/support/make-coaching.ts'
import { readByIcalJs } from '#tests/support/read-calendar.ts'

let pair: Pair

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
})

const asCoach = () => act(pair.coach.id, { as: 'coach' })
const asPerson = () => act(pair.person.id, { as: 'coachee' })
const seenOf = async (id: string) => fingerprint(shownOfTimes(await findCheckInRow(id)))

/** What each of the two finds in the mail: its subject, and for the calendar the method, the sequence and the title. */
async function readMail() {
  const letters = (await deliverAll()).map(({ subject, method, calendar }) => {
    const event = calendar === undefined ? undefined : readByIcalJs(calendar).events[0]
    return [subject, method, event?.sequence, event?.title]
  })
  return letters.sort((one, other) => String(one).localeCompare(String(other)))
}

test('a time that is agreed is in both calendars, each by the name of the other', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { state: 'offered' })
  await agreeCheckIn(asPerson(), { checkInId: talk.id, startsAt: talk.starts_at })
  expect(await readMail()).toEqual([
    ['An answer from Morven', 'REQUEST', 0, 'A talk with Morven'],
    ['For your calendar', 'REQUEST', 0, 'A talk with Ceit'],
  ])
})

test('settled together on another time, both have it under the same UID, one SEQUENCE up', async () => {
  const talk = await makeCheckIn(pair.coaching.id)
  const moved = { checkInId: talk.id, startsAt: inDays(4), otherAt: null, channel: 'phone' as const, together: true }
  await moveCheckIn(asCoach(), { ...moved, seen: await seenOf(talk.id) })
  const letters = await deliverAll()
  const events = letters.map(({ calendar }) => readByIcalJs(calendar ?? '').events[0])
  expect(letters.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST'])
  expect(events.map((event) => [event?.uid, event?.sequence, event?.startsAt])).toEqual([
    [talk.id, 1, inDays(4)],
    [talk.id, 1, inDays(4)],
  ])
})

test('while a new time is asked for, the old one is in no calendar', async () => {
  const talk = await makeCheckIn(pair.coaching.id)
  await askForOtherTime(asPerson(), { checkInId: talk.id, words: null })
  expect(await readMail()).toEqual([
    ['An answer from Morven', 'CANCEL', 1, 'A talk with Morven'],
    ['Out of your calendar', 'CANCEL', 1, 'A talk with Ceit'],
  ])
  const other = await makeCheckIn(pair.coaching.id, { starts_at: inDays(9) })
  const moved = { checkInId: other.id, startsAt: inDays(4), otherAt: inDays(5), channel: 'phone' as const, together: false }
  await moveCheckIn(asCoach(), { ...moved, seen: await seenOf(other.id) })
  expect(await readMail()).toEqual([
    ['A time to talk with Ceit', 'CANCEL', 1, 'A talk with Ceit'],
    ['Out of your calendar', 'CANCEL', 1, 'A talk with Morven'],
  ])
})

test('a talk called off, and the talks of a coaching that ends, are taken out of both calendars', async () => {
  const talk = await makeCheckIn(pair.coaching.id)
  await cancelCheckIn(asPerson(), { checkInId: talk.id, words: null, seen: await seenOf(talk.id) })
  expect(await readMail()).toEqual([
    ['Called off', 'CANCEL', 1, 'A talk with Morven'],
    ['Out of your calendar', 'CANCEL', 1, 'A talk with Ceit'],
  ])
  await makeCheckIn(pair.coaching.id)
  await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: inDays(30) })
  await endCoaching(asPerson(), { coachingId: pair.coaching.id })
  expect(await readMail()).toEqual([
    ['Out of your calendar', 'CANCEL', 1, 'A talk with Ceit'],
    ['Out of your calendar', 'CANCEL', 1, 'A talk with Morven'],
    ['You and Morven', undefined, undefined, undefined],
  ])
})
