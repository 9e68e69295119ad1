/**
 * A maximally diverse grouping problem: put everyone into one group each, so that the sum of the distances between people of one group is
 * as great as can be (Feo and Khellaf, Naval Research Logistics 37, 1990).
 */
export interface GroupsInstance {
  people: number
  groups: number
  /** The fewest and the most people of each group. */
  least: Int32Array
  most: Int32Array
  /** people × people, row by row, the same both ways; 0 from a person to themself. */
  distances: Float64Array
  /** The most digits after the point that a distance has. */
  decimals: number
}

/** `groups[g]` holds the numbers of the people of group g, in rising order. */
export interface GroupsAnswer {
  objective: number
  groups: number[][]
}
