export const experienceStates = ['planned', 'inviting', 'settled', 'following', 'closed', 'cancelled'] as const
export type ExperienceState = (typeof experienceStates)[number]

/** Where an experience is: its state, and `running`, which follows from its dates and is never stored. */
export type WhereWeAre = ExperienceState | 'running'

interface Dated {
  state: ExperienceState
  first_on: string
  last_on: string
}

export function whereWeAre({ state, first_on, last_on }: Dated, today: string): WhereWeAre {
  const underWay = state === 'inviting' || state === 'settled'
  return underWay && first_on <= today && today <= last_on ? 'running' : state
}

export const whereWords: Record<WhereWeAre, string> = {
  planned: 'Being planned',
  inviting: 'Inviting',
  settled: 'Settled',
  running: 'Running now',
  following: 'Walking on together',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

/** What “where we are” means, as the cohort reads it. */
export const whereSentences: Record<WhereWeAre, string> = {
  planned: 'Dates and purpose are being worked out. Nobody has been asked yet.',
  inviting: 'People are being asked, and are answering.',
  settled: 'Who is coming is settled. Now everyone gets ready.',
  running: 'It has begun.',
  following: 'The days together are behind us. What began there goes on.',
  closed: 'It is closed. What people said and began lives on.',
  cancelled: 'It will not take place.',
}

const beforeFollowing: ExperienceState[] = ['planned', 'inviting', 'settled']

export const isBeforeFollowing = (state: ExperienceState) => beforeFollowing.includes(state)
export const isOpenToEdit = (state: ExperienceState) => state !== 'closed' && state !== 'cancelled'
/** Settled too: somebody who cannot come is replaced, like for like. */
export const isInviting = (state: ExperienceState) => state === 'inviting' || state === 'settled'

type Step = { ok: true } | { ok: false; reason: string }

/** Whether invitations may open, in words when not. */
export function judgeOpening(state: ExperienceState): Step {
  if (state === 'planned') return { ok: true }
  return { ok: false, reason: state === 'cancelled' ? 'It is cancelled, so nobody can be invited' : 'Invitations are open already' }
}

/** Whether it may be cancelled: until the days together are over. */
export function judgeCancelling(state: ExperienceState): Step {
  if (isBeforeFollowing(state)) return { ok: true }
  return {
    ok: false,
    reason: state === 'cancelled' ? 'It is cancelled already' : 'The days together are over, so there is nothing left to cancel',
  }
}

/** Whether places may be settled: while inviting, with every target met or a reason written down. */
export function judgeSettling({ state, targetsMet, hasReason }: { state: ExperienceState; targetsMet: boolean; hasReason: boolean }): Step {
  if (state !== 'inviting') return { ok: false, reason: 'Places are settled while people are being invited' }
  if (!targetsMet && !hasReason) return { ok: false, reason: 'Not every hope is met. Write why it is right to settle now' }
  return { ok: true }
}
