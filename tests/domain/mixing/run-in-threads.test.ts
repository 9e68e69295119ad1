import { expect, test } from 'vitest'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import type { PoolPart } from '#app/features/mixing/engine/pool.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import { makeBrief } from './briefs.ts'
import { makePool } from './pools.ts'

const parts: PoolPart[] = ['cohorts', 'tables', 'rooms', 'coaches']
const pool = makePool(1)

test('the same seed, iterations and threads give the same answer, more are never worse, and the best lane wins', async () => {
  const run = (threads: number, iterations: number) =>
    runInThreads({ kind: 'pool', input: { pool, parts } }, { threads, seed: 5, iterations })
  const [one, two, again, longer] = [await run(1, 20_000), await run(2, 20_000), await run(2, 20_000), await run(2, 60_000)]
  if (!one.ok || !two.ok || !longer.ok) throw new Error('The pool can be mixed')
  expect(again).toEqual(two)
  expect(two.best).toBeLessThanOrEqual(one.best)
  expect(longer.best).toBeLessThanOrEqual(two.best)
  expect(longer.bound).toBeLessThanOrEqual(longer.best)
  expect(checkAnswer({ pool }, longer.answer)).toEqual([])
})

test('against the clock the lanes share the work, tell how far they are, and end in time', async () => {
  const told: number[] = []
  const began = performance.now()
  const found = await runInThreads(
    { kind: 'pool', input: { pool, parts } },
    { threads: 2, seed: 1, seconds: 1.5, onProgress: ({ best }) => told.push(best) },
  )
  if (!found.ok) throw new Error(found.reason)
  expect(performance.now() - began).toBeLessThan(8_000)
  expect(checkAnswer({ pool }, found.answer)).toEqual([])
  expect(told.length).toBeGreaterThan(0)
})

test('cohorts that break rules are not told of while it searches, nor how many they break', async () => {
  const [one, other] = pool.candidates.filter(({ available }) => available.includes(pool.cohorts[0]?.date ?? ''))
  const [a, b, cohort] = [one?.id ?? '', other?.id ?? '', pool.cohorts[0]?.id ?? '']
  const held = [a, b].map((id) => ({ id, cohort }))
  const input = { pool: { ...pool, locks: held, keepApart: [{ a, b, scope: 'cohort' as const }] }, parts: ['cohorts' as const] }
  const told = new Set<number>()
  const refused = await runInThreads({ kind: 'pool', input }, { threads: 1, seed: 1, seconds: 1, onProgress: ({ best }) => told.add(best) })
  expect(refused).toMatchObject({ ok: false, rules: ['keep-apart'], reason: 'This does not work. The safeguarding lead can say more.' })
  expect([...told]).toEqual([Infinity])
})

test('a flag stops a search that has no other end', async () => {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const found = await runInThreads(
    { kind: 'circles', input: makeBrief() },
    { threads: 2, seed: 1, stop, onProgress: () => Atomics.store(new Int32Array(stop), 0, 1) },
  )
  expect(found.ok && found.answer).toHaveLength(6)
})

test('what cannot be done is an answer, and a worker that throws rejects with its message', async () => {
  const impossible = { ...pool, cohorts: pool.cohorts.map((cohort) => ({ ...cohort, size: { min: 70, max: 70 } })) }
  const refused = await runInThreads({ kind: 'pool', input: { pool: impossible, parts } }, { threads: 2, seed: 1, iterations: 10 })
  expect(refused).toMatchObject({ ok: false, proven: true, reason: 'C2 needs at least 70 people, and there are 60.' })
  const broken = { kind: 'circles' as const, input: { ...makeBrief(), people: null as never } }
  await expect(runInThreads(broken, { threads: 2, seed: 1, iterations: 10 })).rejects.toThrow(/null/)
})
