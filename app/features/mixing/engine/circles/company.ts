import type { CircleProblem } from './circle-problem.ts'
import { bump } from '../numbers.ts'

/** More points than all else together: what two who are kept apart cost where they sit together. */
export const forbidden = 2 ** 30

/** Who has met whom, and what it costs that two sit together once more or once less. */
export interface Company {
  /** Points added when two who do not sit together now come together. Square. */
  comes: Float64Array
  /** Points saved when two who sit together part. Square. */
  goes: Float64Array
  /** Meetings of each pair, earlier sessions included. Square. */
  met: Int32Array
  /** Notes one more or one less meeting; neither is the empty seat. */
  meet: (one: number, other: number, by: 1 | -1) => void
}

/** Takes `met` over and keeps it up to date. A wish is met by the first time two sit together in the sessions that are searched. */
export function priceCompany({ stride, empty, apart, pairCost, wished, metBefore, weights }: CircleProblem, met: Int32Array): Company {
  const comes = new Float64Array(stride * stride)
  const goes = new Float64Array(stride * stride)
  for (let one = 0; one < empty; one++) for (let other = 0; other < empty; other++) price(one * stride + other)
  return { comes, goes, met, meet }

  function meet(one: number, other: number, by: 1 | -1) {
    bump(met, one * stride + other, by)
    bump(met, other * stride + one, by)
    price(one * stride + other)
    price(other * stride + one)
  }

  function price(at: number) {
    const meetings = met[at] ?? 0
    const together = meetings - (metBefore[at] ?? 0)
    const once = (pairCost[at] ?? 0) + (apart[at] === 1 ? forbidden : 0)
    const wish = wished[at] === 1 ? weights.wish : 0
    comes[at] = once + (meetings > 0 ? weights.repeatMeeting : 0) - (together === 0 ? wish : 0)
    goes[at] = once + (meetings > 1 ? weights.repeatMeeting : 0) - (together === 1 ? wish : 0)
  }
}
