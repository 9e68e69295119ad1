/** What somebody may be to an idea. `lived`: took part with lived experience. */
export const ideaParts = ['owner', 'helper', 'sponsor', 'lived'] as const
export type IdeaPart = (typeof ideaParts)[number]

export const ideaPartWords: Record<IdeaPart, { title: string; about: string }> = {
  owner: { title: 'Owns it', about: 'Decides where it goes next. An idea may have several owners.' },
  helper: { title: 'Helps', about: 'Lends a hand.' },
  sponsor: { title: 'Stands behind it', about: 'A leader who says so, and opens doors.' },
  lived: { title: 'Has lived it', about: 'Knows from their own life what it is about, and took part.' },
}

/** What is said when a step has no words. */
export const stepMissing = 'Write one small thing'
