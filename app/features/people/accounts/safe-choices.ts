/** How a number or an address may be used, as its owner says it. */
export const safeChoices = ['any', 'no_voicemail', 'named_only', 'never'] as const
export type SafeChoice = (typeof safeChoices)[number]

interface Way {
  kind: 'email' | 'phone' | 'post'
  /** Whether its owner signs in with it: then it cannot be closed without shutting them out. */
  signsIn: boolean
}

const words: Record<Way['kind'], Partial<Record<SafeChoice, string>>> = {
  phone: {
    any: 'Ring or text me',
    no_voicemail: 'Ring or text me, but leave no voicemail',
    named_only: 'Only the person named for me may ring or text',
    never: 'Don’t use this number',
  },
  email: {
    any: 'Write to me',
    named_only: 'Only the person named for me may write',
    never: 'Don’t use this address',
  },
  post: {
    any: 'Send me letters',
    named_only: 'Only the person named for me may send letters',
    never: 'Send nothing to this address',
  },
}

/** The choices that make sense for one way to reach a person, as a form offers them. */
export function listSafeChoices({ kind, signsIn }: Way) {
  return safeChoices.flatMap((value) => {
    const label = words[kind][value]
    return label && !(signsIn && value === 'never') ? [{ value, label }] : []
  })
}
