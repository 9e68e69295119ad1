import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

interface Move {
  /** Made by the page, so that a move sent twice is one. */
  id?: string
  ideaId: string
  stageId: string
  /** What happened: what the stage asks for, answered. */
  words: string
  /** Who with lived experience took part, in words. */
  lived: string
}

export type Moved = { ok: true } | { ok: false; reason: 'gone' | 'no_such_stage' | 'there_already' | 'ended' }

/** Moves an idea along its pathway, either way, with words. The same id again is the same move. */
export function moveIdea(act: Act, move: Move): Promise<Moved> {
  return transaction(async () => {
    const idea = await findIdeaToMove(move.ideaId)
    if (!idea) return { ok: false, reason: 'gone' }
    const known = move.id && (await db().selectFrom('idea_move').select('id').where('id', '=', move.id).executeTakeFirst())
    if (known) return { ok: true }
    if (idea.ending) return { ok: false, reason: 'ended' }
    const stage = await db()
      .selectFrom('stage')
      .select('id')
      .where('id', '=', move.stageId)
      .where('pathway_id', '=', idea.pathway_id)
      .executeTakeFirst()
    if (!stage) return { ok: false, reason: 'no_such_stage' }
    if (stage.id === idea.stage_id) return { ok: false, reason: 'there_already' }
    await db().updateTable('idea').set({ stage_id: stage.id }).where('id', '=', move.ideaId).execute()
    await noteMove(act, move)
    await audit(act, 'idea.move', { kind: 'idea', id: move.ideaId })
    return { ok: true }
  })
}

/** Writes a move into the history. Inside a transaction. */
export async function noteMove(act: Act, { id = newId(), ideaId, stageId, words, lived }: Move) {
  if (act.byId === null) throw new Error('An idea is moved by a person')
  const row = { id, made_at: act.at.toISOString(), idea_id: ideaId, stage_id: stageId, words, by_id: act.byId, lived }
  await db().insertInto('idea_move').values(row).execute()
}

function findIdeaToMove(ideaId: string) {
  return db()
    .selectFrom('idea')
    .leftJoin('ending', 'ending.contribution_id', 'idea.id')
    .select(['idea.pathway_id', 'idea.stage_id', 'ending.made_at as ending'])
    .where('idea.id', '=', ideaId)
    .executeTakeFirst()
}

interface Notice {
  ideaId: string
  /** “Would families notice?”, answered in words; null opens the question again. */
  words: string | null
}

/** Answers the question that stands on every idea until it is answered. */
export function answerFamiliesNotice(act: Act, { ideaId, words }: Notice) {
  return transaction(async () => {
    await db().updateTable('idea').set({ families_notice: words }).where('id', '=', ideaId).execute()
    await audit(act, 'idea.answer_notice', { kind: 'idea', id: ideaId })
  })
}
