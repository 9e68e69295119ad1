/** The cheapest way to make a number of pairs. */
export interface Pairing {
  cost: number
  pairs: (readonly [number, number])[]
}

/** Up to this many people every way of pairing is weighed. */
const mostWeighed = 16

/**
 * For each number of pairs 0, 1, 2 … the cheapest way to make as many out of people who fit (cost Infinity: never), until no more can be.
 * Exact up to `mostWeighed` people, by the best over all sets of people (dynamic programming over subsets; Bellman, J. ACM 9, 1962,
 * doi 10.1145/321105.321111). Beyond that pairs are made one by one, the cheapest first, then exchanged while that makes them cheaper.
 */
export function pairUp(people: number, costOf: (one: number, other: number) => number): Pairing[] {
  return people <= mostWeighed ? weighAll(people, costOf) : pairGreedily(people, costOf)
}

function weighAll(people: number, costOf: (one: number, other: number) => number): Pairing[] {
  const sets = 1 << people
  const width = Math.floor(people / 2) + 1
  /** least[set * width + pairs]: the least that many pairs among the first people, all in the set or left alone, can cost. */
  const least = new Float64Array(sets * width).fill(Infinity)
  const partner = new Int8Array(sets * width).fill(-1)
  least[0] = 0
  for (let set = 1; set < sets; set++) {
    const last = 31 - Math.clz32(set)
    const rest = set & ~(1 << last)
    for (let pairs = 0; pairs < width; pairs++) least[set * width + pairs] = least[rest * width + pairs] ?? Infinity
    for (let other = 0; other < last; other++) {
      const cost = (rest & (1 << other)) === 0 ? Infinity : costOf(other, last)
      if (cost === Infinity) continue
      const before = rest & ~(1 << other)
      for (let pairs = 1; pairs < width; pairs++) {
        const all = cost + (least[before * width + pairs - 1] ?? Infinity)
        if (all >= (least[set * width + pairs] ?? Infinity)) continue
        least[set * width + pairs] = all
        partner[set * width + pairs] = other
      }
    }
  }
  const found: Pairing[] = []
  for (let pairs = 0; pairs < width; pairs++) {
    const cost = least[(sets - 1) * width + pairs] ?? Infinity
    if (cost === Infinity) break
    found.push({ cost, pairs: readPairs(sets - 1, pairs, width, partner) })
  }
  return found
}

function readPairs(everyone: number, count: number, width: number, partner: Int8Array) {
  const pairs: (readonly [number, number])[] = []
  let set = everyone
  let left = count
  while (left > 0) {
    const last = 31 - Math.clz32(set)
    const other = partner[set * width + left] ?? -1
    set &= ~(1 << last)
    if (other < 0) continue
    set &= ~(1 << other)
    pairs.push([other, last])
    left--
  }
  return pairs
}

function pairGreedily(people: number, costOf: (one: number, other: number) => number): Pairing[] {
  const ways = []
  for (let other = 0; other < people; other++) for (let one = 0; one < other; one++) ways.push({ one, other, cost: costOf(one, other) })
  const cheapest = ways.filter(({ cost }) => cost < Infinity).sort((a, b) => a.cost - b.cost)
  const paired = new Set<number>()
  const pairs: [number, number][] = []
  const found: Pairing[] = [{ cost: 0, pairs: [] }]
  for (const { one, other } of cheapest) {
    if (paired.has(one) || paired.has(other)) continue
    paired.add(one).add(other)
    pairs.push([one, other])
    exchangePartners(pairs, costOf)
    found.push({ cost: pairs.reduce((sum, [a, b]) => sum + costOf(a, b), 0), pairs: pairs.map(([a, b]) => [a, b] as const) })
  }
  return found
}

function exchangePartners(pairs: [number, number][], costOf: (one: number, other: number) => number) {
  for (let better = true; better;) {
    better = false
    for (const [at, [a, b]] of pairs.entries())
      for (const [offset, [c, d]] of pairs.slice(at + 1).entries()) {
        const now = costOf(a, b) + costOf(c, d)
        const [first, second]: [[number, number], [number, number]] =
          costOf(a, c) + costOf(b, d) <= costOf(a, d) + costOf(b, c)
            ? [
                [a, c],
                [b, d],
              ]
            : [
                [a, d],
                [b, c],
              ]
        if (better || costOf(...first) + costOf(...second) >= now) continue
        pairs[at] = first
        pairs[at + 1 + offset] = second
        better = true
      }
  }
}
