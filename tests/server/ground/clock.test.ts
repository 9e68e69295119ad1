import { expect, test } from 'vitest'
import { takeSlot } from '#app/server/clock.server.ts'
import { timetable } from '#app/jobs.server.ts'
import { freshDb } from '#tests/support/app.ts'

test('a slot of the timetable is taken once, however many ask at once', async () => {
  await freshDb()
  const slot = new Date('2027-03-28T05:00:00.400Z')
  const asked = await Promise.all(Array.from({ length: 8 }, () => takeSlot('lapse offers', slot)))
  expect(asked.filter(Boolean)).toHaveLength(1)
  expect(await takeSlot('lapse offers', new Date('2027-03-28T05:00:00.900Z'))).toBe(false)
  expect(await takeSlot('lapse offers', new Date('2027-03-28T05:00:01Z'))).toBe(true)
  expect(await takeSlot('return those who said not now', slot)).toBe(true)
})

test('every job has a name of its own, under which its slots are taken', () => {
  const names = timetable.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
