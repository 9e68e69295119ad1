import { expect, test } from 'vitest'
import { judgeCoaches } from '#app/features/mixing/judge-coaches.ts'
import { whyRefused } from '#app/features/mixing/why-refused.ts'

const unsaid = { locality: null, service: null, language: null }
const facts = {
  people: [
    { id: 'place-ada', personId: 'ada', ...unsaid },
    { id: 'place-bo', personId: 'bo', ...unsaid },
  ],
  coaches: [{ id: 'ada', locality: null, service: null, languages: ['en'], capacity: 2 }],
  notWith: [
    { placeId: 'place-ada', coachId: 'ada' },
    { placeId: 'place-bo', coachId: 'ada' },
  ],
}
const settings = {
  part: 'coaches' as const,
  experienceId: 'e',
  capacities: { ada: 2 },
  seconds: 1,
  iterations: null,
  preset: 'usual' as const,
  held: { seats: [], places: [], pairs: [] },
  known: { people: {}, earlier: '', rest: '' },
}

test('nobody walks with themselves, and that is said openly; whom somebody is kept from is not', () => {
  const judge = judgeCoaches(facts, settings)
  const refusal = (placeId: string) => {
    const breaks = judge.breaksOf({ cohorts: {}, coaches: { e: { ada: [placeId] } } }).filter(({ rule }) => rule !== 'no-coach')
    return whyRefused(breaks, { name: 'Bo', open: judge.openWords('Bo') })
  }
  expect(refusal('place-ada')).toEqual({ isHidden: false, words: 'Nobody walks with themselves.' })
  expect(refusal('place-bo')).toEqual({ isHidden: true, words: 'This does not work for Bo. The safeguarding lead can say more.' })
})
