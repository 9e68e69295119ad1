import { isSameKind, type Kind } from './target-qualities.ts'
import type { Target } from './summarise-targets.ts'

type Judgement = { ok: true } | { ok: false; field: 'least' | 'most'; words: string }

/** Whether a target can be hoped for beside the others: it fits the seats, and voices together do not need more than there are. */
export function judgeTarget(target: Target, { others, seats }: { others: readonly Target[]; seats: number }): Judgement {
  if (target.least > seats) return { ok: false, field: 'least', words: 'That needs more seats than there are' }
  if (target.least > target.most) return { ok: false, field: 'most', words: 'The second number is smaller than the first' }
  if (target.quality !== 'voice') return { ok: true }
  const voices = others.filter((one) => one.quality === 'voice' && !isSameKind(one, target))
  const needed = voices.reduce((sum, { least }) => sum + least, target.least)
  return needed > seats ? { ok: false, field: 'least', words: 'Together the voices need more seats than there are' } : { ok: true }
}

/** What of a target its form shows; of one that is not there yet, nothing. */
export function shownOfTarget(targets: readonly Target[], kind: Kind | undefined) {
  const target = kind && targets.find((one) => isSameKind(one, kind))
  return { least: target ? String(target.least) : '', most: target ? String(target.most) : '' }
}
