import { develop } from './develop.ts'
import { kirkmanTriples } from './kirkman.ts'
import { linesOf } from './lines.ts'
import { seatInOrder, type Rotation } from './rotation.ts'
import { starters } from './starters.ts'

const known = new Map<string, Rotation>()

/**
 * The longest rotation without any repeated meeting that one of the constructions gives: at least one session. It need not be the longest
 * there is. The first sessions of a longer rotation are a rotation of their own.
 */
export function longestRotation(groups: number, size: number): Rotation {
  const key = `${groups}x${size}`
  const found = known.get(key) ?? longestOf(constructionsOf(groups, size))
  known.set(key, found)
  return found
}

function constructionsOf(groups: number, size: number): Rotation[] {
  const starter = starters.find((candidate) => candidate.groups === groups && candidate.size === size)
  return [
    [seatInOrder(groups, size)],
    ...(starter ? [develop(starter)] : []),
    ...(size === 2 ? [everyPair(groups)] : []),
    ...(size === 3 ? [kirkmanTriples(groups)] : []),
    ...(size > 1 && groups >= size ? [linesAndColumns(groups, size)] : []),
  ]
}

/** Two people of one column of `linesOf` never meet; where a column can itself be split into groups, the columns go on among themselves. */
function linesAndColumns(groups: number, size: number): Rotation {
  const lines = linesOf(groups, size)
  if (lines.length === 0 || groups % size !== 0) return lines
  const inColumn = longestRotation(groups / size, size)
  const columns = Array.from({ length: size }, (_, column) => column * groups)
  return [...lines, ...inColumn.map((session) => columns.flatMap((first) => session.map((group) => group.map((person) => first + person))))]
}

/** Pairs, each once: one stays, the others go round (Kirkman, 1847; the schedule of round-robin tournaments). */
function everyPair(pairs: number): Rotation {
  const others = 2 * pairs - 1
  const turn = Array.from({ length: others }, (_, at) => at)
  return turn.map((by) => [
    [by, others],
    ...Array.from({ length: pairs - 1 }, (_, at) => [(by + at + 1) % others, (by + others - at - 1) % others]),
  ])
}

function longestOf(rotations: readonly Rotation[]): Rotation {
  return rotations.reduce((longest, rotation) => (rotation.length > longest.length ? rotation : longest))
}
