/** How it is safe to use a number or an address. Shown wherever one is shown. */
export const safeChoices = ['any', 'no_voicemail', 'named_only', 'never'] as const
export type SafeChoice = (typeof safeChoices)[number]

export const contactKinds = ['phone', 'email', 'post'] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactKindWords: Record<ContactKind, string> = { phone: 'Phone', email: 'E-mail', post: 'Letter' }

/** What the person is offered to choose from, in their words. */
export const safeChoiceWords: Record<SafeChoice, string> = {
  any: 'You may ring, text or write, and leave a message',
  no_voicemail: 'You may ring, but never leave a message',
  named_only: 'Only my named contact may use it',
  never: 'Do not use it',
}

/** What stands beside a number or address for whoever is about to use it. Nothing stands beside one that is safe. */
export function safeWords(kind: ContactKind, safe: SafeChoice) {
  if (safe === 'never') return 'Do not use this one.'
  if (safe === 'named_only') return 'Only their named contact may use this.'
  if (safe === 'no_voicemail') return kind === 'phone' ? 'Do not leave voicemail.' : 'Leave nothing that others could read.'
  return null
}

/** Whether it may be closed so far: an address that somebody signs in with is never closed, or they would be shut out. */
export const canUse = ({ signsIn }: { signsIn: number }, safe: SafeChoice) => safe !== 'never' || signsIn === 0
