import { expect, test } from 'vitest'
import type { CircleBrief } from '#app/features/mixing/engine/circle-brief.ts'
import { circleSizeChoices } from '#app/features/mixing/engine/circles/circle-size-choices.ts'
import { mixCircles } from '#app/features/mixing/engine/mix-circles.ts'

const liked = { min: 3, max: 8 }
const least = (people: number, sessions: number) =>
  circleSizeChoices(people, sessions, liked).map(
    ({ circles, least: repeats, isReached }) => `${circles}: ${repeats}${isReached ? '' : ' at least'}`,
  )

test('24 people for six sessions: four circles cost 84 repeats, six none', () => {
  expect(least(24, 6)).toEqual(['3: 228 at least', '4: 84', '5: 0', '6: 0', '7: 0', '8: 0'])
})

test('one session never repeats; seven circles of 28 meet everybody in nine', () => {
  expect(least(24, 1)).toEqual(['3: 0', '4: 0', '5: 0', '6: 0', '7: 0', '8: 0'])
  expect(least(28, 9)).toContain('7: 0')
  expect(least(28, 10)).toContain('7: 42 at least')
})

test('what is said to be reached is reached, and the least is what reports count', () => {
  for (const [people, sessions] of [
    [24, 6],
    [23, 5],
    [20, 4],
    [18, 8],
    [15, 3],
  ] as const)
    for (const { circles, sizes, least: repeats, isReached } of circleSizeChoices(people, sessions, liked)) {
      const answer = mixCircles(plainBrief(people, sessions, circles), { seed: 1, iterations: 40_000 })
      if (!answer.ok) throw new Error(answer.reason)
      expect(answer.report.leastRepeats).toBe(repeats)
      expect(Math.max(...(answer.sessions[0]?.circles ?? []).map((ids) => ids.length))).toBe(sizes.most)
      if (isReached) expect(answer.report.cost.repeatMeeting.count).toBe(repeats)
    }
})

test('twenty-four people of three voices sit by a pattern: everybody meets everybody, with two parents in every circle', () => {
  const brief = plainBrief(24, 6, 4)
  const voiced = brief.people.map((person, at) => ({ ...person, voice: at % 12 < 5 ? 'parent' : at % 12 < 9 ? 'practitioner' : 'leader' }))
  const answer = mixCircles(
    { ...brief, people: voiced, voiceMin: { parent: 2, practitioner: 1, leader: 1 } },
    { seed: 1, iterations: 6_000 },
  )
  expect(answer.ok && answer.report).toMatchObject({ score: 336, cost: { repeatMeeting: { count: 84 }, unfairness: { count: 0 } } })
})

function plainBrief(people: number, sessions: number, circleCount: number): CircleBrief {
  const ids = Array.from({ length: people }, (_, at) => `p${at}`)
  return {
    people: ids.map((id) => ({ id, voice: 'parent', locality: null, service: null, language: null })),
    sessions: Array.from({ length: sessions }, (_, at) => ({ id: `s${at}`, presentIds: ids, circleCount })),
    circleSize: liked,
  }
}
