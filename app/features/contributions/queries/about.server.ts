import type { Relations } from '#app/server/relations.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'
import { findContribution, type ContributionRow } from './contribution.server.ts'

/** What every form about somebody’s words shows of them: the words, and the way back. */
export async function findAbout(row: ContributionRow, relations: Relations) {
  const { words, language, isMine } = await findContribution(row, relations)
  return { about: { words, language }, isMine, back: pageOfContribution(row) }
}
