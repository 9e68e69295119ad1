import type { Pool, PoolAnswer } from './pool.ts'

type CoachWeights = NonNullable<Pool['weights']['coaches']>

export interface CoachesReport {
  /** Sum of `cost`, in points: the less the better. */
  score: number
  /** How much of each cost there is, and what it comes to in points. Part D of the model. */
  cost: Record<keyof CoachWeights, { count: number; points: number }>
}

/** The cost of coach pairs by rule, counted from the words of the model alone, without any code of the search. */
export function reportCoaches(pool: Pool, coaches: NonNullable<PoolAnswer['coaches']>): CoachesReport {
  const person = new Map(pool.candidates.map((candidate) => [candidate.id, candidate]))
  const coach = new Map((pool.coaches ?? []).map((candidate) => [candidate.id, candidate]))
  const counts = { languageMiss: 0, sameLocality: 0 }
  for (const pairs of Object.values(coaches))
    for (const [id, ids] of Object.entries(pairs))
      for (const one of ids) {
        const walker = person.get(one)
        const companion = coach.get(id)
        if (!walker || !companion) continue
        if (!companion.languages.includes(walker.language)) counts.languageMiss++
        if (companion.locality === walker.locality) counts.sameLocality++
      }
  const weights = pool.weights.coaches ?? { languageMiss: 0, sameLocality: 0 }
  const cost = (rule: keyof CoachWeights) => ({ count: counts[rule], points: counts[rule] * weights[rule] })
  const costs = { languageMiss: cost('languageMiss'), sameLocality: cost('sameLocality') }
  return { score: costs.languageMiss.points + costs.sameLocality.points, cost: costs }
}
