import { beforeEach, expect, test } from 'vitest'
import { holdByHand, moveByHand, type Moving } from '#app/features/mixing/commands/change-by-hand.server.ts'
import { redoMove, undoMove } from '#app/features/mixing/commands/undo-move.server.ts'
import { findSpot } from '#app/features/mixing/plan-steps.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeCirclesDraft, proposalOf } from '#tests/support/make-drafts.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makeCohort } from '#tests/support/make-mixing.ts'

let room: Awaited<ReturnType<typeof makeCohort>>
let mixId: string

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const me = () => act(room.organiser.id)
const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')
const placeAt = (at: number) => personAt(at).place.id
const spotOf = async (at: number, sessionId = room.first.id) => {
  const { mix, answer } = await proposalOf(mixId)
  return findSpot({ settings: mix.settings, answer }, { placeId: placeAt(at), sessionId }) ?? expect.fail('nowhere')
}
const moveOf = async (at: number, given: Partial<Moving>) =>
  moveByHand(me(), {
    mixId,
    letter: 'A',
    seen: (await proposalOf(mixId)).version,
    placeId: placeAt(at),
    sessionId: room.first.id,
    to: null,
    withId: null,
    ...given,
  })
const seen = async () => ({ mixId, letter: 'A' as const, seen: (await proposalOf(mixId)).version })
const audited = (did: string) => db().selectFrom('audit_entry').select(['about_id', 'why']).where('did', '=', did).execute()
const other = (spot: string) => String(1 - Number(spot))

/** Two parents of different circles in the first session. */
async function twoApart() {
  const spots = await Promise.all([0, 1, 2, 3].map((at) => spotOf(at)))
  const away = spots.findIndex((spot) => spot !== spots[0])
  return [0, away] as const
}

test('two change places, it is counted again, taken back and made again, and each change is named', async () => {
  mixId = await makeCirclesDraft(room)
  const before = await proposalOf(mixId)
  const [one, two] = await twoApart()
  const spots = [await spotOf(one), await spotOf(two)]
  expect(await moveOf(one, { withId: placeAt(two) })).toMatchObject({ ok: true })
  expect([await spotOf(one), await spotOf(two)]).toEqual(spots.toReversed())
  const after = await proposalOf(mixId)
  expect([after.version, after.report.byHand, after.report.breaks]).toEqual([before.version + 1, true, 0])
  const [move] = await db().selectFrom('mix_move').select(['words', 'version', 'undone_at']).execute()
  expect(move?.words).toMatch(new RegExp(`^${placeAt(one)} and ${placeAt(two)} change places, at .* in “${room.first.title}”\\.$`))

  expect(await undoMove(me(), await seen())).toMatchObject({ ok: true })
  const undone = await proposalOf(mixId)
  expect([undone.answer, undone.report.byHand, undone.report.points]).toEqual([before.answer, false, before.report.points])
  expect(await undoMove(me(), await seen())).toMatchObject({ ok: false, reason: 'nobody' })
  expect(await redoMove(me(), await seen())).toMatchObject({ ok: true })
  expect((await proposalOf(mixId)).answer).toEqual(after.answer)
  expect(await redoMove(me(), await seen())).toMatchObject({ ok: false, reason: 'nobody' })
})

test('two organisers at once: the second is told that it changed; saying the same twice is once', async () => {
  mixId = await makeCirclesDraft(room)
  const [one, two] = await twoApart()
  const version = (await proposalOf(mixId)).version
  const to = await spotOf(two)
  await moveOf(one, { withId: placeAt(two) })
  expect(await moveOf(two, { to, seen: version })).toMatchObject({ ok: false, reason: 'changed' })
  expect(await moveOf(one, { to, seen: version })).toEqual({ ok: true, effects: [] })
})

test('who is held stays: moving them wants letting go first', async () => {
  mixId = await makeCirclesDraft(room)
  const [one, two] = await twoApart()
  const hold = { placeId: placeAt(one), sessionId: room.first.id }
  expect(await holdByHand(me(), { ...(await seen()), ...hold, isHeld: true })).toMatchObject({ ok: true })
  expect((await proposalOf(mixId)).held.seats).toEqual([{ ...hold, circle: Number(await spotOf(one)) }])
  expect(await moveOf(two, { withId: placeAt(one) })).toEqual({ ok: false, reason: 'held', placeId: placeAt(one) })
  expect(await holdByHand(me(), { ...(await seen()), ...hold, isHeld: false })).toMatchObject({ ok: true })
  expect((await proposalOf(mixId)).held.seats).toEqual([])
  expect(await moveOf(two, { withId: placeAt(one) })).toMatchObject({ ok: true })
})

test('a rule that may be told is told; a hidden one gets the one sentence, names only who moves, and is noted', async () => {
  await makeTie(personAt(6).id, personAt(4).id, 'manages')
  mixId = await makeCirclesDraft(room, { rules: { parentNotAlone: true, everyVoice: false } })
  const parents = await Promise.all([0, 1, 2, 3].map(async (at) => [at, await spotOf(at)] as const))
  const few = parents.filter(([, spot]) => parents.filter(([, same]) => same === spot).length === 2)
  const [leaving, spot] = few[0] ?? expect.fail('every circle has more parents than it needs')
  expect(await moveOf(leaving, { to: other(spot) })).toEqual({
    ok: false,
    reason: 'rule',
    words: 'Each circle keeps at least two parents or carers.',
  })
  expect(await audited('mix.move.refuse')).toEqual([])
  expect(await moveOf(6, { to: await spotOf(4) })).toEqual({
    ok: false,
    reason: 'rule',
    words: `This does not work for ${personAt(6).known_as}. The safeguarding lead can say more.`,
  })
  expect(await audited('mix.move.refuse')).toEqual([{ about_id: placeAt(6), why: 'hidden rule' }])
})

test('what changed since is told by who it is about, and nothing is moved', async () => {
  mixId = await makeCirclesDraft(room)
  await db().updateTable('person').set({ languages: 'pl' }).where('id', '=', personAt(3).id).execute()
  const [one, two] = await twoApart()
  expect(await moveOf(one, { withId: placeAt(two) })).toMatchObject({ ok: false, reason: 'stale', changes: { changed: [placeAt(3)] } })
})
