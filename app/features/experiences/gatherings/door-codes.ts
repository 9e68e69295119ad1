/** How long a door may stand open, in hours. It never stays open by forgetting. */
export const doorHours = ['1', '2', '4', '8', '12'] as const

export type DoorHours = (typeof doorHours)[number]

export const doorHoursWords: Record<DoorHours, string> = { '1': '1 hour', '2': '2 hours', '4': '4 hours', '8': '8 hours', '12': '12 hours' }

export const doorCodeLength = 6

/** A code as it was made, however it was typed: small letters, gaps and dashes are fine. */
export function plainCode(typed: string) {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

/** What is written for a code that opens nothing. It does not say which of the reasons it is, so that nobody can try doors. */
export const doorRefusal = 'That code opens no door now. Check it with somebody in the room; codes run out after some hours'

/** Said when a page that let somebody in already is sent again later. The page then carries a fresh id. */
export const stalePage = 'This page was used before. Press the button once more'

/** Wrong codes from one address: enough for a room of typing mistakes, far too few to find a code by trying. */
export const doorLimit = { what: 'door', atMost: 40, perMs: 15 * 60_000 }
