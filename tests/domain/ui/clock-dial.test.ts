import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawClockDial } from '#app/ui/clock-dial.ts'

const ticksOf = (arcs: string) => arcs.split('M').length - 1

test('a clock has one tick a day, gone or to come; past the promise it is full', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 90 }), (day, days) => {
      const dial = drawClockDial({ day, days })
      expect(ticksOf(dial.gone)).toBe(day)
      expect(ticksOf(dial.toCome)).toBe(Math.max(days - day, 0))
      expect(dial.answer).toBe('')
    }),
  )
})

test('the first answer is one tick among those gone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (day, answeredOn) => {
      fc.pre(answeredOn <= day)
      const dial = drawClockDial({ day, days: 28, answeredOn })
      expect(ticksOf(dial.answer)).toBe(1)
      expect(dial.gone).toContain(dial.answer)
    }),
  )
})
