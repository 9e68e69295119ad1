import { db } from '#db/connection.server.ts'

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
