import { keepReadable } from '#app/features/contributions/queries/readable.server.ts'
import { findBelonging } from '#app/server/belonging.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'

/** Ideas of the localities and programmes a viewer belongs to, as cards, where they may read the words: those still going first, newest first. */
export async function listIdeas(viewer: Viewer, { localityId }: { localityId?: string | undefined } = {}) {
  const belonging = await findBelonging(viewer)
  const localityIds = [...belonging.localityIds].filter((id) => !localityId || id === localityId)
  const programmeIds = localityId ? [] : [...belonging.programmeIds]
  const near = ideasHeardIn('locality', [...localityIds, '']).unionAll(ideasHeardIn('programme', [...programmeIds, '']))
  const ideas = await db()
    .selectFrom('idea')
    .innerJoin('contribution', 'contribution.id', 'idea.id')
    .innerJoin('stage', 'stage.id', 'idea.stage_id')
    .leftJoin('locality', 'locality.id', 'contribution.locality_id')
    .leftJoin('ending', 'ending.contribution_id', 'idea.id')
    .select(['idea.id', 'idea.title', 'contribution.words', 'contribution.made_at', 'contribution.voice', 'contribution.language'])
    .select(['stage.name as stage', 'stage.position', 'locality.name as locality', 'ending.outcome'])
    .select(['contribution.author_id', 'contribution.guest_id', 'contribution.programme_id', 'contribution.locality_id'])
    .select(['contribution.experience_id', 'contribution.gathering_id', 'contribution.audience', 'contribution.hidden_at'])
    .where('contribution.id', 'in', near)
    .where('contribution.taken_back_at', 'is', null)
    .where('contribution.hidden_at', 'is', null)
    .orderBy((order) => order.case().when('ending.outcome', 'is', null).then(0).else(1).end())
    .orderBy('contribution.made_at', 'desc')
    .limit(200)
    .execute()
  return (await keepReadable({ viewer }, ideas)).map(
    ({ author_id, guest_id, programme_id, locality_id, experience_id, gathering_id, audience, hidden_at, ...card }) => card,
  )
}

/** Found by where they may be heard, each way by an index of its own: asked for both at once, SQLite read every idea there is. */
function ideasHeardIn(audience: 'locality' | 'programme', ids: string[]) {
  return db()
    .selectFrom('contribution as near')
    .select('near.id')
    .where(`near.${audience}_id`, 'in', ids)
    .where('near.kind', '=', 'idea')
    .where('near.audience', '=', audience)
}

/** What only an idea has, beside its contribution. */
export async function findIdea(ideaId: string) {
  return db()
    .selectFrom('idea')
    .innerJoin('pathway', 'pathway.id', 'idea.pathway_id')
    .leftJoin('community', 'community.id', 'idea.community_id')
    .select([
      'idea.id',
      'idea.title',
      'idea.pathway_id',
      'idea.stage_id',
      'idea.families_notice',
      'pathway.name as pathway',
      'community.name as community',
    ])
    .where('idea.id', '=', ideaId)
    .executeTakeFirst()
}

/** The stages of a pathway, in order, with what each asks for. */
export async function listStages(pathwayId: string) {
  return db()
    .selectFrom('stage')
    .select(['id', 'position', 'name', 'asks', 'tools'])
    .where('pathway_id', '=', pathwayId)
    .orderBy('position')
    .execute()
}

/** Every move of an idea, oldest first: when, to which stage, in whose words, and who with lived experience took part. */
export async function listMoves(ideaId: string) {
  return db()
    .selectFrom('idea_move')
    .innerJoin('stage', 'stage.id', 'idea_move.stage_id')
    .innerJoin('person', 'person.id', 'idea_move.by_id')
    .select(['idea_move.id', 'idea_move.made_at', 'idea_move.words', 'idea_move.lived', 'stage.name as stage', 'person.known_as as by'])
    .where('idea_move.idea_id', '=', ideaId)
    .orderBy('idea_move.made_at')
    .orderBy('idea_move.id')
    .execute()
}

/** The experience an idea came from, with the purpose that stands on its page. */
export async function findPurposeOf(experienceId: string) {
  return db().selectFrom('experience').select(['id', 'name', 'purpose']).where('id', '=', experienceId).executeTakeFirst()
}
