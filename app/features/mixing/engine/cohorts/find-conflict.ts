import type { CohortRule } from './cohort-rules.ts'

/**
 * A smallest set of rules that cannot hold together, in the sense that without any one of them the rest is not proved impossible. Rules that
 * come first are dropped first, in large parts where that can be (Junker, QuickXplain, AAAI 2004). All rules together are known to be
 * impossible; where `isImpossible` gives up and says no, what it was asked about is kept.
 */
export function findConflict(rules: readonly CohortRule[], isImpossible: (rules: CohortRule[]) => boolean): CohortRule[] {
  let kept: CohortRule[] = []
  /** Rules not yet looked at, in parts to be dropped whole if they can be: the last kinds alone, where those are impossible already. */
  const kinds = splitByKind(rules)
  const first = Math.max(
    0,
    kinds.findLastIndex((_, at) => isImpossible(kinds.slice(at).flat())),
  )
  const parts: (readonly CohortRule[])[] = kinds.slice(first)
  for (let part = parts.shift(); part; part = parts.shift()) {
    if (isImpossible([...kept, ...parts.flat()])) continue
    const [only, ...others] = part
    if (only && others.length === 0) kept = [...kept, only]
    else parts.unshift(part.slice(0, part.length >> 1), part.slice(part.length >> 1))
  }
  return kept
}

function splitByKind(rules: readonly CohortRule[]) {
  return [...Map.groupBy(rules, (rule) => `${rule.is} ${rule.because} ${'role' in rule ? String(rule.role) : ''}`).values()]
}
