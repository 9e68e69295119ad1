import { beforeEach, expect, test } from 'vitest'
import { adoptMix } from '#app/features/mixing/commands/adopt-mix.server.ts'
import { discardMix } from '#app/features/mixing/commands/discard-mix.server.ts'
import { mixSession } from '#app/features/mixing/commands/mix-session.server.ts'
import { movePerson } from '#app/features/mixing/commands/move-seat.server.ts'
import { findMix } from '#app/features/mixing/queries/one-session.server.ts'
import { listWaitingFor } from '#app/features/mixing/queries/waiting.server.ts'
import { shownOfMix } from '#app/features/mixing/shown-mix.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { listSeatRows, makeCohort, makeDraft, noteAway, stateOfMix } from '#tests/support/make-mixing.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const me = () => act(room.organiser.id)
const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')
const placeAt = (at: number) => personAt(at).place.id
const knownMix = async (id: string) => (await findMix(id)) ?? expect.fail('no such mix')
const circleOf = (circles: string[][], placeId: string) => circles.findIndex((ids) => ids.includes(placeId))
const audited = (did: string) => db().selectFrom('audit_entry').select(['about_id', 'why']).where('did', '=', did).execute()

test('choosing a mix writes a seat for everybody and supersedes the one before; twice is once', async () => {
  const one = await makeDraft(room.organiser.id, room.first.id)
  expect(await adoptMix(me(), { mixId: one.id })).toEqual({ ok: true })
  expect(await listSeatRows(room.first.id)).toHaveLength(8)
  const two = await makeDraft(room.organiser.id, room.first.id)
  await Promise.all([adoptMix(me(), { mixId: two.id }), adoptMix(me(), { mixId: two.id })])
  expect([await stateOfMix(one.id), await stateOfMix(two.id)]).toEqual(['superseded', 'adopted'])
  expect(new Set((await listSeatRows(room.first.id)).map(({ mix_id }) => mix_id))).toEqual(new Set([two.id]))
  expect(await audited('mix.adopt')).toHaveLength(2)
  expect(await adoptMix(me(), { mixId: one.id })).toEqual({ ok: false, reason: 'not_a_draft' })
})

test('the same form twice makes one mix, and the same seed the same circles', async () => {
  const id = crypto.randomUUID()
  const asked = { id, gatheringId: room.first.id, circleCount: 2 }
  expect(await Promise.all([mixSession(me(), asked), mixSession(me(), asked)])).toEqual([{ ok: true }, { ok: true }])
  expect(await db().selectFrom('mix').select('id').execute()).toEqual([{ id }])
  const { circles } = await knownMix(id)
  await db().deleteFrom('mix_experience').execute()
  await db().deleteFrom('mix').execute()
  await mixSession(me(), asked)
  expect((await knownMix(id)).circles).toEqual(circles)
})

test('a mix that rests on what is no longer so is not chosen, and says who it is about', async () => {
  const { id } = await makeDraft(room.organiser.id, room.first.id)
  await db().updateTable('place').set({ state: 'withdrawn' }).where('id', '=', placeAt(0)).execute()
  await db().updateTable('person').set({ languages: 'pl en' }).where('id', '=', personAt(1).id).execute()
  expect(await adoptMix(me(), { mixId: id })).toMatchObject({
    ok: false,
    reason: 'stale',
    changes: { gone: [placeAt(0)], changed: [placeAt(1)], came: [], earlier: false, rest: false },
  })
  expect(await listSeatRows(room.first.id)).toEqual([])
})

test('whoever is noted away has no seat; who is not noted yet has one', async () => {
  await noteAway(room.first.id, personAt(0).id)
  const { id } = await makeDraft(room.organiser.id, room.first.id, 1)
  const { circles } = await knownMix(id)
  expect(circles.flat()).toHaveLength(7)
  expect(circles.flat()).not.toContain(placeAt(0))
})

test('nobody sits with their own worker or manager, however often it is worked out', async () => {
  await makeTie(personAt(4).id, personAt(0).id, 'works_with')
  await makeTie(personAt(6).id, personAt(5).id, 'manages')
  for (let round = 0; round < 5; round++) {
    const { circles } = await knownMix((await makeDraft(room.organiser.id, room.first.id)).id)
    expect(circleOf(circles, placeAt(4))).not.toBe(circleOf(circles, placeAt(0)))
    expect(circleOf(circles, placeAt(6))).not.toBe(circleOf(circles, placeAt(5)))
  }
})

