import { beforeEach, expect, test } from 'vitest'
import { action as actionAgreement, loader as loaderAgreement } from '#app/features/coaching/routes/agreement.tsx'
import { action as actionCancellation, loader as loaderCancellation } from '#app/features/coaching/routes/cancellation.tsx'
import { action as actionNew, loader as loaderNew } from '#app/features/coaching/routes/check-in-new.tsx'
import { action as actionEnding } from '#app/features/coaching/routes/coaching-ending.tsx'
import { action as actionMiss } from '#app/features/coaching/routes/miss.tsx'
import { action as actionTime, loader as loaderTime } from '#app/features/coaching/routes/time.tsx'
import { loader as loaderThanks } from '#app/features/home/routes/answer-thanks.tsx'
import { action as actionAnswer, loader as loaderAnswer } from '#app/features/home/routes/answer.tsx'
import { makeReplyLink } from '#app/server/reply-link.server.ts'
import { timeOf, dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { findCheckInRow, inDays, listCheckInRows, listTold, makeCheckIn, makePair, type Pair } from '#tests/support/make-coaching.ts'
import { makeContactWay } from '#tests/support/make.ts'

let pair: Pair

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
})

const at = (url: string, checkInId: string, as: string, form?: Record<string, string>) =>
  visit({ url: `/check-ins/${checkInId}/${url}`, params: { checkInId }, as, ...(form && { form }) })
const times = (one: number, other: number) => ({
  on: dayOf(inDays(one)),
  time: timeOf(inDays(one)),
  otherOn: dayOf(inDays(other)),
  otherTime: timeOf(inDays(other)),
})

test('two times are offered by the coach alone; a time that has passed is said beside its field', async () => {
  const { coaching, coach, person } = pair
  const there = { url: '/x', params: { coachingId: coaching.id } }
  expect((await responseOf(Promise.resolve(loaderNew(await visit({ ...there, as: person.id }))))).status).toBe(403)
  const form = { id: crypto.randomUUID(), channel: 'video', ...times(-1, 4) }
  const wrong = await actionNew(await visit({ ...there, as: coach.id, form }))
  expect(wrong).toMatchObject({
    init: { status: 400 },
    data: { errors: { on: expect.stringContaining('passed') }, typed: { channel: 'video' } },
  })
  const offer = async () => responseOf(actionNew(await visit({ ...there, as: coach.id, form: { ...form, ...times(3, 4) } })))
  expect([await offer(), await offer()].map(({ status, headers }) => [status, headers.get('Location')])).toEqual([
    [303, `/check-ins/${form.id}`],
    [303, `/check-ins/${form.id}`],
  ])
  expect(await listCheckInRows(coaching.id)).toHaveLength(1)
})

test('a number that is closed is not shown, one for the named contact to nobody else', async () => {
  const { coaching, coach, person } = pair
  await makeContactWay(person.id, 'phone', '07700900098', { safe: 'never', preferred: 0 })
  await makeContactWay(person.id, 'phone', '07700900097', { safe: 'named_only', preferred: 0 })
  await makeContactWay(person.id, 'phone', '07700900096', { safe: 'no_voicemail', preferred: 0 })
  const page = async () => loaderNew(await visit({ url: '/x', params: { coachingId: coaching.id }, as: coach.id }))
  const shown = (await page()).numbers.map(({ number, words }) => [number, words])
  expect(shown).toEqual([
    ['07700900011', null],
    ['07700900096', 'Do not leave voicemail.'],
  ])
  await db().updateTable('person').set({ named_contact_id: coach.id }).where('id', '=', person.id).execute()
  expect((await page()).numbers.map(({ number }) => number)).toContain('07700900097')
})

test('the person chooses; a stale choice is answered with the times of now', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: inDays(2), other_at: inDays(3) })
  const page = await loaderAgreement(await at('agreement', talk.id, pair.person.id))
  expect(page).toMatchObject({ as: 'coachee', asksWords: true, times: [inDays(2), inDays(3)] })
  const stale = await actionAgreement(await at('agreement', talk.id, pair.person.id, { answer: inDays(9), words: '' }))
  expect(stale).toMatchObject({ init: { status: 409 }, data: { errors: { answer: expect.stringContaining('changed') } } })
  const none = await actionAgreement(await at('agreement', talk.id, pair.person.id, { words: 'x' }))
  expect(none).toMatchObject({ init: { status: 400 }, data: { typed: { words: 'x' } } })
  const chosen = await responseOf(actionAgreement(await at('agreement', talk.id, pair.person.id, { answer: inDays(3), words: '' })))
  expect(chosen.status).toBe(303)
  expect(await findCheckInRow(talk.id)).toMatchObject({ state: 'agreed', starts_at: inDays(3) })
})

