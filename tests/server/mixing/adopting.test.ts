import { beforeEach, expect, test } from 'vitest'
import { adoptProposal, type Adopting } from '#app/features/mixing/commands/adopt-proposal.server.ts'
import { holdByHand } from '#app/features/mixing/commands/change-by-hand.server.ts'
import { matchCoaches } from '#app/features/mixing/commands/match-coaches.server.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeCirclesDraft, makeCohortsDraft, proposalOf } from '#tests/support/make-drafts.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { listSeatRows, makeCohort, stateOfMix } from '#tests/support/make-mixing.ts'
import { makeExperience, makePerson, makePlace } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const me = () => act(room.organiser.id)
const today = dayOf(new Date())
const choose = async (mixId: string, given: Partial<Adopting> = {}) =>
  adoptProposal(me(), { mixId, letter: 'A', seen: (await proposalOf(mixId)).version, answerByOn: null, rhythm: null, ...given })
const audited = (did: string) => db().selectFrom('audit_entry').select(['about_id', 'why']).where('did', '=', did).execute()
const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')

test('circles: a seat in each session for everybody, the earlier mix superseded, twice is once, the choice kept', async () => {
  const one = await makeCirclesDraft(room)
  const { version: seen } = await proposalOf(one)
  expect(await Promise.all([choose(one, { seen }), choose(one, { seen })])).toEqual([{ ok: true }, { ok: true }])
  expect([(await listSeatRows(room.first.id)).length, (await listSeatRows(room.second.id)).length]).toEqual([8, 8])
  const { mix, answer } = await proposalOf(one)
  expect(mix.chosen?.answer).toEqual(answer)
  expect([mix.input_hash.length > 5, mix.seed > 0]).toEqual([true, true])

  const two = await makeCirclesDraft(room, { sessionIds: [room.second.id] })
  expect(await choose(two)).toEqual({ ok: true })
  expect([await stateOfMix(one), await stateOfMix(two)]).toEqual(['adopted', 'adopted'])
  const three = await makeCirclesDraft(room)
  expect(await choose(three)).toEqual({ ok: true })
  expect([await stateOfMix(one), await stateOfMix(two), await stateOfMix(three)]).toEqual(['superseded', 'superseded', 'adopted'])
  expect(await audited('mix.adopt')).toHaveLength(3)
})

test('circles: what is over stays as it was sat', async () => {
  const one = await makeCirclesDraft(room)
  await choose(one)
  const two = await makeCirclesDraft(room)
  await db()
    .updateTable('gathering')
    .set({ ends_at: new Date(Date.now() - 1000).toISOString() })
    .where('id', '=', room.first.id)
    .execute()
  expect(await choose(two)).toEqual({ ok: true })
  expect(new Set((await listSeatRows(room.first.id)).map(({ mix_id }) => mix_id))).toEqual(new Set([one]))
  expect(new Set((await listSeatRows(room.second.id)).map(({ mix_id }) => mix_id))).toEqual(new Set([two]))
})

test('nothing is chosen that changed since, was changed meanwhile, or breaks a rule that came later', async () => {
  const id = await makeCirclesDraft(room)
  const { version, answer } = await proposalOf(id)
  expect(await choose(id, { seen: version + 1 })).toEqual({ ok: false, reason: 'changed' })
  const [first = [], second = []] = answer.tables?.[room.experience.id]?.[0] ?? []
  const personOf = (placeId: string | undefined) => room.people.find(({ place }) => place.id === placeId)?.id ?? expect.fail('nobody')
  await makeTie(personOf(first[0]), personOf(second[0]), 'works_with')
  await db().deleteFrom('tie').execute()
  await makeTie(personOf(first[0]), personOf(first[1]), 'manages')
  expect(await choose(id)).toEqual({ ok: false, reason: 'breaks_a_rule' })
  expect(await audited('mix.refuse')).toEqual([{ about_id: id, why: 'hidden rule' }])
  await db().deleteFrom('tie').execute()
  await db().updateTable('place').set({ state: 'withdrawn' }).where('id', '=', personAt(0).place.id).execute()
  expect(await choose(id)).toMatchObject({ ok: false, reason: 'stale', changes: { gone: [personAt(0).place.id] } })
  expect(await listSeatRows(room.first.id)).toEqual([])
})

