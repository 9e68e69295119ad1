import { expect, test } from 'vitest'
import { isDue, judgeReviewOn, usualReviewOn } from '#app/features/safeguarding/review-days.ts'

const today = '2027-03-01'

test('a pair is looked at again on a day to come, within a year', () => {
  expect(judgeReviewOn('2027-03-01', today)).toBe('Choose a day after today')
  expect(judgeReviewOn('2026-12-24', today)).toBe('Choose a day after today')
  expect(judgeReviewOn('2027-03-02', today)).toBeNull()
  expect(judgeReviewOn('2028-03-01', today)).toBeNull()
  expect(judgeReviewOn('2028-03-03', today)).toMatch(/within a year/)
})

test('the usual day is one that may be chosen', () => {
  expect(judgeReviewOn(usualReviewOn(today), today)).toBeNull()
})

test('a pair is due on its day and after', () => {
  expect([isDue({ reviewOn: '2027-03-02' }, today), isDue({ reviewOn: today }, today), isDue({ reviewOn: '2027-02-28' }, today)]).toEqual([
    false,
    true,
    true,
  ])
})
