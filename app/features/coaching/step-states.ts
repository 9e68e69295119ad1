interface StepFacts {
  done_at: string | null
  replaced_by_id: string | null
  outcome: string | null
  taken_back_at: string | null
}

/** How a small step stands: open, kept, changed into another, or let go. Derived; never stored. */
export type StepState = 'open' | 'kept' | 'changed' | 'let_go' | 'taken_back'

export function stateOfStep({ done_at, replaced_by_id, outcome, taken_back_at }: StepFacts): StepState {
  if (taken_back_at) return 'taken_back'
  if (done_at || outcome === 'done') return 'kept'
  if (replaced_by_id) return 'changed'
  return outcome ? 'let_go' : 'open'
}

export const stepWords: Record<StepState, string> = {
  open: 'Still open',
  kept: 'Kept',
  changed: 'Changed into another',
  let_go: 'Let go, and that’s fine',
  taken_back: 'Taken back',
}

/** How the last small step went, as the next check-in asks. */
export const lastStepAnswers = ['kept', 'changed', 'let_go'] as const
export type LastStepAnswer = (typeof lastStepAnswers)[number]

export const lastStepWords: Record<LastStepAnswer, string> = {
  kept: 'Kept',
  changed: 'Changed into something else',
  let_go: 'Let go, and that’s fine',
}
