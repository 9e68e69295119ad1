interface Place {
  state: 'considered' | 'waiting' | 'invited' | 'accepted' | 'not_now' | 'declined' | 'withdrawn' | 'released'
  /** The last day of the experience. */
  lastOn: string
}

const words: Record<Exclude<Place['state'], 'accepted'>, string> = {
  considered: 'Thought of',
  waiting: 'Would like to come',
  invited: 'Asked, not answered yet',
  not_now: 'Not this time',
  declined: 'Said no',
  withdrawn: 'Couldn’t come after all',
  released: 'Offered another date',
}

/** How it stands between a person and an experience, on the person's own page. */
export function sayPlace({ state, lastOn }: Place, today: string) {
  if (state !== 'accepted') return words[state]
  return lastOn < today ? 'Was part of it' : 'Said yes'
}
