import type { Range } from '../circle-brief.ts'

/** The sizes `people` fall into in `circles` circles when sizes differ by at most one: `larger` circles of `small + 1`, the rest of `small`. */
export interface Sizes {
  circles: number
  small: number
  larger: number
  /** The most any circle holds. */
  most: number
}

export function sizesOf(people: number, circles: number): Sizes {
  const small = Math.floor(people / circles)
  const larger = people - small * circles
  return { circles, small, larger, most: larger > 0 ? small + 1 : small }
}

/** Whether all circles are of an allowed size. */
export function fits(sizes: Sizes, allowed: Range) {
  return sizes.small >= allowed.min && sizes.most <= allowed.max
}

/** Every number of circles `people` can be split into with sizes within `allowed`, fewest first. */
export function possibleCircleCounts(people: number, allowed: Range): number[] {
  const counts: number[] = []
  for (let circles = 1; circles <= people; circles++) if (fits(sizesOf(people, circles), allowed)) counts.push(circles)
  return counts
}
