import { beforeEach, expect, test } from 'vitest'
import { agreeCheckIn, askForOtherTime } from '#app/features/coaching/commands/agree-check-in.server.ts'
import { answerTimeByLink } from '#app/features/coaching/commands/answer-time.server.ts'
import { cancelCheckIn } from '#app/features/coaching/commands/cancel-check-in.server.ts'
import { missCheckIn } from '#app/features/coaching/commands/miss-check-in.server.ts'
import { moveCheckIn } from '#app/features/coaching/commands/move-check-in.server.ts'
import { offerCheckIn } from '#app/features/coaching/commands/offer-check-in.server.ts'
import { remindOfCheckIns } from '#app/features/coaching/commands/remind-of-check-ins.server.ts'
import { findWhoAgreed } from '#app/features/coaching/queries/check-ins.server.ts'
import { findTimeQuestion, findTimeThanks } from '#app/features/coaching/queries/time-question.server.ts'
import { shownOfTimes } from '#app/features/coaching/shown-check-in.ts'
import { makeReplyLink } from '#app/server/reply-link.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { findCheckInRow, inDays, listCheckInRows, listTold, makeCheckIn, makePair, type Pair } from '#tests/support/make-coaching.ts'

let pair: Pair

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
})

const asCoach = () => act(pair.coach.id, { as: 'coach' })
const asPerson = () => act(pair.person.id, { as: 'coachee' })
const asHelper = () => act(pair.helper.id, { as: 'helper' })
const [first, second, third] = [inDays(3), inDays(5), inDays(8)]

async function offer() {
  const id = crypto.randomUUID()
  const offered = { id, coachingId: pair.coaching.id, startsAt: first, otherAt: second, channel: 'phone' as const }
  expect(await offerCheckIn(asCoach(), offered)).toEqual({ ok: true })
  return offered
}

const linksTo = (id: string) => db().selectFrom('reply_link').select(['used_at', 'expires_at']).where('about_id', '=', id).execute()
const seenOf = async (id: string) => fingerprint(shownOfTimes(await findCheckInRow(id)))

test('two times go out with a link to answer, once however often it is sent', async () => {
  const offered = await offer()
  await offerCheckIn(asCoach(), offered)
  expect(await findCheckInRow(offered.id)).toMatchObject({ state: 'offered', starts_at: first, other_at: second, sequence: 0 })
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-times', channel: 'email', isHeldBack: false }])
  expect(await linksTo(offered.id)).toEqual([{ used_at: null, expires_at: second }])
})

test('nothing is offered once it has ended', async () => {
  await db().updateTable('coaching').set({ ends_on: '2026-01-01' }).where('id', '=', pair.coaching.id).execute()
  const given = { id: crypto.randomUUID(), coachingId: pair.coaching.id, startsAt: first, otherAt: second, channel: 'phone' as const }
  expect(await offerCheckIn(asCoach(), given)).toEqual({ ok: false, reason: 'ended' })
  expect(await listCheckInRows(pair.coaching.id)).toEqual([])
})

test.each(['coachee', 'helper', 'coach'] as const)('the %s agrees to one of the two, and it is kept who did', async (who) => {
  const { id } = await offer()
  const by = { coachee: asPerson(), helper: asHelper(), coach: asCoach() }[who]
  expect(await agreeCheckIn(by, { checkInId: id, startsAt: second })).toEqual({ ok: true })
  expect(await agreeCheckIn(by, { checkInId: id, startsAt: second })).toEqual({ ok: true })
  expect(await findCheckInRow(id)).toMatchObject({ state: 'agreed', starts_at: second, other_at: null, sequence: 1 })
  expect(await findWhoAgreed(id)).toMatchObject({ acting_as: who })
  expect((await listTold(pair.coach.id)).length).toBe(who === 'coach' ? 0 : 1)
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-times', channel: 'email', isHeldBack: true }])
  expect((await linksTo(id)).every(({ used_at }) => used_at !== null)).toBe(true)
})

test('a time that is no longer offered is refused', async () => {
  const { id } = await offer()
  expect(await agreeCheckIn(asPerson(), { checkInId: id, startsAt: third })).toEqual({ ok: false, reason: 'changed' })
  expect(await findCheckInRow(id)).toMatchObject({ state: 'offered' })
})

test('neither suits: the coach hears of it, the words are sealed, and new times answer them', async () => {
  const { id } = await offer()
  await askForOtherTime(asPerson(), { checkInId: id, words: 'Evenings are quieter' })
  const row = await findCheckInRow(id)
  expect(row).toMatchObject({ state: 'offered', shared_words: expect.stringMatching(/^v1\./) })
  expect(await listTold(pair.coach.id)).toEqual([{ template: 'check-in-answered', channel: 'email', isHeldBack: false }])
  const moved = { checkInId: id, startsAt: third, otherAt: null, channel: 'phone' as const, together: false, seen: await seenOf(id) }
  expect(await moveCheckIn(asCoach(), moved)).toEqual({ ok: true })
  expect(await moveCheckIn(asCoach(), moved)).toEqual({ ok: true })
  expect(await findCheckInRow(id)).toMatchObject({ state: 'offered', starts_at: third, other_at: null, shared_words: null })
  expect((await listTold(pair.person.id)).filter(({ isHeldBack }) => !isHeldBack)).toHaveLength(1)
})

