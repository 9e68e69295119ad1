import { sayChoice } from '#app/shared/words.ts'
import { hiddenSentence } from './hidden-sentence.ts'

/** A rule that an arrangement breaks, as the checker names it. `key` tells one break from another of the same rule. */
export interface RuleBreak {
  rule: string
  key: string
}

/** The breaks that a change makes: what was broken before is no reason against it. */
export function newBreaks(before: readonly RuleBreak[], after: readonly RuleBreak[]) {
  const known = new Set(before.map(({ key }) => key))
  return after.filter(({ key }) => !known.has(key))
}

/** What can be said openly of each rule, for the one who is moved. */
export type OpenWords = Readonly<Record<string, string | undefined>>

/** What can be told of broken rules; null where nothing can, be it that none is broken or that it is hidden. */
export function openOnly(breaks: readonly RuleBreak[], open: OpenWords) {
  const words = [...new Set(breaks.flatMap(({ rule }) => open[rule] ?? []))]
  return words.length > 0 ? words.join(' ') : null
}

/**
 * Why a change is refused. A rule that may be told is told; where none of the broken ones may be, it is the one hidden
 * sentence, which is the same for every rule behind it and names nobody but the one who moves.
 */
export function whyRefused(breaks: readonly RuleBreak[], { name, open }: { name: string; open: OpenWords }) {
  const words = openOnly(breaks, open)
  if (words !== null) return { isHidden: false, words }
  return { isHidden: true, words: hiddenSentence(name) }
}

/** The rules of circles in words. */
export function openWordsOfCircles({ size, fewest }: { size: { min: number; max: number }; fewest: string | undefined }): OpenWords {
  return {
    'table-size': size.min === size.max ? `Each circle holds ${size.min} people.` : `Each circle holds ${size.min} to ${size.max} people.`,
    'table-role': fewest,
    'keep-together-table': 'Two people who stay together would be parted.',
    lock: 'Somebody is held where they sit. Let them go first.',
  }
}

interface CohortWords {
  name: string
  /** The experiences of the mix, by name. */
  experiences: readonly string[]
}

/** The rules of who comes in words. */
export function openWordsOfCohorts({ name, experiences }: CohortWords): OpenWords {
  const where = sayChoice(experiences)
  return {
    'cohort-size': `There are more people than seats, or fewer than are needed, at ${where}. Change places with somebody instead.`,
    'role-quota': `That would be more or fewer of a voice than is hoped for at ${where}. Change places with somebody of the same voice instead.`,
    'not-available': `${name} has no place open there, or cannot come on these dates.`,
    'unknown-candidate': `${name} has no place open there, or cannot come on these dates.`,
    'placed-twice': `${name} would come twice.`,
    'keep-together': 'Two people who stay together would be parted.',
    lock: 'Somebody is promised a place, or held where they are. That is kept.',
  }
}

/** The rules of who walks with whom in words. */
export function openWordsOfCoaches(name: string): OpenWords {
  return {
    'coach-capacity': 'That is more people than this coach can walk with. Change places with somebody instead.',
    'coach-unknown': `${name} can walk with one of the coaches of this mix.`,
    'no-coach': `${name} would have nobody to walk with.`,
    'coach-twice': `${name} would have two coaches.`,
    'coach-self': 'Nobody walks with themselves.',
    'coach-same-service': 'A coach does not work where they work.',
  }
}
