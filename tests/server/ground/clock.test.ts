import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { runOnce, slotBefore, startClock, stopClock, type Job } from '#app/server/clock.server.ts'
import { timetable } from '#app/jobs.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb } from '#tests/support/app.ts'

afterEach(stopClock)

const slot = new Date('2027-03-28T05:00:00Z')

/** A job that counts. */
function counting() {
  const counted = { runs: 0, run: async () => void (counted.runs += 1) }
  return counted
}

test('a slot of the timetable runs once, however many ask at once', async () => {
  await freshDb()
  const job = counting()
  await Promise.all(Array.from({ length: 8 }, () => runOnce('lapse offers', slot, job.run)))
  expect(job.runs).toBe(1)
  await runOnce('lapse offers', new Date('2027-03-28T06:00:00Z'), job.run)
  await runOnce('return those who said not now', slot, job.run)
  expect(job.runs).toBe(3)
})

test('who dies in the middle leaves the slot, and nothing half done, to the next', async () => {
  await freshDb()
  const breaking = async () => {
    await db().insertInto('rate_limit').values({ key: 'half', count: 1, resets_at: slot.toISOString() }).execute()
    throw new Error('the power went')
  }
  await expect(runOnce('forget old sign-ins', slot, breaking)).rejects.toThrow('the power went')
  expect(await db().selectFrom('rate_limit').select('key').execute()).toEqual([])
  const job = counting()
  await runOnce('forget old sign-ins', slot, job.run)
  expect(job.runs).toBe(1)
})

test.each([
  ['0 0 2 * * *', '2027-03-28T00:59:59.700Z', '2027-03-28T01:00:00.000Z'],
  ['0 0 2 * * *', '2027-03-28T01:00:07.200Z', '2027-03-28T01:00:00.000Z'],
  ['0 0 2 * * *', '2027-10-31T01:30:00.000Z', '2027-10-30T01:00:00.000Z'],
  ['0 0 2 * * *', '2027-10-31T02:00:00.000Z', '2027-10-31T02:00:00.000Z'],
  ['0 0 * * * *', '2027-03-28T01:00:02.000Z', '2027-03-28T01:00:00.000Z'],
  ['0 0 * * * *', '2027-10-31T00:59:58.000Z', '2027-10-31T00:00:00.000Z'],
  ['0 0 * * * *', '2027-10-31T01:00:03.000Z', '2027-10-31T01:00:00.000Z'],
])('the slot of %s at %s is %s, on machines whose clocks differ and on the nights they change', (times, now, expected) => {
  expect(slotBefore(times, new Date(now)).toISOString()).toBe(expected)
})

const daily = (name: string, job: { run: Job['run'] }): Job => ({ name, cron: '0 0 2 * * *', run: job.run })

test('what was missed while nobody was there is done at the start, once; what never ran has missed nothing', async () => {
  await freshDb()
  const [missed, fresh, done] = [counting(), counting(), counting()]
  const times = ['2027-01-01T02:00:00.000Z', slotBefore('0 0 2 * * *', new Date()).toISOString()] as const
  const taken = (name: string, slot_at: string) => ({ name, slot_at, taken_at: slot_at })
  await db()
    .insertInto('job_slot')
    .values([taken('missed', times[0]), taken('done', times[1])])
    .execute()
  for (let starts = 0; starts < 2; starts += 1) {
    startClock([daily('missed', missed), daily('fresh', fresh), daily('done', done)])
    await expect.poll(() => missed.runs).toBe(1)
    await sleep(50)
  }
  expect([missed.runs, fresh.runs, done.runs]).toEqual([1, 0, 0])
})

test('every job has a name of its own, under which its slots are taken', () => {
  const names = timetable.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