test('moving one moves no other, and what changed meanwhile is not overwritten', async () => {
  const [one, other] = [await makeCheckIn(pair.coaching.id), await makeCheckIn(pair.coaching.id, { starts_at: inDays(29) })]
  const seen = await seenOf(one.id)
  const moved = { checkInId: one.id, startsAt: first, otherAt: null, channel: 'video' as const, together: true, seen }
  expect(await moveCheckIn(asCoach(), moved)).toEqual({ ok: true })
  expect(await findCheckInRow(one.id)).toMatchObject({ state: 'agreed', starts_at: first, channel: 'video', sequence: 1 })
  expect(await findCheckInRow(other.id)).toMatchObject({ state: 'agreed', starts_at: other.starts_at, sequence: 0 })
  expect(await moveCheckIn(asCoach(), { ...moved, startsAt: second })).toEqual({ ok: false, reason: 'changed' })
  expect(await listTold(pair.person.id)).toEqual([])
})

test('a planned date is asked about as it stands', async () => {
  const planned = await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: first })
  const asking = {
    checkInId: planned.id,
    startsAt: first,
    otherAt: null,
    channel: 'phone' as const,
    together: false,
    seen: await seenOf(planned.id),
  }
  await moveCheckIn(asCoach(), asking)
  await moveCheckIn(asCoach(), asking)
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-times', channel: 'email', isHeldBack: false }])
})

test('a reminder goes out two days before, once for each time that was agreed', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(2, '23:30') })
  await makeCheckIn(pair.coaching.id, { starts_at: inDays(3) })
  await makeCheckIn(pair.coaching.id, { starts_at: inDays(1), state: 'offered' })
  const clock = act(null, { as: 'system' })
  await remindOfCheckIns(clock)
  await remindOfCheckIns(clock)
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-reminder', channel: 'email', isHeldBack: false }])
  const moved = { checkInId: talk.id, startsAt: inDays(1), otherAt: null, channel: 'phone' as const, together: true }
  await moveCheckIn(asCoach(), { ...moved, seen: await seenOf(talk.id) })
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-reminder', channel: 'email', isHeldBack: true }])
  await remindOfCheckIns(clock)
  expect((await listTold(pair.person.id)).map(({ isHeldBack }) => isHeldBack).sort()).toEqual([false, true])
})

test.each([
  [true, ['check-in-times'], /^v1\./],
  [false, [], null],
])('couldn’t make it, approved: %s', async (send, told, words) => {
  const talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(-1) })
  const nextId = crypto.randomUUID()
  const given = { checkInId: talk.id, nextId, words: 'No matter. Next week?', send, startsAt: first, otherAt: second }
  expect(await missCheckIn(asCoach(), given)).toEqual({ ok: true })
  expect(await missCheckIn(asCoach(), given)).toEqual({ ok: true })
  expect(await listCheckInRows(pair.coaching.id)).toHaveLength(2)
  expect((await findCheckInRow(talk.id)).state).toBe('missed')
  expect((await findCheckInRow(talk.id)).shared_words).toEqual(words ? expect.stringMatching(words) : null)
  expect(await findCheckInRow(nextId)).toMatchObject({ state: 'offered', starts_at: first, other_at: second, channel: 'phone' })
  expect((await listTold(pair.person.id)).map(({ template }) => template)).toEqual(told)
})

test('the person calls off without a reason; the coach is told, and the reminder is held back', async () => {
  const talk = await makeCheckIn(pair.coaching.id)
  await remindOfCheckIns(act(null, { as: 'system' }))
  const seen = await seenOf(talk.id)
  expect(await cancelCheckIn(asPerson(), { checkInId: talk.id, words: null, seen })).toEqual({ ok: true })
  expect(await cancelCheckIn(asPerson(), { checkInId: talk.id, words: null, seen })).toEqual({ ok: true })
  expect(await findCheckInRow(talk.id)).toMatchObject({ state: 'cancelled', sequence: 1 })
  expect(await listTold(pair.coach.id)).toEqual([{ template: 'check-in-called-off', channel: 'email', isHeldBack: false }])
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-reminder', channel: 'email', isHeldBack: true }])
})

test('a helper agrees and asks, and calls nothing off', async () => {
  const talk = await makeCheckIn(pair.coaching.id)
  expect(await cancelCheckIn(asHelper(), { checkInId: talk.id, words: null, seen: await seenOf(talk.id) })).toEqual({
    ok: false,
    reason: 'not_theirs',
  })
  expect(await askForOtherTime(asHelper(), { checkInId: talk.id, words: null })).toEqual({ ok: true })
})

test('a link answers its one question, once, as the person it was sent to', async () => {
  const { id } = await offer()
  const link = { personId: pair.person.id, aboutKind: 'check_in' as const, aboutId: id, expiresAt: second }
  const token = await transaction(() => makeReplyLink(asCoach(), link))
  const found = await findTimeQuestion(token, new Date())
  expect(found).toMatchObject({ is: 'time', question: { knownAs: 'Morven', coachName: 'Ceit', times: [first, second], by: 'by phone' } })
  const now = act(null, { as: 'anyone' })
  expect(await answerTimeByLink(now, { token, startsAt: first, words: null })).toEqual({ ok: true })
  expect(await answerTimeByLink(now, { token, startsAt: first, words: null })).toEqual({ ok: true })
  expect(await findCheckInRow(id)).toMatchObject({ state: 'agreed', starts_at: first })
  expect(await findTimeQuestion(token, new Date())).toMatchObject({ is: 'over', ringing: { name: 'Ceit', phone: '07700900012' } })
  expect(await findTimeThanks(token, new Date())).toMatchObject({ coachName: 'Ceit', when: expect.stringContaining('10 am') })
  expect(await findTimeThanks(token, new Date(Date.now() + 25 * 3_600_000))).toBeUndefined()
  expect(await answerTimeByLink(now, { token: 'made up', startsAt: first, words: null })).toEqual({ ok: false, reason: 'over' })
})
