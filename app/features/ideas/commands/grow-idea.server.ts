import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import { linkContributions } from '#app/features/contributions/commands/link-words.server.ts'
import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { Voice } from '#app/shared/voices.ts'
import { db, transaction } from '#db/connection.server.ts'
import { joinIdea } from './idea-people.server.ts'
import { noteMove } from './move-idea.server.ts'
import { pathwayFor } from './start-pathway.server.ts'

interface NewIdea {
  id: string
  title: string
  words: string
  /** Whose idea it is; they own it. */
  authorId: string
  programmeId: string
  localityId: string | null
  experienceId: string | null
  communityId: string | null
  voice: Voice | null
  /** The words it grew from, if it grew from some. */
  fromId: string | null
}

export type Grown = { ok: true } | { ok: false; reason: 'someone_elses' | 'taken_back' }

/** Plants an idea at the first stage of its locality’s pathway, owned by its author. The same id again is the same idea. */
export function growIdea(act: Act, { id, title, fromId, communityId, ...words }: NewIdea): Promise<Grown> {
  return transaction(async () => {
    const brought = await bringWords(act, {
      id,
      kind: 'idea',
      audience: words.localityId ? 'locality' : 'programme',
      nameShown: true,
      ...words,
    })
    if (!brought.ok) return brought
    if (!brought.isNew) return { ok: true }
    const pathway_id = await pathwayFor(act, words.localityId)
    const stage = await db()
      .selectFrom('stage')
      .select('id')
      .where('pathway_id', '=', pathway_id)
      .orderBy('position')
      .limit(1)
      .executeTakeFirstOrThrow()
    await db().insertInto('idea').values({ id, title, pathway_id, stage_id: stage.id, community_id: communityId }).execute()
    await noteMove(act, { ideaId: id, stageId: stage.id, words: words.words, lived: '' })
    await joinIdea(act, { ideaId: id, personId: words.authorId, part: 'owner', agreed: true })
    if (fromId) {
      const linked = await linkContributions(act, { fromId: id, toId: fromId, kind: 'grew_from' })
      if (!linked.ok) throw new Error(`An idea that is new cannot be linked: ${linked.reason}`)
    }
    await audit(act, 'idea.grow', { kind: 'idea', id })
    return { ok: true }
  })
}
