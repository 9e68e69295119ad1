import type { CheckInState } from './check-in-words.ts'

/** Everything that can happen to a check-in after it was offered. */
export const checkInMoves = ['agree', 'ask_again', 'move', 'hold', 'miss', 'cancel'] as const
export type CheckInMove = (typeof checkInMoves)[number]

/** Who moves it: one of the pair, the helper named for the person, or an organiser who ends the coaching. */
export type CheckInMover = 'coach' | 'coachee' | 'helper' | 'organiser'

interface Rule {
  to: CheckInState
  from: readonly CheckInState[]
  by: readonly CheckInMover[]
}

const coming = ['offered', 'agreed'] as const

/**
 * The states of a check-in: offered → agreed → held, couldn’t make it, or called off. A talk that took place after
 * all may be noted over a “couldn’t make it”; nothing else follows an end.
 */
const moveRules: Record<CheckInMove, Rule> = {
  agree: { to: 'agreed', from: ['offered'], by: ['coach', 'coachee', 'helper'] },
  ask_again: { to: 'offered', from: coming, by: ['coach', 'coachee', 'helper'] },
  move: { to: 'offered', from: coming, by: ['coach'] },
  hold: { to: 'held', from: [...coming, 'missed'], by: ['coach'] },
  miss: { to: 'missed', from: coming, by: ['coach'] },
  cancel: { to: 'cancelled', from: coming, by: ['coach', 'coachee', 'organiser'] },
}

export type CheckInJudgement = { ok: true; to: CheckInState } | { ok: false; reason: 'not_theirs' | 'too_late' }

/** Where a move leads, or why it is not open: it is not theirs to make, or the check-in has moved on since. */
export function judgeCheckInMove(move: CheckInMove, { from, by }: { from: CheckInState; by: CheckInMover }): CheckInJudgement {
  const rule = moveRules[move]
  if (!rule.by.includes(by)) return { ok: false, reason: 'not_theirs' }
  return rule.from.includes(from) ? { ok: true, to: rule.to } : { ok: false, reason: 'too_late' }
}

/** Whether a check-in is still to come or to be settled. */
export const isComing = (state: CheckInState) => coming.some((one) => one === state)

/** Why a move is not open any more, as the page says it. */
export const tooLateWords: Record<CheckInState, string> = {
  offered: 'No time is agreed yet.',
  agreed: 'A time is agreed already.',
  held: 'You have talked already, so this stays as it is.',
  missed: 'This one is past. There is another time to choose.',
  cancelled: 'This one was called off.',
}
