import { beforeEach, expect, test } from 'vitest'
import { workOutMixes } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { askCohorts, knownMix, makeMix } from '#tests/support/make-mix.ts'
import { makeCandidate, makePool } from '#tests/support/make-pool.ts'

let pool: Awaited<ReturnType<typeof makePool>>

beforeEach(async () => {
  await freshDb()
  pool = await makePool()
})

const both = () => [pool.one.id, pool.two.id]
const hopesOf = (parent: [number, number]) =>
  both().map((experienceId) => ({ experienceId, voice: 'parent' as const, least: parent[0], most: parent[1] }))
const personAt = (at: number) => pool.people[at] ?? expect.fail('no such person')
const keepApart = (aId: string, bId: string) => {
  const [a_id = '', b_id = ''] = [aId, bId].sort()
  const [id, by_id] = [crypto.randomUUID(), pool.organiser.id]
  const pair = {
    id,
    made_at: '2026-01-01',
    programme_id: pool.locality.programme_id,
    a_id,
    b_id,
    scope: 'experience' as const,
    reason: 'x',
  }
  return db()
    .insertInto('keep_apart')
    .values({ ...pair, by_id, review_on: '2030-01-01' })
    .execute()
}

test('several experiences are filled at once, nobody twice, and promises are held', async () => {
  const promised = await makeCandidate([pool.one.id], 'parent', 'accepted')
  const twice = await makeCandidate(both(), 'leader', 'invited')
  const mix = await makeMix(pool.organiser.id, askCohorts({ experienceIds: both(), hopes: hopesOf([2, 4]) }))
  expect(mix.run?.state).toBe('done')
  for (const { answer, report } of mix.proposals) {
    const [one = [], two = []] = both().map((id) => answer.cohorts[id])
    expect([one.length, two.length]).toEqual([6, 6])
    expect(one).toEqual(expect.arrayContaining([promised.places[0]?.id, twice.places[0]?.id]))
    expect(two).toContain(twice.places[1]?.id)
    const people = pool.people.filter(({ places }) => one.includes(places[0]?.id ?? '') && two.includes(places[1]?.id ?? ''))
    expect(people).toEqual([])
    expect(report).toMatchObject({ part: 'cohorts', breaks: 0, placed: 12 })
  }
})

test('who cannot come is not placed; who works with whom comes elsewhere unless the rule is off', async () => {
  await db()
    .updateTable('place')
    .set({ free: 'no' })
    .where('id', '=', personAt(0).places[0]?.id ?? '')
    .execute()
  await makeTie(personAt(6).id, personAt(1).id, 'works_with')
  const asked = askCohorts({ experienceIds: both(), hopes: hopesOf([2, 4]) })
  const mix = await makeMix(pool.organiser.id, asked)
  for (const { answer } of mix.proposals) {
    expect(answer.cohorts[pool.one.id]).not.toContain(personAt(0).places[0]?.id)
    for (const [at, id] of both().entries())
      expect([personAt(6), personAt(1)].every(({ places }) => answer.cohorts[id]?.includes(places[at]?.id ?? ''))).toBe(false)
  }
})

test('too few is told with numbers and names; a pair that is kept apart gets the one sentence and is noted', async () => {
  const many = await makeMix(pool.organiser.id, askCohorts({ experienceIds: both(), hopes: hopesOf([6, 6]) }))
  expect(many.run?.state).toBe('impossible')
  expect(many.run?.why_words).toMatch(/12 .*6/)
  expect(many.run?.why_words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)

  await keepApart(personAt(10).id, personAt(11).id)
  const leaders = [{ experienceId: pool.one.id, voice: 'leader' as const, least: 2, most: 2 }]
  const apart = await makeMix(pool.organiser.id, askCohorts({ experienceIds: [pool.one.id], hopes: leaders }))
  expect(apart.run).toMatchObject({
    state: 'impossible',
    why_words: `This does not work for ${pool.one.name}. The safeguarding lead can say more.`,
  })
  const noted = await db().selectFrom('audit_entry').select(['about_id', 'why']).where('did', '=', 'mix.refuse').execute()
  expect(noted).toEqual([{ about_id: apart.id, why: 'hidden rule' }])
})

test('worker threads find the same as this thread', async () => {
  const id = crypto.randomUUID()
  const here = await makeMix(pool.organiser.id, askCohorts({ experienceIds: both(), hopes: hopesOf([2, 4]) }), { id })
  await db().updateTable('mix_run').set({ state: 'waiting' }).execute()
  await workOutMixes(new Date())
  expect((await knownMix(id)).proposals.map(({ answer }) => answer)).toEqual(here.proposals.map(({ answer }) => answer))
})

test('who wishes to come together does, where nothing more weighs against it', async () => {
  for (const [one, other] of [[0, 1] as const, [2, 3] as const, [6, 7] as const]) {
    const [a_id = '', b_id = ''] = [personAt(one).id, personAt(other).id].sort()
    const wish = { id: crypto.randomUUID(), made_at: '2026-01-01', a_id, b_id, scope: 'experience' as const, strength: 'wish' as const }
    await db()
      .insertInto('keep_together')
      .values({ ...wish, by_id: a_id })
      .execute()
  }
  const { proposals } = await makeMix(pool.organiser.id, askCohorts({ experienceIds: both(), hopes: hopesOf([2, 4]) }))
  expect(proposals[0]?.report).toMatchObject({ wishes: { met: 3, of: 3 }, cost: { wishes: { count: 0, points: 0 } } })
})
