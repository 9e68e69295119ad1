import { afterEach, expect, test } from 'vitest'
import { startClock, stopClock } from '#app/server/clock.server.ts'
import { deliverSoon } from '#app/server/nudge.server.ts'

afterEach(stopClock)

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 400))

test('the post goes soon, but not before the answer is out', async () => {
  let runs = 0
  startClock([{ name: 'deliver due messages', cron: '0 0 0 1 1 *', everywhere: true, run: async () => (runs += 1) }])
  deliverSoon()
  expect(runs).toBe(0)
  await aMoment()
  expect(runs).toBe(1)
})

test('where no clock runs, nothing happens', async () => {
  deliverSoon()
  await aMoment()
})
