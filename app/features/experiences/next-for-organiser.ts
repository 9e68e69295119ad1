import type { WhereWeAre } from './experience-states.ts'

export const nextSteps = ['plan', 'consider', 'open', 'invite', 'ready', 'today', 'none'] as const
export type NextStep = (typeof nextSteps)[number]

/** The one thing an organiser does next for an experience, by how far it is. */
export function nextForOrganiser({ where, sessions, thoughtOf }: { where: WhereWeAre; sessions: number; thoughtOf: number }): NextStep {
  if (where === 'planned') return sessions === 0 ? 'plan' : thoughtOf === 0 ? 'consider' : 'open'
  if (where === 'inviting') return 'invite'
  if (where === 'settled') return 'ready'
  return where === 'running' ? 'today' : 'none'
}

/** The step as a line to read and a button to press, with where it leads inside the experience. */
export const nextStepWords: Record<Exclude<NextStep, 'none'>, { title: string; about: string; button: string; path: string }> = {
  plan: { title: 'Plan the sessions', about: 'A typical set is ready to tick.', button: 'Plan the sessions', path: '/typical-sessions' },
  consider: {
    title: 'Who could come?',
    about: 'Thinking of somebody tells them nothing yet.',
    button: 'Think of people',
    path: '/places/new',
  },
  open: {
    title: 'Open the invitations',
    about: 'Then the people you think of can be asked, each by name.',
    button: 'Open the invitations',
    path: '/opening',
  },
  invite: {
    title: 'Invite, and hear the answers',
    about: 'Who waits for a word from you stands on top.',
    button: 'See the people',
    path: '/places',
  },
  ready: {
    title: 'Get everyone ready',
    about: 'What still stands in the way, soonest first.',
    button: 'See what is left',
    path: '/readiness',
  },
  today: {
    title: 'It has begun',
    about: 'Sessions, roll-call and the words people bring.',
    button: 'See the sessions',
    path: '/gatherings',
  },
}
