import { sealFor } from '#app/server/seal.server.ts'
import type { Audience } from '#app/shared/permission-table.ts'

interface Whose {
  audience: Audience
  authorId: string | null
}

/**
 * Words as their row keeps them: plain, or sealed with the author’s key while they are for the author alone.
 * What others write back to such words is sealed with that same key.
 */
export async function keepWords(
  { audience, authorId }: Whose,
  place: { table: 'contribution' | 'answer' | 'ending'; id: string },
  words: string,
) {
  if (audience !== 'me') return { words, sealed_words: null }
  if (!authorId) throw new Error('What is for me alone is sealed for its author, so it has one')
  return { words: null, sealed_words: await sealFor(authorId, { ...place, column: 'sealed_words' }, words) }
}
