import { beforeEach, expect, test } from 'vitest'
import { keepReflection } from '#app/features/coaching/commands/keep-reflection.server.ts'
import { keepWhy, shownOfWhy } from '#app/features/coaching/commands/keep-why.server.ts'
import { findCoaching } from '#app/features/coaching/queries/coaching.server.ts'
import { loader as checkInPage } from '#app/features/coaching/routes/check-in.tsx'
import { loader as whyPage } from '#app/features/coaching/routes/coaching-why.tsx'
import { loader as coachingPage } from '#app/features/coaching/routes/coaching.tsx'
import { loader as coachings } from '#app/features/coaching/routes/coachings.tsx'
import { loader as recordPage } from '#app/features/coaching/routes/record.tsx'
import { loader as reflectionPage } from '#app/features/coaching/routes/reflection.tsx'
import { loader as timePage } from '#app/features/coaching/routes/time.tsx'
import { loader as contributionPage } from '#app/features/contributions/routes/contribution.tsx'
import { loader as editPage } from '#app/features/contributions/routes/edit-words.tsx'
import { loader as myRecord } from '#app/features/home/routes/my-record.tsx'
import { loader as myRecordFile } from '#app/features/home/routes/my-record-file.tsx'
import { loader as today } from '#app/features/home/routes/today.tsx'
import { loader as keepTogethers } from '#app/features/mixing/keep-togethers/routes/keep-togethers.tsx'
import { loader as keepApartPage } from '#app/features/safeguarding/routes/keep-apart.tsx'
import { loader as keepAparts } from '#app/features/safeguarding/routes/keep-aparts.tsx'
import { startSession } from '#app/server/session.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { inDays, makeCheckIn, makePair, writeShared, type Pair } from '#tests/support/make-coaching.ts'
import { makeGuarded, makeKeptApart } from '#tests/support/make-safeguarding.ts'

type Load = (asked: Awaited<ReturnType<typeof visit>>) => unknown

let pair: Pair
let talk: Awaited<ReturnType<typeof makeCheckIn>>
let reflectionId: string

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
  talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(-1), state: 'held', held_at: inDays(-1) })
  await writeShared(talk.id, pair.person.id, 'PRIVATE we laughed about the bus')
  const seen = fingerprint(shownOfWhy(null))
  await keepWhy(act(pair.person.id), { coachingId: pair.coaching.id, why: 'PRIVATE to finish something', seen })
  reflectionId = crypto.randomUUID()
  const coaching = await findCoaching(pair.coaching.id)
  if (!coaching) throw new Error('There is a coaching')
  const words = 'PRIVATE I talked too much'
  await keepReflection(act(pair.person.id), { id: reflectionId, words, authorId: pair.person.id, checkIn: talk, coaching })
})

/** What a page answers on a phone of one's own, or on one that others use: its status, and its words. */
async function look(load: Load, personId: string, params: Record<string, string> = {}, sharedPhone = true) {
  const cookie = await transaction(() => startSession(act(personId), { personId, userAgent: 'test', sharedPhone }))
  const asked = await visit({ url: '/x', params, cookie: cookie.split(';')[0] ?? '' })
  const outcome = await Promise.resolve(load(asked)).catch((thrown: unknown) => thrown)
  if (outcome instanceof Response) return { status: outcome.status, text: await outcome.text() }
  if (outcome instanceof Error) throw outcome
  return { status: 200, text: JSON.stringify(outcome) }
}

test.each<[string, Load]>([
  ['what I want from walking together', whyPage],
  ['my record', myRecord],
  ['my record as a file', myRecordFile],
])('%s stays closed, and says why', async (_, load) => {
  const params = { coachingId: pair.coaching.id, checkInId: talk.id }
  expect((await look(load, pair.person.id, params, false)).text).toContain('PRIVATE')
  const { status, text } = await look(load, pair.person.id, params)
  expect([status, text]).toEqual([403, 'Closed on this phone'])
})

test('the coach’s record of a talk stays closed, too', async () => {
  expect((await look(recordPage, pair.coach.id, { checkInId: talk.id }, false)).text).toContain('PRIVATE')
  expect((await look(recordPage, pair.coach.id, { checkInId: talk.id })).status).toBe(403)
  await db().updateTable('check_in').set({ state: 'offered' }).execute()
  expect((await look(timePage, pair.coach.id, { checkInId: talk.id })).text).not.toContain('PRIVATE')
})

test.each<[string, Load]>([
  ['a talk', checkInPage],
  ['walking together', coachingPage],
  ['who walks with whom', coachings],
  ['what I kept for myself', reflectionPage],
  ['today', today],
])('%s shows its times and no private word', async (_, load) => {
  for (const one of [pair.person, pair.coach]) {
    const { status, text } = await look(load, one.id, { coachingId: pair.coaching.id, checkInId: talk.id })
    expect(status).toBe(200)
    expect(text).not.toContain('PRIVATE')
  }
})

test('words that are for their author alone are nowhere to be read, nor to be changed', async () => {
  const params = { contributionId: reflectionId }
  expect((await look(contributionPage, pair.person.id, params, false)).text).toContain('PRIVATE')
  for (const load of [contributionPage, editPage]) expect((await look(load, pair.person.id, params)).text).not.toContain('PRIVATE')
})

test('whom somebody would like to sit with stays closed', async () => {
  const params = { experienceId: pair.experience.id }
  expect((await look(keepTogethers, pair.person.id, params, false)).status).toBe(200)
  expect((await look(keepTogethers, pair.person.id, params)).status).toBe(403)
})

test('a safeguarding lead sees no pair there', async () => {
  const guarded = await makeGuarded()
  const keepApartId = (await makeKeptApart(guarded)).id
  for (const [load, params] of [
    [keepAparts, {}],
    [keepApartPage, { keepApartId }],
  ] as const) {
    expect((await look(load, guarded.lead.id, params, false)).status).toBe(200)
    expect((await look(load, guarded.lead.id, params)).status).toBe(403)
  }
})
