import type { Random } from '../random.ts'
import { shuffle } from '../random.ts'
import { bump } from '../numbers.ts'

const nobody = -1

/**
 * A child of two groupings: in turn, each parent gives the group of which most people are still free, into the smallest open group that
 * holds them; who is left over goes where there is room (the greedy partition crossover of Galinier and Hao, Journal of Combinatorial
 * Optimization 3, 1999, doi 10.1023/A:1009823419804, with sizes kept). Arrays hold the group of each person.
 */
export function crossGroups(one: Int32Array, other: Int32Array, sizes: Int32Array, random: Random): Int32Array {
  const child = new Int32Array(one.length).fill(nobody)
  const room = sizes.slice()
  const open = new Set(sizes.keys())
  let givesOne = random.below(2) === 0
  while (open.size > 0) {
    const giver = givesOne ? one : other
    const { group, count } = fullestGroup(giver, child, sizes.length, random)
    const into = openFor(open, sizes, count)
    open.delete(into)
    for (let person = 0; person < child.length && (room[into] ?? 0) > 0; person++) {
      if (child[person] !== nobody || giver[person] !== group) continue
      child[person] = into
      bump(room, into, -1)
    }
    givesOne = !givesOne
  }
  return fillRoom(child, room, random)
}

/** The share of pairs of one grouping that are together in the other as well, from 0 to 1. */
export function agreement(one: Int32Array, other: Int32Array, groups: number) {
  const both = new Int32Array(groups * groups)
  const alone = new Int32Array(groups)
  for (let person = 0; person < one.length; person++) {
    bump(both, (one[person] ?? 0) * groups + (other[person] ?? 0), 1)
    bump(alone, one[person] ?? 0, 1)
  }
  const pairs = (counts: Int32Array) => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const possible = pairs(alone)
  return possible === 0 ? 1 : pairs(both) / possible
}

/** Everyone into groups of these sizes at random. */
export function dealGroups(people: number, sizes: Int32Array, random: Random) {
  return fillRoom(new Int32Array(people).fill(nobody), sizes.slice(), random)
}

function fullestGroup(giver: Int32Array, child: Int32Array, groups: number, random: Random) {
  const free = new Int32Array(groups)
  for (let person = 0; person < giver.length; person++) if (child[person] === nobody) bump(free, giver[person] ?? 0, 1)
  let group = 0
  let count = -1
  let alike = 0
  for (const [candidate, there] of free.entries()) {
    if (there < count) continue
    alike = there === count ? alike + 1 : 1
    count = there
    if (random.below(alike) === 0) group = candidate
  }
  return { group, count }
}

/** The smallest open group that holds so many, or the largest there is. */
function openFor(open: ReadonlySet<number>, sizes: Int32Array, count: number) {
  let chosen = nobody
  let chosenSize = 0
  for (const group of open) {
    const size = sizes[group] ?? 0
    const isBetter = chosenSize >= count ? size >= count && size < chosenSize : size > chosenSize
    if (chosen !== nobody && !isBetter) continue
    chosen = group
    chosenSize = size
  }
  return chosen
}

function fillRoom(groupOf: Int32Array, room: Int32Array, random: Random) {
  const left = shuffle(
    Int32Array.from(groupOf.keys()).filter((person) => groupOf[person] === nobody),
    random,
  )
  let next = 0
  for (const [group, places] of room.entries()) for (let place = 0; place < places; place++) groupOf[left[next++] ?? 0] = group
  return groupOf
}
