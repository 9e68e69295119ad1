import { unsealFor } from '#app/server/seal.server.ts'

interface Kept {
  id: string
  words: string | null
  sealed_words: string | null
}

/** The words of a row, opened with the author’s key when they are sealed. Null once taken back, or once that key is gone. */
export async function openWords(table: 'contribution' | 'answer' | 'ending', authorId: string | null, { id, words, sealed_words }: Kept) {
  if (sealed_words === null || authorId === null) return words
  return (await unsealFor(authorId, { table, column: 'sealed_words', id }, sealed_words)) ?? null
}
