import type { PlaceState } from './place-states.ts'

/** Everything that can happen to a place. */
export const moves = [
  'consider',
  'invite',
  'accept',
  'put_off',
  'decline',
  'withdraw',
  'keep_waiting',
  'lapse',
  'come_round',
  'release',
] as const
export type Move = (typeof moves)[number]

/** Who moves it: the person or their helper, an organiser, the clock, or an adopted mix. */
export type Mover = 'person' | 'organiser' | 'clock' | 'mix'

/** Who may make a move from a state. `organiser!` wants a reason in words: what was a no is only taken up by hand. */
type Way = Mover | 'organiser!'

interface Rule {
  to: PlaceState
  from: Partial<Record<PlaceState, readonly Way[]>>
  /** Said when the move is not open. */
  refusal: string
}

const byBoth = ['person', 'organiser'] as const
const byHand = ['organiser!'] as const

/** The state machine of a place: the one table of what may follow what. */
export const placeMoves: Record<Move, Rule> = {
  consider: {
    to: 'considered',
    from: { waiting: ['organiser'], not_now: byHand, declined: byHand, withdrawn: byHand, released: ['organiser'] },
    refusal: 'Thinking it over again would change nothing.',
  },
  invite: {
    to: 'invited',
    from: {
      considered: ['organiser'],
      waiting: ['organiser'],
      invited: ['organiser'],
      released: ['organiser'],
      not_now: byHand,
      declined: byHand,
      withdrawn: byHand,
    },
    refusal: 'An invitation would change nothing.',
  },
  accept: {
    to: 'accepted',
    from: {
      invited: byBoth,
      considered: ['organiser'],
      waiting: ['organiser'],
      not_now: ['organiser'],
      declined: ['organiser'],
      withdrawn: ['organiser'],
      released: ['organiser'],
    },
    refusal: 'A yes needs an open invitation.',
  },
  put_off: {
    to: 'not_now',
    from: {
      invited: byBoth,
      waiting: byBoth,
      not_now: byBoth,
      considered: ['organiser'],
      declined: ['organiser'],
      released: ['organiser'],
    },
    refusal: 'Only an open question can be put off.',
  },
  decline: {
    to: 'declined',
    from: { invited: byBoth, waiting: byBoth, not_now: byBoth, considered: ['organiser'], withdrawn: ['organiser'], released: byBoth },
    refusal: 'Only an open question can be answered with no.',
  },
  withdraw: {
    to: 'withdrawn',
    from: { accepted: byBoth },
    refusal: 'Only a place that was taken can be given back.',
  },
  keep_waiting: {
    to: 'waiting',
    from: {
      considered: ['organiser'],
      invited: byBoth,
      released: byBoth,
      not_now: ['person', 'organiser!'],
      declined: ['person', 'organiser!'],
      withdrawn: ['person', 'organiser!'],
    },
    refusal: 'The waiting list is for people who would come and have no place.',
  },
  lapse: { to: 'waiting', from: { invited: ['clock'] }, refusal: 'Only an open invitation runs out.' },
  come_round: { to: 'considered', from: { not_now: ['clock'] }, refusal: 'Only a “not now” comes round again.' },
  release: {
    to: 'released',
    from: { accepted: ['mix'], considered: ['mix'], waiting: ['mix'] },
    refusal: 'Only who could come can be given another date.',
  },
}

const standing: Record<PlaceState, string> = {
  considered: 'Nobody has been asked yet.',
  waiting: 'This place is on the waiting list.',
  invited: 'An invitation is out and waits for its answer.',
  accepted: 'The answer is yes already.',
  not_now: 'The answer was “not now”.',
  declined: 'The answer was no.',
  withdrawn: 'The place was given back.',
  released: 'Another date was given instead.',
}

interface Step {
  from: PlaceState
  move: Move
  by: Mover
  words?: string | null | undefined
}

export type Judgement = { ok: true; to: PlaceState; changes: boolean } | { ok: false; reason: string; needsWords: boolean }

/** Where a move leads, or why it is not open, in words. The same answer given twice is fine and changes nothing. */
export function judgeMove({ from, move, by, words }: Step): Judgement {
  const { to, from: open, refusal } = placeMoves[move]
  const ways = open[from] ?? []
  if (ways.some((way) => way === by)) return { ok: true, to, changes: true }
  if (by === 'organiser' && ways.includes('organiser!')) {
    return words
      ? { ok: true, to, changes: true }
      : { ok: false, reason: `${standing[from]} Write why you take it up again.`, needsWords: true }
  }
  if (to === from && by !== 'clock') return { ok: true, to, changes: false }
  return { ok: false, reason: `${standing[from]} ${refusal}`, needsWords: false }
}

/** Whether this move is open to them, a reason given. What a screen offers. */
export function canMove(step: Omit<Step, 'words'>) {
  const judged = judgeMove({ ...step, words: '…' })
  return judged.ok && judged.changes
}

/** Whether it can only be taken up by hand, with a reason written down. */
export function needsReason(from: PlaceState, move: Move) {
  return placeMoves[move].from[from]?.includes('organiser!') ?? false
}
