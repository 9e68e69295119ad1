import { beforeEach, expect, test } from 'vitest'
import { holdCheckIn, type Talk } from '#app/features/coaching/commands/hold-check-in.server.ts'
import { listSteps, openSharedWords } from '#app/features/coaching/queries/words.server.ts'
import { action, loader } from '#app/features/coaching/routes/record.tsx'
import type { Relations } from '#app/server/relations.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { findCheckInRow, inDays, listTold, makeCheckIn, makePair, type Pair } from '#tests/support/make-coaching.ts'

let pair: Pair
let talk: Awaited<ReturnType<typeof makeCheckIn>>
const asPerson: Relations = new Set(['coachee'])
const asCoach = () => act(pair.coach.id, { as: 'coach' })

beforeEach(async () => {
  await freshDb()
  pair = await makePair()
  talk = await makeCheckIn(pair.coaching.id, { starts_at: inDays(-1) })
})

const open = async (checkInId: string, as = pair.coach.id) => {
  const url = `/check-ins/${checkInId}/record`
  return loader(await visit({ url, params: { checkInId }, as }))
}

const newStep = (words: string) => ({ id: crypto.randomUUID(), words, dueOn: null, agreed: true })

/** Fills in the form of a talk as it stands now. */
async function hold(checkInId: string, given: Partial<Talk> = {}) {
  const { seen } = await open(checkInId)
  return holdCheckIn(asCoach(), { checkInId, last: null, note: null, next: null, seen, ...given })
}

const stepsNow = async () => (await listSteps(asPerson, pair.coaching.id)).map(({ words, state }) => ({ words, state }))

test('the note is sealed with the person’s key and is theirs at once', async () => {
  await hold(talk.id, { note: 'We laughed about the bus' })
  const row = await findCheckInRow(talk.id)
  expect(row).toMatchObject({ state: 'held', shared_words: expect.stringMatching(/^v1\./), held_at: expect.any(String) })
  expect((await open(talk.id, pair.person.id)).note).toBe('We laughed about the bus')
  await db().deleteFrom('sealed_key').where('person_id', '=', pair.person.id).execute()
  expect(await openSharedWords(asPerson, { id: talk.id, personId: pair.person.id })).toBeNull()
})

test('the small step is the person’s own, sealed for them, with who typed it', async () => {
  const next = newStep('Ask her name')
  await hold(talk.id, { next })
  const row = await db().selectFrom('contribution').selectAll().where('id', '=', next.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    kind: 'step',
    audience: 'me',
    author_id: pair.person.id,
    written_by_id: pair.coach.id,
    agreed_at: expect.any(String),
    words: null,
    sealed_words: expect.stringMatching(/^v1\./),
    experience_id: pair.experience.id,
    voice: 'parent',
  })
  expect(await stepsNow()).toEqual([{ words: 'Ask her name', state: 'open' }])
})

test.each(['kept', 'let_go', 'changed'] as const)('the last step opens the next talk, and is %s', async (last) => {
  await hold(talk.id, { next: newStep('Ask the head about the hall') })
  const after = await makeCheckIn(pair.coaching.id)
  expect((await open(after.id)).pair?.openStep).toMatchObject({ words: 'Ask the head about the hall', state: 'open' })
  const next = last === 'kept' ? null : newStep('Ask the janitor')
  expect(await hold(after.id, { last, next })).toEqual({ ok: true })
  const state = { kept: 'kept', let_go: 'let_go', changed: 'changed' }[last]
  expect(await stepsNow()).toContainEqual({ words: 'Ask the head about the hall', state })
  expect(await stepsNow()).toHaveLength(next ? 2 : 1)
})

test('what was let go has an ending with words, by name, and no mail about it', async () => {
  const step = newStep('Ring the office')
  await hold(talk.id, { next: step })
  const after = await makeCheckIn(pair.coaching.id)
  await hold(after.id, { last: 'let_go' })
  const ending = await db().selectFrom('ending').selectAll().where('contribution_id', '=', step.id).executeTakeFirstOrThrow()
  expect(ending).toMatchObject({ outcome: 'let_go', by_id: pair.coach.id, seen_at: expect.any(String) })
  expect((await listTold(pair.person.id)).filter(({ isHeldBack }) => !isHeldBack)).toEqual([])
})

