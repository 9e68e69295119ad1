/** What became of a mix, in a word. */
export const mixStateWords = { draft: 'Draft', adopted: 'Chosen', superseded: 'Replaced', discarded: 'Put away' } as const

export type MixState = keyof typeof mixStateWords

/** What became of a mix, in a sentence; nothing for a draft. */
export const mixStateSentences: Record<MixState, string | null> = {
  draft: null,
  adopted: 'It was chosen. This is how it is arranged.',
  superseded: 'Another mix took its place. It stays here to look at.',
  discarded: 'It was put away. It stays here to look at.',
}

/** What a mix arranges, as its heading says it. */
export const partTitles = { cohorts: 'Who comes', circles: 'Who sits with whom', coaches: 'Who walks with whom' } as const
