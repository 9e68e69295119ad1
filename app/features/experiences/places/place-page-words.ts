import { daysBetween } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import type { PlaceState } from './place-states.ts'

interface Greeted {
  state: PlaceState
  knownAs: string
  firstOn: string
  today: string
}

/** How a person's own page of their place begins. */
export function greet({ state, knownAs, firstOn, today }: Greeted) {
  if (state !== 'accepted') return titles[state]
  const days = daysBetween(today, firstOn)
  if (days > 0) return `Hello ${knownAs}. ${sayCount(days, { one: 'One day to go.', other: '# days to go.' })}`
  return days === 0 ? `Hello ${knownAs}. It begins today.` : `Hello ${knownAs}`
}

const titles: Record<Exclude<PlaceState, 'accepted'>, string> = {
  considered: 'We are thinking of you',
  waiting: 'You are on the waiting list',
  invited: 'Will you come?',
  not_now: 'Not now, and that is fine',
  declined: 'You said no, and that is fine',
  withdrawn: 'You couldn’t come, and that is fine',
  released: 'Another date suits better',
}

/** What happens next, a sentence each, as the person reads it. */
export const whatHappensNext: Record<PlaceState, readonly string[]> = {
  considered: ['Nobody has asked you yet, and nothing is decided.', 'If you are asked, you say yes, not now or no.'],
  waiting: ['All places are taken or offered for now.', 'When one is free, somebody asks you. You can still say no then.'],
  invited: [
    'If you say yes, somebody rings you for a talk beforehand: what you hope for, and what would make it easier.',
    'Childcare, travel and lost earnings are ours to sort out with you.',
    'You can give the place back at any time, and need not say why.',
  ],
  accepted: ['We get things ready together, one thing at a time.', 'You can give the place back at any time, and need not say why.'],
  not_now: ['We ask you again on the day you named, and not before. Without a day, we wait for a word from you.'],
  declined: ['We keep your no, and no list puts you forward again.', 'If you change your mind, say so here or ring us.'],
  withdrawn: ['Your place goes to somebody who waits for one.', 'If you can come after all, say so here or ring us.'],
  released: ['Somebody tells you which date it is instead.'],
}

/** Who sees what of a place: said before anything is asked. */
export const whoSees = [
  'Your organisers see your answer, and what you need to be able to come.',
  'Others who come see your first name and your view, and nothing else.',
  'Somebody who works with you or manages you sees no more than that.',
] as const
