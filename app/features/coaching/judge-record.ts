import type { LastStepAnswer } from './step-states.ts'

interface Said {
  hasLastStep: boolean
  last: LastStepAnswer | null
  hasNext: boolean
}

export type RecordJudgement = { ok: true } | { ok: false; field: 'last' | 'next'; words: string }

/**
 * One small step at a time: a new one comes once the last was kept, changed or let go, and what was changed
 * was changed into something. All of it may be left for another day.
 */
export function judgeRecord({ hasLastStep, last, hasNext }: Said): RecordJudgement {
  if (hasLastStep && last === 'changed' && !hasNext) return { ok: false, field: 'next', words: 'Write what it changed into' }
  if (hasLastStep && last === null && hasNext)
    return { ok: false, field: 'last', words: 'Say first how the last small step went: one at a time is enough' }
  return { ok: true }
}