test('who comes: those it chose are invited, their other places let go, who was held is held, nobody promised loses anything', async () => {
  const { programme_id } = room.locality
  const inviting = { programme_id, locality_id: room.locality.id, state: 'inviting' as const, seats: 2 }
  const days = { first_on: addDays(today, 20), last_on: addDays(today, 25) }
  const spring = await makeExperience({ ...inviting, ...days })
  const autumn = await makeExperience({ ...inviting, first_on: addDays(today, 60), last_on: addDays(today, 65) })
  const promised = await makePlace(spring.id, (await makePerson()).id, { state: 'accepted' })
  const open = []
  for (let at = 0; at < 4; at++) {
    const person = await makePerson()
    open.push(await makePlace(spring.id, person.id, { state: 'considered' }), await makePlace(autumn.id, person.id, { state: 'waiting' }))
  }
  const id = await makeCohortsDraft(room.organiser.id, [spring.id, autumn.id])
  const { answer } = await proposalOf(id)
  expect(Object.values(answer.cohorts).map((ids) => ids.length)).toEqual([2, 2])
  const [held = ''] = answer.cohorts[autumn.id] ?? []
  await holdByHand(me(), { mixId: id, letter: 'A', seen: 1, placeId: held, sessionId: null, isHeld: true })

  expect(await choose(id)).toEqual({ ok: false, reason: 'answer_by' })
  expect(await choose(id, { answerByOn: addDays(today, 10) })).toEqual({ ok: true })
  const rows = await db()
    .selectFrom('place')
    .select(['id', 'state', 'pinned_at'])
    .where('experience_id', 'in', [spring.id, autumn.id])
    .execute()
  const states = new Map(rows.map(({ id: placeId, state }) => [placeId, state]))
  const chosen = Object.values(answer.cohorts).flat()
  expect(states.get(promised.id)).toBe('accepted')
  expect(chosen.filter((placeId) => placeId !== promised.id).map((placeId) => states.get(placeId))).toEqual([
    'invited',
    'invited',
    'invited',
  ])
  expect([...states.values()].filter((state) => state === 'released')).toHaveLength(3)
  expect(rows.filter(({ pinned_at }) => pinned_at !== null).map((row) => row.id)).toEqual([held])
  expect(open.filter((place) => states.get(place.id) === place.state)).toHaveLength(2)
})

test('coaches: matched exactly within their room, and each walk begins with both told', async () => {
  const [one, two] = [await makePerson({ languages: 'en pl' }), await makePerson()]
  await db().updateTable('person').set({ languages: 'pl' }).where('id', '=', personAt(3).id).execute()
  await makeTie(two.id, personAt(0).id, 'works_with')
  const id = crypto.randomUUID()
  const asked = { id, experienceId: room.experience.id, capacities: { [one.id]: 3, [two.id]: 4 } }
  expect(await matchCoaches(me(), asked)).toEqual({
    ok: false,
    reason: 'impossible',
    words: '8 people have nobody to walk with yet, and there is room for 7.',
  })
  expect(await matchCoaches(me(), { ...asked, capacities: { [one.id]: 3, [two.id]: 5 } })).toEqual({ ok: true })
  const { answer, report } = await proposalOf(id)
  const pairs = answer.coaches?.[room.experience.id] ?? {}
  expect([pairs[one.id]?.length, pairs[two.id]?.length, report.points]).toEqual([3, 5, 0])
  expect(pairs[one.id]).toEqual(expect.arrayContaining([personAt(0).place.id, personAt(3).place.id]))
  expect(await choose(id)).toEqual({ ok: false, reason: 'starts_on' })
  expect(await choose(id, { rhythm: { startsOn: addDays(today, 7), rhythmDays: 28 } })).toEqual({ ok: true })
  const walks = await db().selectFrom('coaching').select(['coach_id', 'person_id']).execute()
  expect([walks.length, walks.filter(({ coach_id }) => coach_id === one.id).length]).toEqual([8, 3])
})
