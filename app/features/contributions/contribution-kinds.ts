/** What people bring in words, and what a screen calls one of them. A new kind is one line here and rebuilds no table. */
const kinds = {
  value: 'Value',
  reflection: 'Reflection',
  enabler: 'What helps',
  step: 'Small step',
  idea: 'Idea',
} as const

export type ContributionKind = keyof typeof kinds

export const contributionKinds = Object.keys(kinds) as ContributionKind[] // keys of the object above

export function isContributionKind(word: string): word is ContributionKind {
  return Object.hasOwn(kinds, word)
}

/** One of this kind, as a screen says it. A kind that a later version left behind is still somebody’s words. */
export function sayKind(kind: string) {
  return isContributionKind(kind) ? kinds[kind] : 'Words'
}

/** The page of a contribution. An idea has a page of its own, with its people and its path. */
export function pageOfContribution({ kind, id }: { kind: string; id: string }) {
  return kind === 'idea' ? `/ideas/${id}` : `/contributions/${id}`
}
