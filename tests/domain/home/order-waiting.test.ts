import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atMost, orderWaiting } from '#app/features/home/today/order-waiting.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'

const item = fc.record({
  id: fc.uuid(),
  since: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
})

const whole = ({ id, since }: { id: string; since: string }): WaitingItem => ({
  id,
  since,
  who: null,
  title: '',
  quiet: '',
  to: '/',
  action: '',
})

test('the longest wait comes first, ten at most, and the rest are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 15 }), { maxLength: 5 }), (lists) => {
      const all = lists.flat()
      const { items, more } = orderWaiting(lists.map((list) => list.map(whole)))
      expect(items.length + more).toBe(all.length)
      expect(items.length).toBe(Math.min(atMost, all.length))
      const longest = all.map(({ since }) => since).sort()
      expect(items.map(({ since }) => since)).toEqual(longest.slice(0, atMost))
    }),
  )
})

test('two things of one moment keep their order, whichever list they come from', () => {
  const [one, two] = [whole({ id: 'a', since: '2026-05-01T10:00:00Z' }), whole({ id: 'b', since: '2026-05-01T10:00:00Z' })]
  expect(orderWaiting([[two], [one]]).items.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(orderWaiting([[one], [two]]).items.map(({ id }) => id)).toEqual(['a', 'b'])
})
