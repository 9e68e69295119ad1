export const scopes = ['experience', 'circle', 'room'] as const
export type Scope = (typeof scopes)[number]

/** How far apart two people are kept, as the safeguarding lead chooses and reads it. */
export const scopeWords: Record<Scope, { label: string; hint: string }> = {
  experience: { label: 'Never at the same experience', hint: 'Nor in one circle, nor in one room.' },
  circle: { label: 'Never in the same circle', hint: 'They may come to the same experience.' },
  room: { label: 'Never in the same room', hint: 'Counts where people stay the night.' },
}

/** Under this word the audit keeps that somebody’s move or brief ran into a rule they cannot see. */
export const hiddenRule = 'hidden rule'
