import { db } from '#db/connection.server.ts'

/**
 * The small step that a check-in opens with: the newest open one of its coaching that was not agreed in this very
 * check-in. Its id and no words: those are opened by `listSteps`.
 */
export async function findLastStep({ coachingId, checkInId }: { coachingId: string; checkInId: string }) {
  return db()
    .selectFrom('step')
    .innerJoin('check_in', 'check_in.id', 'step.check_in_id')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('ending', 'ending.contribution_id', 'step.id')
    .select('step.id')
    .where('check_in.coaching_id', '=', coachingId)
    .where('check_in.id', '<>', checkInId)
    .where('step.done_at', 'is', null)
    .where('step.replaced_by_id', 'is', null)
    .where('ending.contribution_id', 'is', null)
    .where('contribution.taken_back_at', 'is', null)
    .orderBy('contribution.made_at', 'desc')
    .orderBy('step.id')
    .limit(1)
    .executeTakeFirst()
}

/** The small step that was agreed in this check-in, sealed as it lies. */
export async function findStepOf(checkInId: string) {
  return db()
    .selectFrom('step')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .select(['step.id', 'contribution.author_id', 'contribution.words', 'contribution.sealed_words'])
    .where('step.check_in_id', '=', checkInId)
    .orderBy('contribution.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
