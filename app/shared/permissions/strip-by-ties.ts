import { blocks, type Block, type Relation } from './notation.ts'

const ties = ['works_with', 'manages'] as const satisfies Block[]
const keptByTies: readonly (Relation | Block)[] = ['self', 'author', 'cohort', 'anyone', ...blocks]

/**
 * Who works with a person, or manages them, meets them as one of the cohort and as nothing else.
 * `anyone` stays: what a stranger may see, and telling the safeguarding lead, is closed to nobody.
 */
export function stripByTies(relations: ReadonlySet<Relation | Block>): ReadonlySet<Relation | Block> {
  if (!ties.some((tie) => relations.has(tie))) return relations
  return new Set([...relations].filter((word) => keptByTies.includes(word)))
}