test('a helper’s words are not taken, only the answer', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: inDays(2), other_at: inDays(3) })
  expect(await loaderAgreement(await at('agreement', talk.id, pair.helper.id))).toMatchObject({ as: 'helper', asksWords: false })
  await responseOf(actionAgreement(await at('agreement', talk.id, pair.helper.id, { answer: 'none', words: 'something private' })))
  const row = await findCheckInRow(talk.id)
  expect(row.state).toBe('offered')
  const { openSharedWords } = await import('#app/features/coaching/queries/words.server.ts')
  expect(await openSharedWords(new Set(['coachee']), { id: talk.id, personId: pair.person.id })).toBe('')
})

test('moving what somebody else moved shows both, and keeps mine when I say so again', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(5) })
  const { seen } = await loaderTime(await at('time', talk.id, pair.coach.id))
  const move = async (form: Record<string, string>) =>
    actionTime(await at('time', talk.id, pair.coach.id, { channel: 'phone', together: 'yes', ...form }))
  await responseOf(move({ ...times(6, 7), otherOn: '', otherTime: '', seen }))
  const second = await move({ ...times(8, 9), seen })
  expect(second).toMatchObject({ init: { status: 409 }, data: { yours: expect.stringContaining('or'), mistakes: { typed: times(8, 9) } } })
  const fresh = await loaderTime(await at('time', talk.id, pair.coach.id))
  expect((await responseOf(move({ ...times(8, 9), seen: fresh.seen }))).status).toBe(303)
})

test('a coach says why a talk is called off; the person need not', async () => {
  const [mine, theirs] = [await makeCheckIn(pair.coaching.id), await makeCheckIn(pair.coaching.id, { starts_at: inDays(9) })]
  const cancel = async (id: string, as: string, words: string) => {
    const { seen } = await loaderCancellation(await at('cancellation', id, as))
    return actionCancellation(await at('cancellation', id, as, { words, seen }))
  }
  expect(await cancel(mine.id, pair.coach.id, '')).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { words: expect.any(String) } } },
  })
  expect((await responseOf(cancel(mine.id, pair.coach.id, 'The bus is off'))).status).toBe(303)
  expect((await responseOf(cancel(theirs.id, pair.person.id, ''))).status).toBe(303)
  expect((await listCheckInRows(pair.coaching.id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
})

test('nothing leaves unless the coach presses “send”', async () => {
  const [one, other] = [await makeCheckIn(pair.coaching.id), await makeCheckIn(pair.coaching.id, { starts_at: inDays(9) })]
  const miss = async (id: string, send: string) => {
    const form = { nextId: crypto.randomUUID(), words: 'No matter', send, ...times(11, 12) }
    return responseOf(actionMiss(await at('miss', id, pair.coach.id, form)))
  }
  for (const silent of ['no', '']) expect((await miss(one.id, silent)).status).toBe(303)
  expect(await listTold(pair.person.id)).toEqual([])
  await miss(other.id, 'yes')
  expect(await listTold(pair.person.id)).toEqual([{ template: 'check-in-times', channel: 'email', isHeldBack: false }])
})

test('either of the two ends it, an organiser too, a helper and a stranger do not', async () => {
  const end = async (as: string) =>
    responseOf(actionEnding(await visit({ url: '/x', params: { coachingId: pair.coaching.id }, as, form: {} })))
  expect((await end(pair.helper.id)).status).toBe(404)
  for (const as of [pair.person.id, pair.coach.id, pair.organiser.id]) {
    await db().updateTable('coaching').set({ ends_on: null }).where('id', '=', pair.coaching.id).execute()
    expect((await end(as)).status).toBe(303)
    const row = await db().selectFrom('coaching').select('ends_on').where('id', '=', pair.coaching.id).executeTakeFirstOrThrow()
    expect(row.ends_on).toBe(dayOf(new Date()))
  }
})

test('a link from a message opens one question, is answered with one press, and signs nobody in', async () => {
  const talk = await makeCheckIn(pair.coaching.id, { state: 'offered', starts_at: inDays(2), other_at: inDays(3) })
  const link = { personId: pair.person.id, aboutKind: 'check_in' as const, aboutId: talk.id, expiresAt: inDays(3) }
  const params = { token: await transaction(() => makeReplyLink(act(pair.coach.id), link)) }
  const page = async () => loaderAnswer(await visit({ url: '/x', params }))
  expect(await page()).toMatchObject({ init: { status: 200 }, data: { is: 'time', question: { times: [inDays(2), inDays(3)] } } })
  expect((await findCheckInRow(talk.id)).state).toBe('offered')
  const press = async (answer: string) => actionAnswer(await visit({ url: '/x', params, form: { answer, words: '' } }))
  expect(await press(inDays(9))).toMatchObject({ init: { status: 409 } })
  const chosen = await responseOf(press(inDays(3)))
  expect([chosen.status, chosen.headers.get('Set-Cookie')]).toEqual([303, null])
  expect(await page()).toMatchObject({ init: { status: 410 }, data: { is: 'over', ringing: { name: 'Ceit' } } })
  expect(await loaderThanks(await visit({ url: '/x', params }))).toMatchObject({ data: { thanks: null, time: { coachName: 'Ceit' } } })
})
