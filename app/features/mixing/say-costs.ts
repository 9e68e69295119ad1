import { sayCount } from '#app/shared/words.ts'
import type { CountedCircles, MixReport } from './one-session-notes.ts'

const pairs = (count: number) => sayCount(count, { none: 'No pair', one: '1 pair', other: '# pairs' })
const people = (count: number) => sayCount(count, { none: 'Nobody', one: '1 person', other: '# people' })

/** What a mix costs, line by line in words, beside the same people dealt at random. */
export function sayCosts({ mix, deal }: MixReport) {
  const line = (title: string, say: (of: CountedCircles) => string, means: string) => ({ title, mix: say(mix), deal: say(deal), means })
  return [
    line(
      'Meet again',
      ({ cost }) => pairs(cost.repeatMeeting.count),
      sayCount(mix.leastRepeats, {
        none: 'None is the least there can be',
        one: '1 is the least there can be',
        other: '# is the least there can be',
      }),
    ),
    line('Come from one organisation', ({ cost }) => pairs(cost.sameService.count), 'They see each other at work'),
    line('Know each other already', ({ cost }) => pairs(cost.acquainted.count), 'By a tie, or from an earlier experience'),
    line('Alone with their language', ({ cost }) => people(cost.isolated.count), 'Nobody else in the circle speaks it'),
    line(
      'More people met by one than by another',
      ({ cost }) => sayCount(cost.unfairness.count, { none: 'The same for all', one: 'Up to 1 more', other: 'Up to # more' }),
      'From the first session on',
    ),
    line(
      'Have met by the end of it',
      ({ pairsMet, pairsPossible }) => `${pairsMet} of ${pairsPossible} pairs`,
      'Earlier sessions included',
    ),
  ]
}

/** The one sentence about repeats, for lists and headers. */
export function sayRepeats({ mix }: MixReport) {
  const again = sayCount(mix.cost.repeatMeeting.count, {
    none: 'No pair meets again',
    one: '1 pair meets again',
    other: '# pairs meet again',
  })
  return mix.cost.repeatMeeting.count === 0 ? `${again}.` : `${again}; the least there can be is ${mix.leastRepeats}.`
}
