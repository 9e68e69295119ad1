import { sayCount } from '#app/shared/words.ts'
import { possibleCircleCounts, sizesOf } from './engine/circles/circle-sizes.ts'
import { enoughParents, type CohortVoice } from './voice-rules.ts'

/** Fewer than three is no circle; with more than eight nobody hears everybody. */
const allowed = { min: 3, max: 8 }
const liked = 5

/** Into how many circles those who are here can be split, with what that makes, and which number to begin with. */
export function circleChoices(present: readonly { voice: CohortVoice }[]) {
  const counts = possibleCircleCounts(present.length, allowed)
  const choices = (counts.length > 0 ? counts : [1]).map((count) => ({
    count,
    label: sayCount(count, { one: 'One circle', other: '# circles' }),
    hint: enoughParents(present, count) ? saySizes(present.length, count) : 'Too few parents and carers: none of them sits alone.',
    works: enoughParents(present, count),
  }))
  const away = (count: number) => Math.abs(present.length / count - liked)
  const [first] = [...choices].sort((a, b) => Number(b.works) - Number(a.works) || away(a.count) - away(b.count))
  return { choices, suggested: first?.count ?? 1 }
}

function saySizes(people: number, circles: number) {
  const { small, most } = sizesOf(people, circles)
  return small === most ? sayCount(small, { one: 'One person', other: '# people each' }) : `${small} or ${most} people each`
}

/** What a circle may hold: an even deal, and one more or fewer where somebody is moved by hand. */
export function circleSize(people: number, circles: number) {
  const { small, most } = sizesOf(people, circles)
  return { min: Math.max(2, small - 1), max: most + 1 }
}
