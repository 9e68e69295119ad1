/**
 * Whole numbers 0 to size − 1 with a sum and a product: the field GF(q) where the size is a prime power, else the product of the fields of
 * its prime powers.
 */
export interface Ring {
  size: number
  add: (a: number, b: number) => number
  multiply: (a: number, b: number) => number
  /** Elements of which any two differ by a unit: as many as the smallest of the fields has, 0 first. */
  spread: readonly number[]
}

/** The ring of that size; `size` from 1. Only rings of the same size are the same. */
export function makeRing(size: number): Ring {
  return primePowersOf(size)
    .map(([prime, degree]) => makeField(prime, degree))
    .reduce(joinRings, { size: 1, add: () => 0, multiply: () => 0, spread: Array.from({ length: size }, () => 0) })
}

/** Pairs of elements, one of each ring, each numbered a + b × size of the first. */
function joinRings(one: Ring, other: Ring): Ring {
  const join = (first: number, second: number) => first + second * one.size
  const both = (a: number, b: number, does: 'add' | 'multiply') =>
    join(one[does](a % one.size, b % one.size), other[does](Math.floor(a / one.size), Math.floor(b / one.size)))
  const spread = Math.min(one.spread.length, other.spread.length)
  return {
    size: one.size * other.size,
    add: (a, b) => both(a, b, 'add'),
    multiply: (a, b) => both(a, b, 'multiply'),
    spread: Array.from({ length: spread }, (_, at) => join(one.spread[at] ?? 0, other.spread[at] ?? 0)),
  }
}

/** GF(prime^degree): polynomials over the prime field, numbered by their digits, modulo the first irreducible one. */
function makeField(prime: number, degree: number): Ring {
  const size = prime ** degree
  const spread = Array.from({ length: size }, (_, element) => element)
  if (degree === 1) return { size, add: (a, b) => (a + b) % prime, multiply: (a, b) => (a * b) % prime, spread }

  const add = (a: number, b: number): number =>
    a === 0 && b === 0 ? 0 : (((a % prime) + (b % prime)) % prime) + prime * add(Math.floor(a / prime), Math.floor(b / prime))
  const times = (digit: number, a: number) => Array.from({ length: digit }).reduce<number>((sum) => add(sum, a), 0)
  const multiplyModulo = (modulus: number) => {
    const timesX = (a: number) => {
      const lead = Math.floor((a * prime) / size)
      return add((a * prime) % size, times((prime - lead) % prime, modulus))
    }
    return (a: number, b: number): number => {
      let sum = 0
      for (let power = a, rest = b; rest > 0; power = timesX(power), rest = Math.floor(rest / prime))
        sum = add(sum, times(rest % prime, power))
      return sum
    }
  }
  for (let modulus = 1; modulus < size; modulus++) {
    const multiply = multiplyModulo(modulus)
    if (isWithoutDivisorsOfZero(size, multiply)) return { size, add, multiply, spread }
  }
  throw new Error(`No field of ${size} elements was found`)
}

function isWithoutDivisorsOfZero(size: number, multiply: Ring['multiply']) {
  for (let a = 1; a < size; a++) for (let b = a; b < size; b++) if (multiply(a, b) === 0) return false
  return true
}

/** 12 as [[2, 2], [3, 1]]. */
export function primePowersOf(number: number): [prime: number, degree: number][] {
  const powers: [number, number][] = []
  for (let prime = 2, rest = number; rest > 1; prime++) {
    if (prime * prime > rest) prime = rest
    let degree = 0
    for (; rest % prime === 0; rest /= prime) degree++
    if (degree > 0) powers.push([prime, degree])
  }
  return powers
}