test('a move by hand is counted again; into a hidden rule it gets the one sentence, and is noted', async () => {
  await makeTie(personAt(6).id, personAt(0).id, 'works_with')
  await db().updateTable('place').set({ voice: 'practitioner' }).where('id', '=', placeAt(0)).execute()
  await db().updateTable('place').set({ voice: 'practitioner' }).where('id', '=', placeAt(1)).execute()
  await db().updateTable('place').set({ voice: 'parent' }).where('voice', '=', 'leader').execute()
  const { id } = await makeDraft(room.organiser.id, room.first.id)
  const mix = await knownMix(id)
  const seen = fingerprint(shownOfMix(mix))
  const move = (at: number, circle: number) => movePerson(me(), { mixId: id, placeId: placeAt(at), circle, seen })

  const refused = await move(0, circleOf(mix.circles, placeAt(6)))
  expect(refused).toEqual({
    ok: false,
    reason: 'rule',
    words: `This does not work for ${personAt(0).known_as}. The safeguarding lead can say more.`,
  })
  expect(await audited('mix.move.refuse')).toEqual([{ about_id: placeAt(0), why: 'hidden rule' }])
  expect(await move(6, 1 - circleOf(mix.circles, placeAt(6)))).toMatchObject({ words: expect.stringContaining('two parents or carers') })

  const free = [1, 4, 5].find((at) => circleOf(mix.circles, placeAt(at)) === 0) ?? expect.fail('nobody to move')
  expect(await move(free, 1)).toEqual({ ok: true })
  const moved = await knownMix(id)
  expect([circleOf(moved.circles, placeAt(free)), moved.report.byHand]).toEqual([1, true])
  expect(await move(free === 1 ? 4 : 1, 1 - circleOf(moved.circles, placeAt(free === 1 ? 4 : 1)))).toEqual({ ok: false, reason: 'changed' })
})

test('what cannot be is refused with the numbers, or silently about whom', async () => {
  expect((await makeDraft(room.organiser.id, room.first.id, 4)).mixed).toEqual({
    ok: false,
    reason: 'impossible',
    words: '4 parents cannot fill 4 circles with at least 2 parents each.',
  })
  await makeTie(personAt(4).id, personAt(0).id, 'works_with')
  const { mixed } = await makeDraft(room.organiser.id, room.first.id, 1)
  expect(mixed).toMatchObject({ words: `This does not work for ${room.first.title}. The safeguarding lead can say more.` })
  expect(await audited('mix.refuse')).toEqual([{ about_id: room.first.id, why: 'hidden rule' }])
})

test('the next session knows the one before, and begins again where that was changed', async () => {
  const one = await makeDraft(room.organiser.id, room.first.id)
  await adoptMix(me(), { mixId: one.id })
  const two = await makeDraft(room.organiser.id, room.second.id)
  const { report } = await knownMix(two.id)
  expect(report.mix.cost.repeatMeeting.count).toBeLessThan(12)
  expect(report.mix.score).toBeLessThanOrEqual(report.deal.score)
  const other = await makeDraft(room.organiser.id, room.first.id)
  await adoptMix(me(), { mixId: other.id })
  const isSame = JSON.stringify((await knownMix(one.id)).circles) === JSON.stringify((await knownMix(other.id)).circles)
  expect((await adoptMix(me(), { mixId: two.id })).ok).toBe(isSame)
})

test('a draft is put away, what was chosen is not; today names sessions without circles', async () => {
  const viewer = async () => (await findViewer((await visit({ url: '/', as: room.organiser.id })).request)) ?? expect.fail('nobody')
  expect((await listWaitingFor(await viewer())).map(({ to }) => to)).toEqual([
    `/mixes/new?gathering=${room.first.id}`,
    `/mixes/new?gathering=${room.second.id}`,
  ])
  const one = await makeDraft(room.organiser.id, room.first.id)
  expect(await discardMix(me(), { mixId: one.id })).toEqual({ ok: true })
  const two = await makeDraft(room.organiser.id, room.first.id)
  await adoptMix(me(), { mixId: two.id })
  expect(await discardMix(me(), { mixId: two.id })).toEqual({ ok: false })
  expect((await listWaitingFor(await viewer())).map(({ to }) => to)).toEqual([`/mixes/new?gathering=${room.second.id}`])
})
