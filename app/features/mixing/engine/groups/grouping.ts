import { bump } from '../numbers.ts'

/**
 * Who is in which group, with all sums that weigh a change at once. `sums[g × people + i]` is the distance from person i to all of group g
 * together; a swap or a move is weighed with a few of them, and they are mended in one pass when it is made.
 */
export interface Grouping {
  people: number
  groups: number
  /** people × people, whole numbers. */
  distances: Int32Array
  groupOf: Int32Array
  size: Int32Array
  /** The most that a group can hold; `members[g × width + place]` is a person. */
  width: number
  members: Int32Array
  placeOf: Int32Array
  sums: Int32Array
  /** For each person the sum to their own group. */
  own: Int32Array
  /** The sum of distances within groups: what is to be made great. */
  value: number
}

export function makeGrouping(people: number, width: number, groups: number, distances: Int32Array): Grouping {
  const perPerson = () => new Int32Array(people)
  return {
    people,
    groups,
    distances,
    groupOf: perPerson(),
    size: new Int32Array(groups),
    width,
    members: new Int32Array(groups * width),
    placeOf: perPerson(),
    sums: new Int32Array(groups * people),
    own: perPerson(),
    value: 0,
  }
}

/** Seats everyone anew; people × people steps. */
export function seatAll(grouping: Grouping, groupOf: Int32Array) {
  const { people, distances, size, sums, own } = grouping
  grouping.groupOf.set(groupOf)
  size.fill(0)
  sums.fill(0)
  for (let person = 0; person < people; person++) {
    const group = groupOf[person] ?? 0
    seat(grouping, person, group, size[group] ?? 0)
    bump(size, group, 1)
    for (let other = 0; other < people; other++) bump(sums, group * people + other, distances[person * people + other] ?? 0)
  }
  for (let person = 0; person < people; person++) own[person] = sums[(groupOf[person] ?? 0) * people + person] ?? 0
  grouping.value = own.reduce((total, sum) => total + sum, 0) / 2
}

/** Two people of different groups change places. `gained` is what that adds to the value. */
export function swapPeople(grouping: Grouping, one: number, other: number, gained: number) {
  const { people, distances, groupOf, placeOf, sums } = grouping
  const group = groupOf[one] ?? 0
  const otherGroup = groupOf[other] ?? 0
  for (let person = 0; person < people; person++) {
    const nearer = (distances[other * people + person] ?? 0) - (distances[one * people + person] ?? 0)
    const at = group * people + person
    const otherAt = otherGroup * people + person
    sums[at] = (sums[at] ?? 0) + nearer
    sums[otherAt] = (sums[otherAt] ?? 0) - nearer
  }
  const place = placeOf[one] ?? 0
  seat(grouping, one, otherGroup, placeOf[other] ?? 0)
  seat(grouping, other, group, place)
  readOwn(grouping, group)
  readOwn(grouping, otherGroup)
  grouping.value += gained
}

/** One person goes to another group. Both sizes change. */
export function movePerson(grouping: Grouping, one: number, to: number, gained: number) {
  const { people, distances, groupOf, placeOf, size, width, members, sums } = grouping
  const from = groupOf[one] ?? 0
  for (let person = 0; person < people; person++) {
    const distance = distances[one * people + person] ?? 0
    bump(sums, from * people + person, -distance)
    bump(sums, to * people + person, distance)
  }
  bump(size, from, -1)
  const last = members[from * width + (size[from] ?? 0)] ?? 0
  seat(grouping, last, from, placeOf[one] ?? 0)
  seat(grouping, one, to, size[to] ?? 0)
  bump(size, to, 1)
  readOwn(grouping, from)
  readOwn(grouping, to)
  grouping.value += gained
}

function seat({ groupOf, placeOf, members, width }: Grouping, person: number, group: number, place: number) {
  groupOf[person] = group
  placeOf[person] = place
  members[group * width + place] = person
}

function readOwn({ people, size, width, members, sums, own }: Grouping, group: number) {
  const first = group * width
  const end = first + (size[group] ?? 0)
  for (let at = first; at < end; at++) {
    const person = members[at] ?? 0
    own[person] = sums[group * people + person] ?? 0
  }
}
