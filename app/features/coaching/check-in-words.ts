export const channels = ['in_person', 'phone', 'video', 'letter'] as const
export type Channel = (typeof channels)[number]

/** How two people talk: as a choice on a form, and as the end of “Wednesday 9 June, 11 am, …”. */
export const channelWords: Record<Channel, { choice: string; by: string }> = {
  in_person: { choice: 'In person', by: 'in person' },
  phone: { choice: 'By phone', by: 'by phone' },
  video: { choice: 'By video', by: 'by video' },
  letter: { choice: 'By letter', by: 'by letter' },
}

export const checkInStates = ['offered', 'agreed', 'held', 'missed', 'cancelled'] as const
export type CheckInState = (typeof checkInStates)[number]

/** Where a check-in stands, in one or two words beside its date. */
export const stateWords: Record<CheckInState, string> = {
  offered: 'No time agreed yet',
  agreed: 'Agreed',
  held: 'You talked',
  missed: 'Couldn’t make it',
  cancelled: 'Called off',
}

/** Answering the offered times with this asks for another. */
export const noneSuits = 'none'
