export const placeStates = ['considered', 'waiting', 'invited', 'accepted', 'not_now', 'declined', 'withdrawn', 'released'] as const
export type PlaceState = (typeof placeStates)[number]

/** Whether a place can be held still: a mix then leaves it where it is. Who said no, or not now, is in no mix. */
export const isHoldable = (state: PlaceState) => ['considered', 'waiting', 'invited', 'accepted'].includes(state)

/** How a place stands, as the organiser's lists say it. */
export const placeWords: Record<PlaceState, string> = {
  considered: 'Thinking of',
  waiting: 'Waiting',
  invited: 'Invited',
  accepted: 'Yes',
  not_now: 'Not now',
  declined: 'No',
  withdrawn: 'Couldn’t come',
  released: 'Another date',
}

/** The three answers to an invitation. */
export const answers = ['yes', 'not_now', 'no'] as const
export type Answer = (typeof answers)[number]

export const answerWords: Record<Answer, string> = { yes: 'Yes', not_now: 'Not now', no: 'No' }

/** Whether somebody can come on these dates, as far as anyone has said. */
export const freedoms = ['yes', 'no', 'unsure'] as const
export type Freedom = (typeof freedoms)[number]

export const energyWords = ['Not keen', 'Could be', 'Keen', 'Very keen'] as const

/** How keen somebody is, in words; 0 to 3, or not asked yet. */
export function sayEnergy(energy: number | null) {
  return energy === null ? 'Not asked yet' : (energyWords[energy] ?? 'Not asked yet')
}
