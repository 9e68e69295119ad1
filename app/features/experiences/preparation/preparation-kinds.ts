export const preparationKinds = [
  'welcome',
  'conversation',
  'briefing',
  'childcare',
  'caring',
  'travel',
  'earnings',
  'access',
  'release',
  'care_notes',
  'consents',
  'clearance',
  'other',
] as const
export type PreparationKind = (typeof preparationKinds)[number]

export const preparationStates = ['not_needed', 'wanted', 'arranging', 'ready'] as const
export type PreparationState = (typeof preparationStates)[number]

/** What one preparation is called, and what it is about, as the person themself reads it. */
export const kindWords: Record<PreparationKind, { title: string; about: string }> = {
  welcome: { title: 'A welcome', about: 'Somebody says hello, and you know who to ring.' },
  conversation: {
    title: 'A talk beforehand',
    about: 'Half an hour, wherever suits you: what you hope for, and what would make it easier.',
  },
  briefing: { title: 'What it is, and what it isn’t', about: 'A page about the days together, so that nothing comes as a surprise.' },
  childcare: { title: 'Childcare', about: 'Somebody good to look after the children while you are away. We pay.' },
  caring: { title: 'Caring for somebody at home', about: 'Cover for somebody who counts on you. We pay.' },
  travel: { title: 'Getting there and back', about: 'A lift, a ticket, a taxi. We pay.' },
  earnings: { title: 'Lost earnings', about: 'If coming costs you wages, we make it up.' },
  access: { title: 'Anything that makes the days easier', about: 'A step-free room, a quiet corner, big print, an interpreter.' },
  release: { title: 'Time off from work', about: 'Your manager says yes to the dates.' },
  care_notes: { title: 'Food and health', about: 'What you can’t eat, and what we should know to look after you.' },
  consents: { title: 'What you say yes to', about: 'Photos, stories and staying in touch: each a question of its own.' },
  clearance: { title: 'PVG check', about: 'That a check was made, when and by whom. Never what it says.' },
  other: { title: 'Something else', about: 'Whatever else should be right before you come.' },
}

/** How a preparation stands; `not_asked` is said of one that has no row yet, and is never stored. */
export type Standing = PreparationState | 'not_asked'

export const standingWords: Record<Standing, string> = {
  not_asked: 'Not asked yet',
  not_needed: 'Not needed',
  wanted: 'To arrange',
  arranging: 'Being arranged',
  ready: 'Ready',
}

/** How a preparation of this kind stands, in words: of some, “not needed” is said otherwise. */
export function sayStanding(kind: PreparationKind, standing: Standing) {
  if (standing !== 'not_needed') return standingWords[standing]
  if (kind === 'care_notes') return 'Asked: nothing to know'
  return kind === 'consents' ? 'Asked: no to all of it' : standingWords.not_needed
}

/** The question of one kind and its two answers, as the person themself is asked it. */
export function askOf(kind: PreparationKind) {
  if (kind === 'care_notes') return { ask: 'Is there anything we should know?', yes: 'Yes', no: 'No, nothing' }
  if (kind === 'consents') return { ask: 'May we ask you about each of these?', yes: 'Yes, ask me', no: 'No to all of it' }
  return { ask: 'Do you need this?', yes: 'Yes, I need this', no: 'No, I don’t need it' }
}

/** What a manager is told of a release they were asked for: that it was asked, and that they agreed. */
export function sayRelease(state: PreparationState) {
  return state === 'ready' ? 'Agreed' : 'Asked'
}
