import { safeChoices, type ContactKind, type SafeChoice } from '../safe-contact.ts'

export interface OfferedWay {
  kind: ContactKind
  /** Whether its owner signs in with it: then it cannot be closed without shutting them out. */
  signsIn: boolean
}

const words: Record<ContactKind, Partial<Record<SafeChoice, string>>> = {
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

/** How one number or address may be used: the choices that make sense for it, in its owner’s words. */
export function listSafeChoices({ kind, signsIn }: OfferedWay) {
  return safeChoices.flatMap((value) => {
    const label = words[kind][value]
    return label && !(signsIn && value === 'never') ? [{ value, label }] : []
  })
}

/** The field that says how one number or address may be used. */
export const safeFieldOf = (wayId: string) => `safe-${wayId}`
