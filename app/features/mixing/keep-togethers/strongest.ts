import type { Scope, Strength } from './keep-together-words.ts'

interface Together {
  aId: string
  bId: string
  scope: Scope
  strength: Strength
}

/** Each pair once: what several people said of the same two is one thing, and what has to be outweighs what is wished. */
export function strongestOf<Pair extends Together>(pairs: readonly Pair[]): Pair[] {
  const kept = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = `${pair.aId} ${pair.bId} ${pair.scope}`
    const before = kept.get(key)
    if (!before || (before.strength === 'wish' && pair.strength === 'must')) kept.set(key, pair)
  }
  return [...kept.values()]
}
