import type { GroupsInstance } from './groups-instance.ts'

export type ReadGroups = { ok: true; instance: GroupsInstance } | { ok: false; line: number; problem: string }

interface Line {
  number: number
  words: string[]
}

/** A square of distances between more people than this would not fit into memory. */
const mostPeople = 5_000

/**
 * Reads an instance as MDGPLIB writes it: line 1 `n m type least1 most1 … leastm mostm`, then a line `i j distance` for each pair i < j,
 * counted from 0. What is wrong is said of the first line that is.
 */
export function readGroups(text: string): ReadGroups {
  const [first, ...pairs] = readLines(text)
  if (!first) return wrong(1, 'the file is empty')
  const head = readHead(first)
  if (!head.ok) return head
  return readDistances(head.sizes, pairs)
}

function readLines(text: string): Line[] {
  return text.split('\n').flatMap((line, index) => {
    const trimmed = line.trim()
    return trimmed === '' ? [] : [{ number: index + 1, words: trimmed.split(/\s+/) }]
  })
}

type Sizes = Pick<GroupsInstance, 'people' | 'groups' | 'least' | 'most'>

function readHead({ number, words }: Line): { ok: true; sizes: Sizes } | { ok: false; line: number; problem: string } {
  const [people, groups] = words.slice(0, 2).map(readWhole)
  if (people === undefined || people < 1 || people > mostPeople)
    return wrong(number, `the first number is how many people, 1 to ${mostPeople}`)
  if (groups === undefined || groups < 1 || groups > people)
    return wrong(number, 'the second number is how many groups, 1 to the number of people')
  const bounds = words.slice(3).map(readWhole)
  if (bounds.length !== 2 * groups) return wrong(number, `${groups} groups need ${2 * groups} sizes after the type, not ${bounds.length}`)

  const least = new Int32Array(groups)
  const most = new Int32Array(groups)
  for (let group = 0; group < groups; group++) {
    const from = bounds[2 * group]
    const to = bounds[2 * group + 1]
    if (from === undefined || to === undefined || from > to)
      return wrong(number, `the sizes of group ${group} are not two numbers, the least first`)
    least[group] = from
    most[group] = Math.min(to, people)
  }
  const sum = (sizes: Int32Array) => sizes.reduce((total, size) => total + size, 0)
  if (sum(least) > people || sum(most) < people) return wrong(number, `groups of these sizes cannot hold exactly ${people} people`)
  return { ok: true, sizes: { people, groups, least, most } }
}

function readDistances(sizes: Sizes, lines: Line[]): ReadGroups {
  const { people } = sizes
  const distances = new Float64Array(people * people)
  const known = new Uint8Array(people * people)
  let decimals = 0
  for (const { number, words } of lines) {
    const [from, to] = words.slice(0, 2).map(readWhole)
    const distance = words[2] ?? ''
    if (words.length !== 3) return wrong(number, 'not two people and a distance')
    if (from === undefined || to === undefined || from >= to || to >= people)
      return wrong(number, `not two people from 0 to ${people - 1}, the lower first`)
    if (!/^-?\d{1,12}(\.\d{1,9})?$/.test(distance)) return wrong(number, `${JSON.stringify(distance)} is not a distance`)
    const at = from * people + to
    if (known[at] === 1) return wrong(number, `the distance from ${from} to ${to} is given twice`)
    known[at] = 1
    distances[at] = Number(distance)
    distances[to * people + from] = Number(distance)
    decimals = Math.max(decimals, distance.split('.')[1]?.length ?? 0)
  }
  const pairs = (people * (people - 1)) / 2
  if (lines.length < pairs) return wrong(lines.at(-1)?.number ?? 1, `the file ends after ${lines.length} of ${pairs} distances`)
  return { ok: true, instance: { ...sizes, distances, decimals } }
}

function readWhole(word: string) {
  return /^\d{1,9}$/.test(word) ? Number(word) : undefined
}

function wrong(line: number, problem: string) {
  return { ok: false as const, line, problem }
}
