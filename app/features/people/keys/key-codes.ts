import { standardCode } from '../accounts/sign-in-code.ts'

const minuteMs = 60_000

/** How long somebody who answered their e-mail may take to show their second key. */
export const halfMs = 10 * minuteMs
/** How long a passkey may take to sign what it was asked. */
export const challengeMs = 5 * minuteMs

export const recoveryCount = 10
export const recoveryLength = 12
/** From here on the page asks for new ones. */
export const fewCodes = 3

/** An authenticator app makes a code of this many figures every so many seconds; one step early or late is let in. */
export const appDigits = 6
export const appPeriod = 30
export const appWindow = 1

/** Tries of codes, right ones too, since many at once are counted one by one. */
export const keyLimits = [
  { what: 'key', atMost: 5, perMs: 15 * minuteMs },
  { what: 'key-day', atMost: 40, perMs: 24 * 60 * minuteMs },
]
/** How often somebody may have recovery codes made. */
export const setLimit = { what: 'recovery-set', atMost: 10, perMs: 60 * minuteMs }
/** How often a passkey may be asked for from one address. */
export const passkeyLimit = { what: 'passkey-ip', atMost: 120, perMs: 60 * minuteMs }

/** Which of the codes somebody typed, by its look: six figures are an app’s, twelve signs a recovery code, the rest came by e-mail. */
export function kindOfCode(typed: string) {
  const code = standardCode(typed)
  if (new RegExp(`^\\d{${appDigits}}$`).test(code)) return { kind: 'app', code } as const
  if (code.length === recoveryLength) return { kind: 'recovery', code } as const
  return { kind: 'email', code } as const
}

/** A recovery code as it is shown: three groups of four. */
export function groupCode(code: string) {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}

/** What the last confirmation must rest on before a person with a second key may change their keys: more than their e-mail. */
export const isStrong = (by: string | null) => by !== null && ['passkey', 'app', 'recovery', 'card', 'demo'].includes(by)
