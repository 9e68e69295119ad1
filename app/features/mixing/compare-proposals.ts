import { sayCount } from '#app/shared/words.ts'
import { sayPoints } from './look-at-run.ts'
import type { MixReport, ReportOf } from './mix-notes.ts'

/** One thing that matters, across the proposals. */
export interface ComparedLine {
  title: string
  /** In the order of the proposals. */
  values: { words: string; isBest: boolean }[]
  means: string
  /** What the best of a line is said to have. */
  best: string
}

interface Asking<Report> {
  title: string
  best: string
  means: string
  /** The less the better. */
  count: (report: Report) => number
  say: (report: Report) => string
}

const pairs = (count: number) => sayCount(count, { none: 'No pair', one: '1 pair', other: '# pairs' })
const people = (count: number) => sayCount(count, { none: 'Nobody', one: '1 person', other: '# people' })
const times = (count: number) => sayCount(count, { none: 'Never', one: 'Once', other: '# times' })
const whole = (count: number) => people(Math.round(count))

/** The proposals of a mix side by side: what each comes to, which is best, and what it means. */
export function compareProposals(reports: readonly MixReport[]): ComparedLine[] {
  const circles = reports.filter((report) => report.part === 'circles')
  const cohorts = reports.filter((report) => report.part === 'cohorts')
  const coaches = reports.filter((report) => report.part === 'coaches')
  return [
    ...compare(circles, aboutCircles),
    ...compare(cohorts, aboutCohorts),
    ...compare(coaches, aboutCoaches),
    ...compare(reports, aboutAll(reports)),
  ]
}

function compare<Report extends MixReport>(reports: readonly Report[], asked: readonly Asking<Report>[]): ComparedLine[] {
  if (reports.length === 0) return []
  return asked.map(({ title, best, means, count, say }) => {
    const counts = reports.map(count)
    const least = Math.min(...counts)
    const differ = counts.some((one) => one !== least)
    return { title, best, means, values: reports.map((report) => ({ words: say(report), isBest: differ && count(report) === least })) }
  })
}

function cost<Part extends 'circles' | 'cohorts' | 'coaches'>(
  title: string,
  best: string,
  rule: keyof ReportOf<Part>['cost'],
  say: (count: number) => string,
  means: string,
): Asking<ReportOf<Part>> {
  // every rule of a part has a line of its cost
  const count = ({ cost: lines }: ReportOf<Part>) => (lines as Record<keyof ReportOf<Part>['cost'], { count: number }>)[rule].count
  return { title, best, means, count, say: (report) => say(count(report)) }
}

const aboutCircles: readonly Asking<ReportOf<'circles'>>[] = [
  cost('Meet somebody again', 'fewest second meetings', 'repeatMeeting', times, 'Two who have shared a circle before'),
  {
    title: 'Have met by the end of it',
    best: 'most pairs who meet',
    means: 'Of all who could, earlier sessions included',
    count: ({ pairsMet }) => -pairsMet,
    say: ({ pairsMet, pairsPossible }) => `${pairsMet} of ${pairsPossible} pairs`,
  },
  cost('Come from one organisation', 'fewest colleagues together', 'sameService', pairs, 'They see each other at work'),
  cost('Come from one community', 'fewest neighbours together', 'sameLocality', pairs, 'Neighbours in one circle'),
  cost('Know each other already', 'fewest who know each other', 'acquainted', pairs, 'By a tie, or from an earlier experience'),
  cost('Alone with their language', 'fewest alone with their language', 'isolated', people, 'Nobody else in the circle speaks it'),
  cost(
    'More people met by one than by another',
    'most even number of people met',
    'unfairness',
    (count) => sayCount(count, { none: 'The same for all', one: 'Up to 1 more', other: 'Up to # more' }),
    'From the first session on',
  ),
]

const aboutCohorts: readonly Asking<ReportOf<'cohorts'>>[] = [
  {
    title: 'Come',
    best: 'most people come',
    means: 'Of everybody who could',
    count: ({ placed }) => -placed,
    say: ({ placed, waiting }) => `${placed} of ${placed + waiting}`,
  },
  cost(
    'Seats left empty',
    'fewest empty seats',
    'emptySeat',
    (count) => sayCount(count, { none: 'None', one: '1 seat', other: '# seats' }),
    'Nobody who could come fits',
  ),
  cost('More or fewer than hoped for', 'nearest to what is hoped for', 'hopes', people, 'Communities, ages, languages and so on'),
  cost('Come from one community', 'fewest neighbours together', 'sameLocality', pairs, 'Neighbours at one experience'),
  cost('Come from one organisation', 'fewest colleagues together', 'sameService', pairs, 'They see each other at work'),
  cost('Know each other already', 'fewest who know each other', 'acquainted', pairs, 'By a tie, or from an earlier experience'),
  cost('Have been before', 'fewest who have been before', 'priorVble', people, 'It is not new for them'),
  cost(
    'The only one of their kind',
    'fewest who are the only one of their kind',
    'isolated',
    people,
    'Alone with their language, or of their gender in their voice',
  ),
  cost(
    'Away from the genders of all who could come',
    'nearest to the genders of all who could come',
    'genderDev',
    whole,
    'People more or fewer',
  ),
  cost('Away from the ages of all who could come', 'nearest to the ages of all who could come', 'ageDev', whole, 'People more or fewer'),
]

const aboutCoaches: readonly Asking<ReportOf<'coaches'>>[] = [
  cost(
    'Walk with somebody who does not speak their language',
    'most walk with somebody who speaks their language',
    'otherLanguage',
    people,
    'An interpreter would have to come',
  ),
  cost(
    'Walk with somebody from their own community',
    'fewest walk with somebody from their own community',
    'sameLocality',
    people,
    'They may meet in the street',
  ),
]

function aboutAll(reports: readonly MixReport[]): Asking<MixReport>[] {
  const [first] = reports
  const wishes: Asking<MixReport> = {
    title: 'Wishes to be together',
    best: 'most wishes met',
    means: 'Pairs who would like to',
    count: ({ wishes: { met } }) => -met,
    say: ({ wishes: { met, of } }) => `${met} of ${of}`,
  }
  const all: Asking<MixReport> = {
    title: 'All of it, by the weights of the brief',
    best: 'best by the weights of the brief',
    means: sayBounds(reports),
    count: ({ points }) => Math.round(points),
    say: ({ points }) => sayPoints(points),
  }
  return first && first.wishes.of > 0 ? [wishes, all] : [all]
}

/** How far from the best there could be: nothing can cost less than the bound. */
function sayBounds(reports: readonly MixReport[]) {
  const bounds = reports.flatMap(({ bound }) => bound ?? [])
  if (bounds.length === 0) return 'The fewer the better'
  const bound = Math.min(...bounds)
  const best = Math.min(...reports.map(({ points }) => points))
  if (best - bound < 0.5) return 'It cannot be bettered: nothing can cost less'
  return `Nothing can cost less than ${sayPoints(bound)}; the best here is ${sayPoints(best - bound)} from that`
}

/** What a proposal is better at than the others, for beside its name. */
export function sayStrengths(lines: readonly ComparedLine[], at: number) {
  return lines
    .filter(({ values }) => values[at]?.isBest && values.filter(({ isBest }) => isBest).length < values.length)
    .map(({ best }) => best)
}
