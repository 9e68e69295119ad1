import { db } from '#db/connection.server.ts'

/** The small steps of an idea, oldest first, with whose they are. */
export async function listStepsOf(ideaId: string) {
  return db()
    .selectFrom('step')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('person', 'person.id', 'contribution.author_id')
    .select(['step.id', 'step.due_on', 'step.done_at', 'contribution.words', 'contribution.made_at', 'person.known_as'])
    .where('step.for_id', '=', ideaId)
    .where('contribution.taken_back_at', 'is', null)
    .where('contribution.hidden_at', 'is', null)
    .orderBy('contribution.made_at')
    .orderBy('step.id')
    .limit(200)
    .execute()
}
