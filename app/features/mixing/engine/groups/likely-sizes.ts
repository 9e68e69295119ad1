import type { GroupsInstance } from './groups-instance.ts'

/** Sizes chosen for the first groups, as a list from the last one back. */
interface Chosen {
  pairs: number
  /** The same for the same sizes in any order: which group has which size changes nothing. */
  mark: number
  size: number
  before: Chosen | null
}

/**
 * The sizes of groups worth trying, best first, one number for each group. The sum over a group grows with its pairs of people, so where
 * distances are above 0 on average the most pairs are best (and the fewest where they are below): it is a knapsack over the groups, solved
 * by dynamic programming with the `howMany` best of every sum. Sizes that leave 1 in 800 pairs unused are passed over.
 */
export function likelySizes(
  { people, least, most }: Pick<GroupsInstance, 'people' | 'least' | 'most'>,
  meanDistance: number,
  howMany: number,
) {
  const sign = meanDistance < 0 ? -1 : 1
  let known = new Map<number, Chosen[]>([[0, [{ pairs: 0, mark: 0, size: 0, before: null }]]])
  for (let group = 0; group < least.length; group++) known = withNext(known, group)
  const lists = known.get(people) ?? []
  const best = lists[0]?.pairs ?? 0
  return lists.filter(({ pairs }) => Math.abs(best - pairs) * 800 <= Math.abs(best)).map((chosen) => listSizes(chosen, least.length))

  function withNext(before: Map<number, Chosen[]>, group: number) {
    const next = new Map<number, Chosen[]>()
    const fewest = sum(least, group + 1)
    const greatest = sum(most, group + 1)
    for (const [seated, choices] of before)
      for (let size = least[group] ?? 0; size <= (most[group] ?? 0); size++) {
        const left = people - seated - size
        if (left < fewest || left > greatest) continue
        const list = next.get(seated + size) ?? []
        next.set(seated + size, list)
        for (const choice of choices)
          list.push({ pairs: choice.pairs + (size * (size - 1)) / 2, mark: choice.mark + markOf(size), size, before: choice })
      }
    for (const [seated, list] of next) next.set(seated, bestOf(list))
    return next
  }

  function bestOf(list: Chosen[]) {
    const marks = new Set<number>()
    const kept: Chosen[] = []
    for (const choice of list.sort((one, other) => sign * (other.pairs - one.pairs))) {
      if (kept.length === howMany) break
      if (marks.has(choice.mark)) continue
      marks.add(choice.mark)
      kept.push(choice)
    }
    return kept
  }
}

function listSizes(last: Chosen, groups: number) {
  const sizes = new Int32Array(groups)
  let chosen: Chosen | null = last
  for (let group = groups - 1; group >= 0 && chosen; group--) {
    sizes[group] = chosen.size
    chosen = chosen.before
  }
  return sizes
}

function sum(sizes: Int32Array, from: number) {
  return sizes.subarray(from).reduce((total, size) => total + size, 0)
}

/** A whole number far from that of every other size; sums of a few thousand of them stay exact. */
function markOf(size: number) {
  return Math.imul(size + 1, 0x9e3779b1) >>> 0
}
