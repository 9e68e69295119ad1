/** What became of a mix, in a word. */
export const mixStateWords = { draft: 'Draft', adopted: 'Chosen', superseded: 'Replaced', discarded: 'Put away' } as const

export type MixState = keyof typeof mixStateWords

/** What became of a mix, in a sentence; nothing for a draft. */
export const mixStateSentences: Record<MixState, string | null> = {
  draft: null,
  adopted: 'These are the circles of this session.',
  superseded: 'Another mix took its place. It stays here to look at.',
  discarded: 'It was put away. It stays here to look at.',
}
