export const scopes = ['experience', 'circle', 'room'] as const
export type Scope = (typeof scopes)[number]

export const strengths = ['wish', 'must'] as const
export type Strength = (typeof strengths)[number]

export const scopeWords: Record<Scope, { label: string; hint: string }> = {
  experience: { label: 'At the same experience', hint: 'Both come, or neither.' },
  circle: { label: 'In the same circle', hint: 'Each time people sit in circles.' },
  room: { label: 'In the same room', hint: 'Where people stay the night.' },
}

export const strengthWords: Record<Strength, { label: string; hint: string }> = {
  wish: { label: 'They wish it', hint: 'A mix keeps to it where it can.' },
  must: { label: 'It has to be', hint: 'Such as somebody and their interpreter. No mix parts them.' },
}

/** What somebody may wish for themselves: who comes is settled with an organiser. */
export const ownScopes = ['circle', 'room'] as const satisfies readonly Scope[]
