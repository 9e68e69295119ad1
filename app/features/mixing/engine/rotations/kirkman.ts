import type { Ring } from './ring.ts'
import { makeRing, primePowersOf } from './ring.ts'
import type { Rotation } from './rotation.ts'

/**
 * Schoolgirls in threes who all meet just once: 2q + 1 or 3q of them for a prime power q = 6t + 1, q or (3q − 1) / 2 times
 * (Ray-Chaudhuri and Wilson, “Solution of Kirkman's schoolgirl problem”, 1971, doi 10.1090/pspum/019/9959; theorems 1 and 2 of their proof).
 * Empty where the number of groups is of neither kind.
 */
export function kirkmanTriples(groups: number): Rotation {
  const people = groups * 3
  if (isPrimePower((people - 1) / 2)) return twiceAndOne(makeRing((people - 1) / 2))
  if (isPrimePower(groups)) return threeTimes(makeRing(groups))
  return []
}

function isPrimePower(q: number) {
  return q % 6 === 1 && q > 1 && q <= 128 && primePowersOf(q).length === 1
}

/** Two copies of the field, the second numbered from q, and one more person, 2q. */
function twiceAndOne(field: Ring): Rotation {
  const q = field.size
  const t = (q - 1) / 6
  const power = powersOf(field)
  const half = field.add(power(t), 1)
  const m = numbersBelow(q).find((exponent) => field.add(power(exponent), power(exponent)) === half) ?? 0
  const circles = numbersBelow(t).flatMap((i) => [
    ...[i, i + 2 * t, i + 4 * t].map((at) => [power(at), power(at + t), q + power(at + m)]),
    [1, 3, 5].map((odd) => q + power(i + m + odd * t)),
  ])
  const first = [[0, q, 2 * q], ...circles]
  const move = (person: number, by: number) => (person === 2 * q ? person : shift(field, person, by))
  return numbersBelow(q).map((by) => first.map((circle) => circle.map((person) => move(person, by))))
}

/** Three copies of the field, numbered from 0, q and 2q. */
function threeTimes(field: Ring): Rotation {
  const q = field.size
  const t = (q - 1) / 6
  const power = powersOf(field)
  const across = (i: number) => [0, 1, 2].map((copy) => copy * q + power(i + 2 * copy * t))
  const within = (i: number) => [0, 1, 2].map((copy) => [0, 2, 4].map((even) => copy * q + power(i + even * t)))
  const first = [[0, q, 2 * q], ...numbersBelow(t).flatMap((i) => [...within(i), ...[1, 3, 5].map((odd) => across(i + odd * t))])]
  const moved = (circles: number[][], by: number) => circles.map((circle) => circle.map((person) => shift(field, person, by)))
  return [
    ...numbersBelow(q).map((by) => moved(first, by)),
    ...numbersBelow(t).flatMap((i) => [0, 2, 4].map((even) => numbersBelow(q).flatMap((by) => moved([across(i + even * t)], by)))),
  ]
}

function shift({ size, add }: Ring, person: number, by: number) {
  const copy = Math.floor(person / size)
  return copy * size + add(person - copy * size, by)
}

/** The powers of an element that gives every element but 0. */
function powersOf({ size, multiply }: Ring) {
  for (let root = 2; ; root++) {
    const powers = [1]
    for (let next = root; next !== 1 && powers.length < size; next = multiply(next, root)) powers.push(next)
    if (powers.length === size - 1) return (exponent: number) => powers[exponent % (size - 1)] ?? 0
  }
}

function numbersBelow(count: number) {
  return Array.from({ length: count }, (_, number) => number)
}
