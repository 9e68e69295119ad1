import type { TemplateName } from '#emails/render.tsx'

export interface MessageKind {
  /** What it is about, in a few words: all that an organiser sees of it. */
  about: string
  /** The page that says what to say, found by the id that its dedupe key names second. */
  looksAt?: 'gatherings' | 'places'
  /** Sent once and never again: it holds a code or a link that is over by then, and goes to no other address. */
  once?: true
  /** Fit for paper: it asks for nothing that needs a button. */
  onPaper?: true
}

/** Every message by its template. None of these words says more than an organiser may know anyway. */
const messageKinds: Record<TemplateName, MessageKind> = {
  'about-a-record': { about: 'A question about a record' },
  'card-for-someone': { about: 'A card to sign in', once: true },
  'check-in-answered': { about: 'An answer about a talk' },
  'check-in-called-off': { about: 'A talk that was called off' },
  'check-in-ended': { about: 'Talks that have come to their end' },
  'check-in-plan': { about: 'Talks that begin' },
  'check-in-reminder': { about: 'A talk that is near' },
  'check-in-times': { about: 'Times to choose for a talk' },
  'for-your-calendar': { about: 'A date for the calendar' },
  'gathering-called-off': { about: 'A gathering that was called off', looksAt: 'gatherings', onPaper: true },
  'gathering-moved': { about: 'A new time or place', looksAt: 'gatherings', onPaper: true },
  'key-change': { about: 'A change to how they sign in', once: true },
  'place-cancelled': { about: 'Days that do not take place', looksAt: 'places', onPaper: true },
  'place-invitation': { about: 'An invitation', looksAt: 'places' },
  'record-answer': { about: 'An answer about a record' },
  'sign-in-code': { about: 'A code to sign in', once: true },
  'way-in-changed': { about: 'A change to how they sign in', once: true },
  'word-for-you': { about: 'A word that waits for them' },
  'your-dates': { about: 'Their dates' },
}

/** The kind of a row of the outbox; one that an earlier version knew is a message all the same. */
export function kindOf(template: string): MessageKind {
  return Object.hasOwn(messageKinds, template) ? messageKinds[template as TemplateName] : { about: 'A message', once: true } // asked just before
}

/** Where an organiser reads what to say: `/gatherings/…` or `/places/…`. */
export function lookAt({ template, dedupeKey }: { template: string; dedupeKey: string }) {
  const { looksAt } = kindOf(template)
  const id = dedupeKey.split(':')[1]
  return looksAt && id ? `/${looksAt}/${id}` : null
}
