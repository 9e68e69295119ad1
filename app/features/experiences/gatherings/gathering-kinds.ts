/** The kinds of gathering an experience holds, as they are offered. */
export const gatheringKinds = ['session', 'preparation', 'reconnect'] as const

type Kind = (typeof gatheringKinds)[number] | 'board' | 'campfire' | 'drop_in' | 'youth'

/** Each kind of gathering, as a screen says it. */
export const gatheringWords: Record<Kind, string> = {
  session: 'Session',
  preparation: 'Preparation day',
  reconnect: 'Reconnect',
  board: 'Board meeting',
  campfire: 'Campfire',
  drop_in: 'Drop-in',
  youth: 'Gathering for young people',
}

/** What a calendar or a locked phone may show, where nobody chose other words. */
export const neutralTitle = 'Time together'
