import { sayCount } from '#app/shared/words.ts'
import type { MixReport } from './mix-notes.ts'

interface Forms {
  more: { one: string; other: string }
  fewer: { one: string; other: string }
  /** Said when none is left. */
  none: string
}

type Count = { count: number; points: number }
export type Costs = Readonly<Record<string, Count>>

/** What each cost is called when there is more or less of it. A name that two parts of a mix share means the same in both. */
const forms: Record<string, Forms> = {
  repeatMeeting: {
    more: { one: '1 more pair meets again.', other: '# more pairs meet again.' },
    fewer: { one: '1 pair fewer meets again.', other: '# pairs fewer meet again.' },
    none: 'No pair meets again any more.',
  },
  sameService: {
    more: { one: '1 more pair comes from one organisation.', other: '# more pairs come from one organisation.' },
    fewer: { one: '1 pair fewer comes from one organisation.', other: '# pairs fewer come from one organisation.' },
    none: 'No pair comes from one organisation any more.',
  },
  acquainted: {
    more: { one: '1 more pair knows each other already.', other: '# more pairs know each other already.' },
    fewer: { one: '1 pair fewer knows each other already.', other: '# pairs fewer know each other already.' },
    none: 'No pair knows each other already any more.',
  },
  sameLocality: {
    more: { one: '1 more pair comes from one community.', other: '# more pairs come from one community.' },
    fewer: { one: '1 pair fewer comes from one community.', other: '# pairs fewer come from one community.' },
    none: 'No pair comes from one community any more.',
  },
  isolated: {
    more: { one: '1 more person is the only one of their kind.', other: '# more people are the only one of their kind.' },
    fewer: { one: '1 person fewer is the only one of their kind.', other: '# people fewer are the only one of their kind.' },
    none: 'Nobody is the only one of their kind any more.',
  },
  unfairness: {
    more: {
      one: 'Who meets most and who meets fewest are 1 further apart.',
      other: 'Who meets most and who meets fewest are # further apart.',
    },
    fewer: { one: 'Who meets most and who meets fewest are 1 nearer.', other: 'Who meets most and who meets fewest are # nearer.' },
    none: 'Everybody meets as many people as anybody else.',
  },
  emptySeat: {
    more: { one: '1 more seat is empty.', other: '# more seats are empty.' },
    fewer: { one: '1 seat fewer is empty.', other: '# seats fewer are empty.' },
    none: 'No seat is empty any more.',
  },
  unplacedPriority: {
    more: { one: 'Keener people wait, by 1 of their energy.', other: 'Keener people wait, by # of their energy.' },
    fewer: { one: 'Keener people come, by 1 of their energy.', other: 'Keener people come, by # of their energy.' },
    none: 'Nobody keen waits any more.',
  },
  priorVble: {
    more: { one: '1 more person has come to an experience before.', other: '# more people have come to an experience before.' },
    fewer: { one: '1 person fewer has come to an experience before.', other: '# people fewer have come to an experience before.' },
    none: 'Nobody has come to an experience before.',
  },
  genderDev: {
    more: {
      one: 'It is 1 further from the share of women and men hoped for.',
      other: 'It is # further from the share of women and men hoped for.',
    },
    fewer: {
      one: 'It is 1 nearer to the share of women and men hoped for.',
      other: 'It is # nearer to the share of women and men hoped for.',
    },
    none: 'Women and men come as hoped for.',
  },
  ageDev: {
    more: { one: 'It is 1 further from the ages hoped for.', other: 'It is # further from the ages hoped for.' },
    fewer: { one: 'It is 1 nearer to the ages hoped for.', other: 'It is # nearer to the ages hoped for.' },
    none: 'All ages come as hoped for.',
  },
  wishes: {
    more: { one: '1 more wish to come together is not met.', other: '# more wishes to come together are not met.' },
    fewer: { one: '1 more wish to come together is met.', other: '# more wishes to come together are met.' },
    none: 'Every wish to come together is met.',
  },
  otherLanguage: {
    more: {
      one: '1 more person has a coach who does not speak their language.',
      other: '# more people have a coach who does not speak their language.',
    },
    fewer: { one: '1 person more has a coach who speaks their language.', other: '# people more have a coach who speaks their language.' },
    none: 'Everybody has a coach who speaks their language.',
  },
}

/** In circles and between coaches these mean something narrower. */
const own: Record<MixReport['part'], Record<string, Forms>> = {
  circles: {
    isolated: {
      more: { one: '1 more person is alone with their language.', other: '# more people are alone with their language.' },
      fewer: { one: '1 person fewer is alone with their language.', other: '# people fewer are alone with their language.' },
      none: 'Nobody is alone with their language any more.',
    },
  },
  cohorts: {},
  coaches: {
    sameLocality: {
      more: { one: '1 more person lives where their coach lives.', other: '# more people live where their coach lives.' },
      fewer: { one: '1 person fewer lives where their coach lives.', other: '# people fewer live where their coach lives.' },
      none: 'Nobody lives where their coach lives any more.',
    },
  },
}

/** What changes between two counts of the same mix, a sentence for each cost that is not what it was. */
export function sayDifference(part: MixReport['part'], before: Costs, after: Costs) {
  return Object.entries(after).flatMap(([rule, now]) => {
    const words = own[part][rule] ?? forms[rule]
    const difference = roundToTenth(now.count - (before[rule]?.count ?? 0))
    if (!words || difference === 0 || (now.points === 0 && before[rule]?.points === 0)) return []
    if (now.count === 0) return [words.none]
    return [sayCount(Math.abs(difference), difference > 0 ? words.more : words.fewer)]
  })
}

const roundToTenth = (count: number) => Math.round(count * 10) / 10

/** Costs with what changes added. */
export function addCosts(costs: Costs, changes: readonly { rule: string; count: number; points: number }[]): Costs {
  const sum = (rule: string, key: 'count' | 'points') =>
    changes.filter((change) => change.rule === rule).reduce((all, change) => all + change[key], 0)
  return Object.fromEntries(
    Object.entries(costs).map(([rule, { count, points }]) => [
      rule,
      { count: count + sum(rule, 'count'), points: points + sum(rule, 'points') },
    ]),
  )
}
