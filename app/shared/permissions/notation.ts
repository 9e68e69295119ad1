/** What a viewer can be to a thing. A relation whose term has passed is no relation. */
export const relations = [
  'self',
  'author',
  'asked',
  'cohort',
  'organiser',
  'facilitator',
  'coach',
  'coachee',
  'helper',
  'kitchen',
  'first_aider',
  'seat',
  'chair',
  'payer',
  'panel',
  'researcher',
  'learning_partner',
  'funder',
  'safeguarding',
  'steward',
  'tent_mate',
  'in_locality',
  'in_programme',
  'guest',
  'signed_in',
  'anyone',
] as const

/** What can hold a relation back while it is true. */
export const blocks = ['works_with', 'manages', 'own', 'interested', 'hidden_party', 'leader_promise', 'shared_phone'] as const

export type Relation = (typeof relations)[number]
export type Block = (typeof blocks)[number]

/** One relation's way in: what holds it back, what it asks for, and how much it opens. */
export interface Way {
  as: Relation
  unless: (Relation | Block)[]
  stepUp: boolean
  log: boolean
  columns: string[] | null
  hideUnder: 5 | 10 | null
}

export interface Rule {
  ways: Way[]
  reads: string | null
}

const isRelation = (word: string): word is Relation => relations.some((known) => known === word)
const isBlock = (word: string): word is Block => blocks.some((known) => known === word)

/** Reads one line of the table, such as `organiser up !own, helper log; reads place.read`. Throws on a word it does not know. */
export function readRule(line: string): Rule {
  const [list = '', reads, ...rest] = line.split('; reads ')
  if (rest.length > 0) throw new Error(`A rule reads one action: ${line}`)
  return { ways: list === 'nobody' ? [] : list.split(', ').map(readWay), reads: reads ?? null }
}

function readWay(words: string): Way {
  const [as = '', ...marks] = words.split(' ')
  if (!isRelation(as)) throw new Error(`Unknown relation “${as}” in “${words}”`)
  const way: Way = { as, unless: [], stepUp: false, log: false, columns: null, hideUnder: null }
  for (const mark of marks) addMark(way, mark)
  return way
}

function addMark(way: Way, mark: string) {
  const rest = mark.slice(1)
  if (mark === 'up') way.stepUp = true
  else if (mark === 'log') way.log = true
  else if (mark === 'k5') way.hideUnder = 5
  else if (mark === 'k10') way.hideUnder = 10
  else if (/^:[a-z_]+(\+[a-z_]+)*$/.test(mark)) way.columns = rest.split('+')
  else if (mark.startsWith('!') && (isBlock(rest) || isRelation(rest))) way.unless.push(rest)
  else throw new Error(`Unknown mark “${mark}” on “${way.as}”`)
}
