import type { Pool, PoolAnswer } from './pool.ts'

type RoomWeights = NonNullable<Pool['weights']['rooms']>

export interface RoomsReport {
  /** Sum of `cost`, in points: the less the better. */
  score: number
  /** How much of each cost there is, and what it comes to in points. Part C of the model. */
  cost: Record<keyof RoomWeights, { count: number; points: number }>
}

/** The cost of rooms by rule, counted from the words of the model alone, without any code of the search. */
export function reportRooms(pool: Pool, rooms: NonNullable<PoolAnswer['rooms']>): RoomsReport {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const bands = ['18-29', '30-44', '45-59', '60+']
  const counts = { sameLocality: 0, ageGap: 0, unwillingShare: 0 }
  for (const { ids } of Object.values(rooms).flat()) {
    const [one, other] = ids.flatMap((id) => known.get(id) ?? [])
    if (!one || !other) continue
    if (one.locality === other.locality) counts.sameLocality++
    counts.ageGap += Math.max(0, Math.abs(bands.indexOf(one.ageBand) - bands.indexOf(other.ageBand)) - 1)
    counts.unwillingShare += Number(one.shareRoom === false) + Number(other.shareRoom === false)
  }
  const weights = pool.weights.rooms ?? { sameLocality: 0, ageGap: 0, unwillingShare: 0 }
  const cost = (rule: keyof RoomWeights) => ({ count: counts[rule], points: counts[rule] * weights[rule] })
  const costs = { sameLocality: cost('sameLocality'), ageGap: cost('ageGap'), unwillingShare: cost('unwillingShare') }
  return { score: Object.values(costs).reduce((sum, { points }) => sum + points, 0), cost: costs }
}
