export const tieKinds = ['works_with', 'manages', 'family', 'trusted', 'knows'] as const
export type TieKind = (typeof tieKinds)[number]

interface TieSides {
  /** On the page of the one it leads from. */
  from: string
  /** On the page of the one it leads to. */
  to: string
}

/** How two people know each other. The other one's name stands beside it. */
export const tieWords: Record<TieKind, TieSides> = {
  works_with: { from: 'Works with them', to: 'Is their worker' },
  manages: { from: 'Manages them', to: 'Is their manager' },
  family: { from: 'Family', to: 'Family' },
  trusted: { from: 'Trusts them', to: 'Trusted by them' },
  knows: { from: 'Know each other', to: 'Know each other' },
}
