/** Why a pool cannot be mixed: an answer, not a mistake. */
export interface NoPool {
  ok: false
  /** The smallest set found of rules that cannot hold together, by the checker's names. */
  rules: string[]
  /** One or two sentences with numbers. It never tells that, or how many, people are kept apart. */
  reason: string
  /** False where the search gave up without proof that nothing fits. */
  proven: boolean
}

/** All that may be said where a rule is at work that only the safeguarding lead may read. */
export const sentenceOfTrust = 'This does not work. The safeguarding lead can say more.'
