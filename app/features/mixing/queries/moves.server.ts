import { db } from '#db/connection.server.ts'
import { readChange } from '../change-by-hand.ts'
import type { MixProposalLetter } from '../proposal-letters.ts'
import { nameIds } from '../say-steps.ts'
import { nextMoves } from '../undo-moves.ts'
import type { MixNames } from './named-places.server.ts'

/** The changes by hand of one proposal, the latest first, each with who made it and what it did; and which can be taken back or made again. */
export async function listMoves(mixId: string, { letter, names }: { letter: MixProposalLetter; names: Pick<MixNames, 'fullName'> }) {
  const rows = await db()
    .selectFrom('mix_move')
    .innerJoin('person', 'person.id', 'mix_move.by_id')
    .select(['mix_move.id', 'mix_move.made_at', 'mix_move.version', 'mix_move.words', 'mix_move.undone_at', 'mix_move.before_json'])
    .select('person.known_as as by')
    .where('mix_move.mix_id', '=', mixId)
    .where('mix_move.letter', '=', letter)
    .orderBy('mix_move.version', 'desc')
    .limit(100)
    .execute()
  const moves = rows.map(({ before_json, words, undone_at, ...move }) => {
    const { steps, effects } = readChange(before_json)
    const isHold = steps.every((step) => step.isHold)
    return { ...move, undone_at, words: nameIds(words, names.fullName), effects, isHold }
  })
  const { undo, redo } = nextMoves(moves)
  return { moves, undoWords: undo?.words ?? null, redoWords: redo?.words ?? null }
}
