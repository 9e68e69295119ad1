import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { readChange, turnRound } from '../change-by-hand.ts'
import { nextMoves } from '../undo-moves.ts'
import { findDraft, keepProposal, tryStepsOf, type ByHand, type Seen } from './change-by-hand.server.ts'

/** Takes back the latest change by hand that stands. */
export function undoMove(act: Act, seen: Seen) {
  return goAlong(act, seen, 'undo')
}

/** Makes the change again that was taken back last. */
export function redoMove(act: Act, seen: Seen) {
  return goAlong(act, seen, 'redo')
}

function goAlong(act: Act, seen: Seen, way: 'undo' | 'redo'): Promise<ByHand> {
  return transaction(async () => {
    const found = await findDraft(seen)
    if (!found.ok) return found
    const { mix, proposal } = found
    if (proposal.version !== seen.seen) return { ok: false, reason: 'changed' }
    const moves = await listMade(seen)
    const move = nextMoves(moves)[way]
    if (!move) return { ok: false, reason: 'nobody' }
    const { steps } = readChange(move.before_json)
    const standing = moves.filter(({ undone_at }) => undone_at === null).length
    const isByHand = way === 'redo' || standing > 1
    const tried = await tryStepsOf(act, { mix, proposal, steps: way === 'undo' ? turnRound(steps) : steps, isByHand })
    if (!tried.ok) return tried
    await keepProposal(seen, { ...tried, report: { ...tried.report, byHand: isByHand }, version: proposal.version + 1 })
    const undone_at = way === 'undo' ? act.at.toISOString() : null
    await db().updateTable('mix_move').set({ undone_at }).where('id', '=', move.id).execute()
    await audit(act, `mix.${way}`, { kind: 'mix', id: mix.id })
    return { ok: true, effects: tried.effects }
  })
}

function listMade({ mixId, letter }: Seen) {
  return db()
    .selectFrom('mix_move')
    .select(['id', 'version', 'undone_at', 'before_json'])
    .where('mix_id', '=', mixId)
    .where('letter', '=', letter)
    .orderBy('version')
    .execute()
}