test('a step is carried over twice, each time into one that takes its place', async () => {
  const [one, two, three] = [newStep('One'), newStep('Two'), newStep('Three')]
  await hold(talk.id, { next: one })
  await hold((await makeCheckIn(pair.coaching.id)).id, { last: 'changed', next: two })
  await hold((await makeCheckIn(pair.coaching.id, { starts_at: inDays(2) })).id, { last: 'changed', next: three })
  const rows = await db().selectFrom('step').select(['id', 'replaced_by_id']).execute()
  expect(new Map(rows.map(({ id, replaced_by_id }) => [id, replaced_by_id]))).toEqual(
    new Map([
      [one.id, two.id],
      [two.id, three.id],
      [three.id, null],
    ]),
  )
})

test('one at a time: what is wrong is said beside its field', async () => {
  await hold(talk.id, { next: newStep('One') })
  const after = await makeCheckIn(pair.coaching.id)
  expect(await hold(after.id, { next: newStep('Two') })).toMatchObject({ ok: false, reason: 'mistake', field: 'last' })
  expect(await hold(after.id, { last: 'changed' })).toMatchObject({ ok: false, reason: 'mistake', field: 'next' })
  expect(await findCheckInRow(after.id)).toMatchObject({ state: 'agreed', held_at: null })
})

const form = (seen: string, given = {}) => ({ stepId: crypto.randomUUID(), note: '', next: '', dueOn: '', seen, ...given })
const send = async (values: Record<string, string>, as = pair.coach.id) =>
  action(await visit({ url: `/check-ins/${talk.id}/record`, params: { checkInId: talk.id }, as, form: values }))

test('sent many times at once it is one talk with one step', async () => {
  const { seen } = await open(talk.id)
  const values = form(seen, { note: 'Fine', next: 'Ask her name' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => responseOf(send(values))))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  expect(await stepsNow()).toHaveLength(1)
})

test('two who write at once: the second is told, with both texts, and loses nothing', async () => {
  const { seen } = await open(talk.id)
  await responseOf(send(form(seen, { note: 'From the phone' })))
  const second = await send(form(seen, { note: 'From the laptop', next: 'Ask her name' }))
  expect(second).toMatchObject({
    init: { status: 409 },
    data: { changed: true, mistakes: { typed: { note: 'From the laptop', next: 'Ask her name' } } },
  })
  expect(await openSharedWords(asPerson, { id: talk.id, personId: pair.person.id })).toBe('From the phone')
  const fresh = await open(talk.id)
  expect((await responseOf(send(form(fresh.seen, { note: 'Both' })))).status).toBe(303)
  expect(await openSharedWords(asPerson, { id: talk.id, personId: pair.person.id })).toBe('Both')
})

test('what is wrong keeps what was typed', async () => {
  const { seen } = await open(talk.id)
  const wrong = await send(form(seen, { note: 'Long talk', dueOn: 'soon' }))
  expect(wrong).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { dueOn: expect.any(String) }, typed: { note: 'Long talk' } } },
  })
})

test('only the coach writes it down; both read it', async () => {
  const { seen } = await open(talk.id)
  expect((await responseOf(send(form(seen), pair.person.id))).status).toBe(403)
  expect((await responseOf(send(form(seen), pair.organiser.id))).status).toBe(404)
})

test('the page shows why its experience exists, as it is worded now', async () => {
  expect((await open(talk.id)).pair?.experience?.purpose).toBe('That children grow up known')
  await db().updateTable('experience').set({ purpose: 'That nobody has to shout' }).where('id', '=', pair.experience.id).execute()
  expect((await open(talk.id)).pair?.experience?.purpose).toBe('That nobody has to shout')
})
