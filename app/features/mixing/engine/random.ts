import { swap } from './numbers.ts'

/** A source of chance that gives the same numbers for the same seed on every machine: it uses whole 32-bit arithmetic only. */
export interface Random {
  /** A whole number from 0 to `count - 1`, each as likely as the other; `count` from 1 to 2³². */
  below(count: number): number
  /** A number from 0 up to but not including 1, in steps of 2⁻³². */
  unit(): number
}

/**
 * Seeded random numbers by sfc32 (Chris Doty-Humphrey, “PractRand”, 2010, public domain; period at least 2³², passes BigCrush).
 * `stream` gives independent sources for one seed, so that one part of a mix never shifts the chance of another.
 */
export function makeRandom(seed: number, stream = 0): Random {
  const next = sfc32(spread(seed >>> 0), spread(Math.floor(seed / 2 ** 32) >>> 0), spread((stream ^ 0x9e3779b9) >>> 0))
  return {
    below: (count) => Math.floor((next() / 2 ** 32) * count),
    unit: () => next() / 2 ** 32,
  }
}

/** Puts numbers into a random order, in place (Fisher and Yates; Durstenfeld, 1964). */
export function shuffle(numbers: Int32Array, random: Random): Int32Array {
  for (let last = numbers.length - 1; last > 0; last--) swap(numbers, last, random.below(last + 1))
  return numbers
}

function sfc32(first: number, second: number, third: number) {
  let a = first
  let b = second
  let c = third
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 15; warmUp++) next()
  return next
}

/** Makes near seeds far apart: the finaliser of MurmurHash3 (Austin Appleby, 2011, public domain). */
function spread(value: number) {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
