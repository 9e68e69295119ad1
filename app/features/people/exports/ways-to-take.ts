import { safeChoices, type SafeChoice } from '../safe-contact.ts'

interface Way {
  kind: string
  address: string
  safe: SafeChoice
}

/**
 * Which e-mail address and which number may leave in a file, and how it is safe to use them: the stricter of the two. None that is never
 * to be used, and one for the named contact only in that person's own file.
 */
export function waysToTake(ways: readonly Way[], { isNamedContact }: { isNamedContact: boolean }) {
  const free = ways.filter(({ safe }) => safe !== 'never' && (safe !== 'named_only' || isNamedContact))
  const first = (kind: string) => free.find((way) => way.kind === kind)
  const taken = [first('email'), first('phone')].filter((way) => way !== undefined)
  const strictest = taken.map(({ safe }) => safe).sort((one, other) => safeChoices.indexOf(other) - safeChoices.indexOf(one))[0]
  return { email: first('email')?.address ?? null, phone: first('phone')?.address ?? null, safe: strictest ?? null }
}
