import { standardCode } from './sign-in-code.ts'

/** Thirty letters to choose from, twelve times: 58 bits, so that the card itself cannot be guessed. The PIN guards one that was lost. */
export const cardCodeLength = 12

/** A card that nobody has chosen a PIN for opens to whoever finds it: so it waits for its person only so long. */
export const unusedDays = 30
const unusedMs = unusedDays * 24 * 60 * 60_000

/** After so many wrong PINs since the last right one, a card opens nothing any more: somebody else has it. */
export const mostWrongPins = 20

const minuteMs = 60_000

/** How often a PIN may be typed: per card, and wrong ones per IP, so that nobody tries many codes. */
export const cardLimits = {
  card: { what: 'pin', atMost: 5, perMs: 15 * minuteMs },
  ip: { what: 'pin-ip', atMost: 60, perMs: 60 * minuteMs },
}

/** A code as it is kept: capitals without gaps, and nothing that is no letter of ours. */
export const plainCardCode = (typed: string) => standardCode(typed).slice(0, 40)

/** A code as it is printed and read out: in groups of four. */
export const sayCardCode = (code: string) => code.replace(/(.{4})(?=.)/gu, '$1 ')

/** The card’s own address on this site. */
export const cardPath = (code: string) => `/sign-in/card/${encodeURIComponent(code)}`

interface CardRow {
  made_at: string
  pin_hash: string | null
  tries: number
  revoked_at: string | null
}

export type CardState = 'waiting' | 'works' | 'stopped' | 'ran out' | 'locked'

/** How a card stands: waiting for its PIN, working, or no longer opening anything, and why. */
export function stateOfCard({ made_at, pin_hash, tries, revoked_at }: CardRow, at: Date): CardState {
  if (revoked_at !== null) return 'stopped'
  if (tries >= mostWrongPins) return 'locked'
  if (pin_hash !== null) return 'works'
  return at.getTime() - Date.parse(made_at) > unusedMs ? 'ran out' : 'waiting'
}

/** Whether there is still something to stop: a card that ran out, or was stopped, needs nobody any more. */
export const isLive = (state: CardState) => state === 'works' || state === 'waiting' || state === 'locked'

/** Whether a card still opens the door, with its PIN or with the first one. */
export const opens = (state: CardState | undefined) => state === 'works' || state === 'waiting'
