import { beforeEach, expect, test } from 'vitest'
import { beginMix } from '#app/features/mixing/commands/begin-mix.server.ts'
import { claimRun } from '#app/features/mixing/commands/claim-run.server.ts'
import { stopMix } from '#app/features/mixing/commands/stop-mix.server.ts'
import { workOutMixes, workOutMixesHere } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { sessionsOf } from '#app/features/mixing/answer-of-mix.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { askCircles, knownMix, makeMix, runOf } from '#tests/support/make-mix.ts'
import { makeCohort } from '#tests/support/make-mixing.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const me = () => act(room.organiser.id)
const both = () => ({ experienceId: room.experience.id, sessionIds: [room.first.id, room.second.id] })
const placeAt = (at: number) => room.people[at]?.place.id ?? expect.fail('no such person')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

test('all sessions still to come are worked out at once, every proposal by the rules', async () => {
  const mix = await makeMix(room.organiser.id, askCircles(both()))
  expect(mix.run).toMatchObject({ state: 'done', lease_until: null })
  expect(mix.proposals[0]?.letter).toBe('A')
  for (const { answer, report } of mix.proposals) {
    const sessions = sessionsOf(askAs(mix.settings), answer)
    expect(sessions.map(({ id }) => id)).toEqual([room.first.id, room.second.id])
    expect(sessions.map(({ circles }) => circles.map((ids) => ids.length))).toEqual([
      [4, 4],
      [4, 4],
    ])
    expect(report).toMatchObject({ part: 'circles', breaks: 0, leastRepeats: 4, cost: { repeatMeeting: { count: 4 } } })
  }
})

const askAs = (settings: Awaited<ReturnType<typeof knownMix>>['settings']) =>
  settings.part === 'circles' ? settings : expect.fail('no circles')

test('the same id is the same mix, and the same seed the same answer, on this thread and in worker threads', async () => {
  const id = crypto.randomUUID()
  const here = await makeMix(room.organiser.id, askCircles(both()), { id })
  await beginMix(me(), { id, asked: askCircles(both()) })
  expect(await db().selectFrom('mix').select('id').execute()).toEqual([{ id }])
  await db().updateTable('mix_run').set({ state: 'waiting' }).execute()
  await workOutMixes(new Date())
  const threads = await knownMix(id)
  expect(threads.proposals.map(({ answer }) => answer)).toEqual(here.proposals.map(({ answer }) => answer))
  expect(threads.input_hash).toBe(here.input_hash)
})

test('a run whose server died is begun again when its lease runs out, and given up after three times', async () => {
  const id = crypto.randomUUID()
  await beginMix(me(), { id, asked: askCircles(both()) })
  expect(await claimRun(new Date())).toMatchObject({ mixId: id, progress: { begun: 1 } })
  expect(await claimRun(new Date())).toBeUndefined()
  expect(await claimRun(inMinutes(1))).toMatchObject({ mixId: id, progress: { begun: 2 } })
  expect(await claimRun(inMinutes(2))).toMatchObject({ progress: { begun: 3 } })
  expect(await claimRun(inMinutes(3))).toBeUndefined()
  expect(await runOf(id)).toMatchObject({ state: 'gave_up', lease_until: null })
})

test('who lost the lease keeps nothing', async () => {
  const id = crypto.randomUUID()
  await beginMix(me(), { id, asked: askCircles({ ...both(), iterations: null, seconds: 3 }) })
  const working = workOutMixes(new Date())
  await expect.poll(() => runOf(id).then(({ state }) => state)).toBe('working')
  await db()
    .updateTable('mix_run')
    .set({ lease_until: inMinutes(5).toISOString() })
    .execute()
  await working
  expect(await runOf(id)).toMatchObject({ state: 'working' })
  expect((await knownMix(id)).proposals).toEqual([])
})

test('stopped early it takes what there is', async () => {
  const id = crypto.randomUUID()
  await beginMix(me(), { id, asked: askCircles({ ...both(), iterations: null, seconds: 30 }) })
  const began = performance.now()
  const working = workOutMixes(new Date())
  await stopMix(me(), { mixId: id })
  await stopMix(me(), { mixId: id })
  await working
  expect(performance.now() - began).toBeLessThan(8_000)
  const mix = await knownMix(id)
  expect([mix.run?.state, mix.proposals.length]).toEqual(['done', 1])
  expect(await db().selectFrom('audit_entry').select('about_id').where('did', '=', 'mix.stop').execute()).toEqual([{ about_id: id }])
})

test('what cannot be says why in numbers; a hidden rule says the one sentence and is noted', async () => {
  const four = await makeMix(room.organiser.id, askCircles({ ...both(), circleCount: 4 }))
  expect(four.run).toMatchObject({ state: 'impossible', why_words: expect.stringContaining('4 parents and carers cannot fill 4 circles') })
  await makeTie(room.people[4]?.id ?? '', room.people[0]?.id ?? '', 'works_with')
  const one = await makeMix(room.organiser.id, askCircles({ ...both(), circleCount: 1 }))
  expect(one.run?.why_words).toBe(`This does not work for ${room.experience.name}. The safeguarding lead can say more.`)
  const noted = await db().selectFrom('audit_entry').select(['about_id', 'who_id', 'why']).where('did', '=', 'mix.refuse').execute()
  expect(noted).toEqual([{ about_id: one.id, who_id: room.organiser.id, why: 'hidden rule' }])
  const parts = await makeMix(room.organiser.id, askCircles(both()))
  for (const { answer } of parts.proposals)
    for (const circle of answer.tables?.[room.experience.id]?.flat() ?? [])
      expect(circle.includes(placeAt(4)) && circle.includes(placeAt(0))).toBe(false)
})

test('a session that is over is not worked out', async () => {
  const begun = await beginMix(act(room.organiser.id, { at: inMinutes(60 * 24 * 30) }), {
    id: crypto.randomUUID(),
    asked: askCircles(both()),
  })
  expect(begun).toEqual({ ok: false, reason: 'over' })
  await workOutMixesHere(new Date())
})
