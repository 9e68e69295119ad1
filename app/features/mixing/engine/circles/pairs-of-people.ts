import type { Pair } from '../circle-brief.ts'

/** 1 for each of the pairs both ways, in a square table with one more row for the empty seat. Unknown ids are passed over. */
export function tableOfPairs(pairs: readonly Pair[], index: ReadonlyMap<string, number>) {
  const stride = index.size + 1
  const table = new Int32Array(stride * stride)
  for (const [a, b] of numberPairs(pairs, index)) {
    table[a * stride + b] = 1
    table[b * stride + a] = 1
  }
  return table
}

/** Each person's group of those who stay together, by the number of one of them; −1 for someone bound to nobody. */
export function gatherBonds(pairs: readonly Pair[], index: ReadonlyMap<string, number>) {
  const bondOf = new Int32Array(index.size + 1).fill(-1)
  for (const [a, b] of numberPairs(pairs, index)) {
    const one = bondOf[a] === -1 ? a : (bondOf[a] ?? a)
    const other = bondOf[b] === -1 ? b : (bondOf[b] ?? b)
    bondOf[a] = one
    bondOf[b] = one
    bondOf.forEach((bond, person) => {
      if (bond === other) bondOf[person] = one
    })
  }
  return bondOf
}

function numberPairs(pairs: readonly Pair[], index: ReadonlyMap<string, number>) {
  return pairs.flatMap(([one, other]) => {
    const a = index.get(one)
    const b = index.get(other)
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
  })
}
