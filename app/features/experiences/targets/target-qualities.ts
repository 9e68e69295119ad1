/** By what an experience may hope for a mix. `voice` comes first everywhere. */
export const qualities = ['voice', 'community', 'organisation', 'gender', 'born_band', 'language', 'returning'] as const
export type Quality = (typeof qualities)[number]

export const qualityWords: Record<Quality, string> = {
  voice: 'Voice',
  community: 'Where they live',
  organisation: 'Group or service',
  gender: 'Gender',
  born_band: 'Age',
  language: 'Language',
  returning: 'Been before',
}

/** A quality with its word, as a form sends it: `community/0b1f…`. The word may hold a stroke itself. */
export const writeKind = ({ quality, word }: Kind) => `${quality}/${word}`

export interface Kind {
  quality: Quality
  word: string
}

export function readKind(text: string): Kind | undefined {
  const at = text.indexOf('/')
  const quality = qualities.find((one) => one === text.slice(0, Math.max(at, 0)))
  const word = text.slice(at + 1)
  return quality && word ? { quality, word } : undefined
}

export const isSameKind = (one: Kind, other: Kind) => one.quality === other.quality && one.word === other.word
