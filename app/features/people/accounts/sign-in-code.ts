/** How long a link and its code work. */
export const codeMinutes = 15
export const codeLength = 8
/** How often a code may be mistyped; one try more and it is void. */
export const mostTries = 5

const minuteMs = 60_000
const hourMs = 60 * minuteMs

export const codeMs = codeMinutes * minuteMs

/** How many codes may be asked for: per address, so that nobody's mailbox is flooded; per IP, so that nobody tries many addresses. */
export const codeLimits = {
  address: { what: 'code', atMost: 5, perMs: hourMs },
  ip: { what: 'code-ip', atMost: 60, perMs: hourMs },
}

/** A code as it is kept: capitals, without the gaps and dashes that people put into what they copy. */
export function standardCode(typed: string) {
  return typed.replace(/[\s\u2010-\u2015.-]/gu, '').toUpperCase()
}

interface AskedCode {
  tries: number
  usedAt: string | null
  expiresAt: string
}

export type TryOutcome = 'right' | 'wrong' | 'run_out' | 'too_many'

/** What becomes of one try. Tries beyond the limit stay refused, also with the right code, until another code is asked for. */
export function judgeTry(code: AskedCode | undefined, { matches, at }: { matches: boolean; at: Date }): TryOutcome {
  if (!code) return 'run_out'
  if (code.tries >= mostTries) return 'too_many'
  if (code.usedAt !== null || code.expiresAt <= at.toISOString()) return 'run_out'
  return matches ? 'right' : 'wrong'
}
