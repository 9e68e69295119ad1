import type { Rotation } from './rotation.ts'

/**
 * A few circles from which a group makes a whole rotation. The group is a product of cyclic groups of the orders in `cycles`; person
 * `orbit × order + element` is moved to `orbit × order + (element + by)`, and those numbered from `orbits × order` up stay where they are.
 */
export interface Starter {
  groups: number
  size: number
  cycles: readonly number[]
  orbits: number
  /** Each a session to begin with. Where it stays the same under some elements, `under` lists them, and its circles are developed by them. */
  sessions: readonly { under?: readonly number[]; circles: readonly (readonly number[])[] }[]
}

/** Moves every session of the starter by every element of the group; what comes out the same under it is there once. */
export function develop({ cycles, orbits, sessions }: Starter): Rotation {
  const order = cycles.reduce((product, cycle) => product * cycle, 1)
  const move = (person: number, by: number) =>
    person >= orbits * order ? person : Math.floor(person / order) * order + addIn(cycles, person % order, by)
  const moveAll = (circles: readonly (readonly number[])[], by: number) =>
    circles.map((circle) => circle.map((person) => move(person, by)).sort((a, b) => a - b))
  const elements = Array.from({ length: order }, (_, element) => element)

  return sessions.flatMap(({ under, circles }) => {
    if (!under) return elements.map((by) => moveAll(circles, by))
    const whole = distinct(under.flatMap((by) => moveAll(circles, by)))
    return distinct(elements.map((by) => moveAll(whole, by).sort(([a = 0], [b = 0]) => a - b)))
  })
}

/** Sum of two elements of a product of cyclic groups, each written with one digit for each cycle, the last first. */
function addIn(cycles: readonly number[], a: number, b: number) {
  let sum = 0
  let worth = 1
  for (const cycle of cycles) {
    sum += ((Math.floor(a / worth) + Math.floor(b / worth)) % cycle) * worth
    worth *= cycle
  }
  return sum
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
