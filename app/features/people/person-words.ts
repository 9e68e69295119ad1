/** About when somebody was born: a band, since nobody needs the day. */
export const bornBands = ['18_29', '30_44', '45_59', '60_up', 'unsaid'] as const
export type BornBand = (typeof bornBands)[number]

export const bornBandWords: Record<BornBand, string> = {
  '18_29': '18 to 29',
  '30_44': '30 to 44',
  '45_59': '45 to 59',
  '60_up': '60 or over',
  unsaid: 'Would rather not say',
}

/** “Morven Tait”, or the one name there is. */
export function sayName({ knownAs, familyName }: { knownAs: string; familyName?: string | null | undefined }) {
  return [knownAs, familyName].filter(Boolean).join(' ')
}
