import type { Pool } from './engine/pool.ts'
import type { SettingsOf } from './mix-notes.ts'
import type { PoolFacts } from './pool-facts.ts'
import type { PoolCandidate } from './write-pool.ts'

type Candidates = ReadonlyMap<string, readonly PoolCandidate[]>
interface People {
  aId: string
  bId: string
}

/**
 * The pairs of a pool, as candidates. A tie between two who were both promised the same experience is passed over, since nobody loses a
 * promise; what the safeguarding lead entered never is.
 */
export function pairsOfPool(
  facts: PoolFacts,
  candidates: readonly PoolCandidate[],
  { powerApart }: SettingsOf<'cohorts'>['rules'],
): Pick<Pool, 'keepApart' | 'keepTogether' | 'wishes' | 'acquaintances'> {
  const { pairs, earlierCohorts } = facts
  const { ties, together, apart } = pairs
  const byPerson: Candidates = Map.groupBy(candidates, ({ personId }) => personId)
  const isPower = ({ kind }: { kind: string }) => kind === 'works_with' || kind === 'manages'
  const byPower = powerApart ? ties.filter(isPower).flatMap((tie) => pairsFor(byPerson, tie).filter(notBothPromised)) : []
  const byLead = apart.filter(({ scope }) => scope === 'experience').flatMap((one) => pairsFor(byPerson, one))
  const known = [...ties.filter((tie) => !isPower(tie)), ...earlierCohorts.flatMap(pairsOfCohort)]
  return {
    keepApart: [...byPower, ...byLead].map(([a, b]) => ({ a: a.id, b: b.id, scope: 'cohort' })),
    keepTogether: openPairs(together.filter(({ strength }) => strength === 'must')),
    wishes: openPairs(wishesOfPool(facts)),
    acquaintances: known.flatMap((one) => pairsFor(byPerson, one)).map(([a, b]): [string, string] => [a.id, b.id]),
  }

  /** Pairs of whom somebody can still go elsewhere. */
  function openPairs(people: readonly People[]) {
    return people
      .flatMap((one) => pairsFor(byPerson, one))
      .filter(([a, b]) => !a.heldAt || !b.heldAt)
      .map(([a, b]) => ({ a: a.id, b: b.id }))
  }
}

/** Who wishes to come together: a cost to the search, told beside every proposal. */
export function wishesOfPool({ pairs: { together } }: PoolFacts) {
  return together.filter(({ strength, scope }) => strength === 'wish' && scope === 'experience')
}

function pairsFor(byPerson: Candidates, { aId, bId }: People) {
  return (byPerson.get(aId) ?? []).flatMap((a) => (byPerson.get(bId) ?? []).map((b) => [a, b] as const))
}

function notBothPromised([a, b]: readonly [PoolCandidate, PoolCandidate]) {
  return a.heldAt === undefined || a.heldAt !== b.heldAt
}

function pairsOfCohort(personIds: readonly string[]): People[] {
  return personIds.flatMap((aId, at) => personIds.slice(at + 1).map((bId) => ({ aId, bId })))
}
