import { beforeEach, expect, test } from 'vitest'
import { oldWords } from '#app/features/coaching/commands/forget-old-words.server.ts'
import { holdCheckIn } from '#app/features/coaching/commands/hold-check-in.server.ts'
import { keepReflection } from '#app/features/coaching/commands/keep-reflection.server.ts'
import { keepWhy, shownOfWhy } from '#app/features/coaching/commands/keep-why.server.ts'
import { findCoaching } from '#app/features/coaching/queries/coaching.server.ts'
import { listRecordOf } from '#app/features/coaching/queries/record.server.ts'
import { listReflections } from '#app/features/coaching/queries/reflections.server.ts'
import { listSteps, openWhy } from '#app/features/coaching/queries/words.server.ts'
import { shownOfRecord } from '#app/features/coaching/shown-check-in.ts'
import type { Relations } from '#app/server/relations.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { findCheckInRow, inDays, makeCheckIn, makePair, type Pair } from '#tests/support/make-coaching.ts'

let pair: Pair
let talk: Awaited<ReturnType<typeof makeCheckIn>>
const asPerson: Relations = new Set(['coachee'])
const asCoach = () => act(pair.coach.id, { as: 'coach' })

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
  talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(-1) })
})

/** Notes the talk, from a form that showed nothing written yet. */
function hold() {
  const seen = fingerprint(shownOfRecord({ state: 'agreed', note: null, lastStepId: null, nextStep: null }))
  const next = { id: crypto.randomUUID(), words: 'Ask her name', dueOn: null, agreed: true }
  return holdCheckIn(asCoach(), { checkInId: talk.id, last: null, note: 'We laughed about the bus', next, seen })
}

test('what I want from this is kept sealed, and not overwritten unseen', async () => {
  const seen = fingerprint(shownOfWhy(null))
  const { id: coachingId } = pair.coaching
  expect(await keepWhy(act(pair.person.id), { coachingId, why: 'To finish something', seen })).toEqual({ ok: true })
  expect(await keepWhy(act(pair.coach.id), { coachingId, why: 'Another', seen })).toEqual({ ok: false, current: 'To finish something' })
  expect(await openWhy(asPerson, { id: coachingId, personId: pair.person.id })).toBe('To finish something')
})

test('a reflection is its author’s alone, of both', async () => {
  const coaching = await findCoaching(pair.coaching.id)
  if (!coaching) throw new Error('There is a coaching')
  const given = { id: crypto.randomUUID(), words: 'I talked too much', authorId: pair.coach.id, checkIn: talk, coaching }
  await keepReflection(asCoach(), given)
  expect(await listReflections(pair.coach.id, talk)).toMatchObject([{ words: 'I talked too much' }])
  expect(await listReflections(pair.person.id, talk)).toEqual([])
})

test('my record holds my talks and my words, and nothing of what others said to me as their coach', async () => {
  expect(await hold()).toEqual({ ok: true })
  const mine = JSON.stringify(await listRecordOf(pair.person.id))
  expect(mine).toContain('We laughed about the bus')
  const coachs = JSON.stringify(await listRecordOf(pair.coach.id))
  expect(coachs).toContain('Morven')
  expect(coachs).not.toContain('laughed')
})

test('half a year after the end the words are gone, and the small step stays the person’s', async () => {
  expect(await hold()).toEqual({ ok: true })
  const endedOn = (days: number) =>
    db()
      .updateTable('coaching')
      .set({ ends_on: dayOf(inDays(-days)) })
      .where('id', '=', pair.coaching.id)
      .execute()
  const clock = act(null, { as: 'system' })
  await endedOn(183)
  expect(await oldWords.forget(clock)).toBe(0)
  await endedOn(184)
  expect([await oldWords.forget(clock), await oldWords.forget(clock)]).toEqual([1, 0])
  expect(await findCheckInRow(talk.id)).toMatchObject({ state: 'held', shared_words: null })
  expect(await listSteps(asPerson, pair.coaching.id)).toMatchObject([{ words: 'Ask her name', state: 'open' }])
})
