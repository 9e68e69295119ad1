import type { Pool, PoolAnswer } from '../pool.ts'
import { cutOut, findNewBreaks, movePerson as move, weighFrom, type CostsByRule, type Going } from './weigh-change.ts'

type Cohorts = PoolAnswer['cohorts']

/** Why someone is where they are, and what each other cohort would mean. */
export interface PlaceExplained {
  /** Null while they wait. */
  cohort: string | null
  /** Points that their being there adds, by rule; a saving is below 0. Empty while they wait. */
  costs: CostsByRule
  others: ElsewhereExplained[]
}

export interface ElsewhereExplained {
  /** Null for waiting. */
  cohort: string | null
  /** Open rules against their simply going there. */
  blocks: OpenRule[]
  /** The best way there that breaks no open rule: going, or changing places with someone; null where there is none. */
  way: { withId: string | null; points: number; costs: CostsByRule } | null
}

/** Rules anyone may know. Who is kept apart is never looked at here. */
export type OpenRule = 'not-available' | 'cohort-size' | 'role-quota' | 'accessible-beds' | 'keep-together' | 'lock'

/**
 * Explains one person's place. Costs are counted before and after, from the words of the model; differences are raw, so a screen that must
 * not tell of hidden rules shows those below 0 as no worse.
 */
export function explainCohorts(pool: Pool, cohorts: Cohorts, id: string): PlaceExplained {
  const here = pool.cohorts.find((cohort) => cohorts[cohort.id]?.includes(id))?.id ?? null
  const places = [...pool.cohorts.map((cohort) => cohort.id), null].filter((place) => place !== here)
  const out = explainElsewhere(pool, cohorts, { id, from: here, to: null })
  return {
    cohort: here,
    costs: Object.fromEntries(Object.entries(out.alone).map(([rule, points]) => [rule, -points])),
    others: places.map((to) => explainElsewhere(pool, cohorts, { id, from: here, to }).explained),
  }
}

function explainElsewhere(pool: Pool, cohorts: Cohorts, { id, from, to }: Going) {
  const { part, before, waiting } = cutOut({ ...pool, keepApart: [] }, cohorts, { id, from, to })
  const weigh = weighFrom(part, before)
  const alone = move(before, id, from, to)
  const blocks = listBlocks(part, before, alone)
  const partners = blocks.some((rule) => incurable.has(rule)) ? [] : to === null ? waiting : (before[to] ?? [])
  const swaps = partners
    .filter((other) => other !== id)
    .map((withId) => ({ withId, after: move(move(before, withId, to, from), id, from, to) }))
  const ways = [...(blocks.length === 0 ? [{ withId: null, after: alone }] : []), ...swaps]
    .filter(({ after }) => listBlocks(part, before, after).length === 0)
    .map(({ withId, after }) => ({ withId, ...weigh(after) }))
  const way = ways.reduce<(typeof ways)[number] | null>(
    (least, next) => (least === null || next.points < least.points ? next : least),
    null,
  )
  return { alone: weigh(alone).costs, explained: { cohort: to, blocks, way } }
}

/** Open rules that are broken after and were not before. */
function listBlocks(part: Pool, before: Cohorts, after: Cohorts): OpenRule[] {
  return [...new Set(findNewBreaks(part, before, after).filter(isOpen))]
}

/** What no exchange can help. */
const incurable: ReadonlySet<OpenRule> = new Set(['not-available', 'lock', 'keep-together'])
const openRules: readonly OpenRule[] = ['not-available', 'cohort-size', 'role-quota', 'accessible-beds', 'keep-together', 'lock']

function isOpen(rule: string): rule is OpenRule {
  return openRules.some((open) => open === rule)
}
