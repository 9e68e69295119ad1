import type { Changeable } from '../anneal.ts'
import { shuffle, type Random } from '../random.ts'
import { develop, type Starter } from './develop.ts'
import type { Rotation, RotationShape } from './rotation.ts'

export interface StarterSearch extends Changeable {
  /** The rotation the best starter so far develops into. */
  rotation(): Rotation
}

/** The cycles under which so few sessions make so many: orders that divide the sessions and leave no more people over than a group has. */
export function cyclesFor({ groups, size, sessions }: RotationShape) {
  return [1, 2, 3].flatMap((starting) => {
    const order = sessions / starting
    return Number.isInteger(order) && order > 2 && (groups * size) % order <= size ? [order] : []
  })
}

/**
 * Starters that change by two people of one session changing places, with the repeats of the rotation they develop into as the cost. With
 * the cycle imposed there is `order` times less to search, and what is found is found for every session at once.
 */
export function searchStarter({ groups, size, sessions }: RotationShape, order: number, random: Random): StarterSearch {
  const people = groups * size
  const orbits = Math.floor(people / order)
  const starting = sessions / order
  const { kindOf, firstOf } = kindsOfPairs(people, order)
  const times = new Int32Array(firstOf.length)
  const who = new Int32Array(starting * people)
  for (let start = 0; start < who.length; start += people)
    who.set(
      shuffle(
        Int32Array.from({ length: people }, (_, person) => person),
        random,
      ),
      start,
    )
  let cost = 0
  for (let seat = 0; seat < who.length; seat++)
    for (let other = seat + 1; other % size !== 0; other++) cost += add(who[seat] ?? 0, who[other] ?? 0)
  const best = Int32Array.from(who)

  return { change, rank: () => cost, keep: () => best.set(who), rotation }

  function change(most: number) {
    const seatA = random.below(who.length)
    const start = seatA - (seatA % people)
    const own = seatA - (seatA % size)
    let seatB = start + random.below(people - size)
    if (seatB >= own) seatB += size
    const a = who[seatA] ?? 0
    const b = who[seatB] ?? 0
    const added = take(a, seatA, -1) + take(b, seatB, -1) + take(b, seatA, 1) + take(a, seatB, 1)
    if (added > most) {
      take(b, seatA, -1)
      take(a, seatB, -1)
      take(a, seatA, 1)
      take(b, seatB, 1)
      return false
    }
    who[seatA] = b
    who[seatB] = a
    cost += added
    return true
  }

  /** Repeats that come or go when someone joins or leaves the others of a seat's circle. */
  function take(person: number, seat: number, by: 1 | -1) {
    const start = seat - (seat % size)
    let points = 0
    for (let other = start; other < start + size; other++)
      if (other !== seat) points += by === 1 ? add(person, who[other] ?? 0) : -remove(person, who[other] ?? 0)
    return points
  }

  function add(a: number, b: number) {
    const kind = kindOf[a * people + b] ?? 0
    times[kind] = (times[kind] ?? 0) + 1
    return times[kind] === 1 ? (firstOf[kind] ?? 0) : order
  }

  function remove(a: number, b: number) {
    const kind = kindOf[a * people + b] ?? 0
    times[kind] = (times[kind] ?? 0) - 1
    return times[kind] === 0 ? (firstOf[kind] ?? 0) : order
  }

  function rotation(): Rotation {
    const circles = Array.from({ length: best.length / size }, (_, circle) => [...best.slice(circle * size, (circle + 1) * size)])
    const starter: Starter = {
      groups,
      size,
      cycles: [order],
      orbits,
      sessions: Array.from({ length: starting }, (_, at) => ({ circles: circles.slice(at * groups, (at + 1) * groups) })),
    }
    return develop(starter)
  }
}

/**
 * Pairs that the cycle takes into each other are of one kind: two orbits and a difference. `firstOf` is the repeats of a kind's first
 * meeting: none, but half the order where the cycle comes round to the same pair twice, and all but one where it never leaves it.
 */
function kindsOfPairs(people: number, order: number) {
  const moving = people - (people % order)
  const kindOf = new Int32Array(people * people)
  const firstOf: number[] = []
  for (let a = 0; a < people; a++)
    for (let b = a + 1; b < people; b++) {
      if (kindOf[a * people + b] !== 0) continue
      const cycle = new Map<number, [number, number]>()
      for (let by = 0; by < order; by++) {
        const [one, other] = [move(a, by), move(b, by)]
        cycle.set(Math.min(one, other) * people + Math.max(one, other), [one, other])
      }
      firstOf.push(order - cycle.size)
      for (const [one, other] of cycle.values()) {
        kindOf[one * people + other] = firstOf.length
        kindOf[other * people + one] = firstOf.length
      }
    }
  return { kindOf, firstOf: Float64Array.from([0, ...firstOf]) }

  function move(person: number, by: number) {
    return person >= moving ? person : Math.floor(person / order) * order + ((person + by) % order)
  }
}
