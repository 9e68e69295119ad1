import { keepStep } from '#app/features/coaching/commands/settle-step.server.ts'
import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { Audience } from '#app/shared/permission-table.ts'
import { db, transaction } from '#db/connection.server.ts'

interface NewIdeaStep {
  id: string
  ideaId: string
  words: string
  dueOn: string | null
  authorId: string
  programmeId: string
  localityId: string | null
  experienceId: string | null
  audience: Audience
}

/** Adds a small step to an idea, in the words of who takes it. The same id again is the same step. */
export function addIdeaStep(act: Act, { id, ideaId, dueOn, ...words }: NewIdeaStep) {
  return transaction(async () => {
    const brought = await bringWords(act, { id, kind: 'step', nameShown: true, ...words })
    if (!brought.ok || !brought.isNew) return brought
    await db().insertInto('step').values({ id, due_on: dueOn, for_id: ideaId }).execute()
    await audit(act, 'idea.step', { kind: 'idea', id: ideaId })
    return brought
  })
}

/** Notes that a step of this idea is done. Pressed twice, it stays done since the first time. */
export function doIdeaStep(act: Act, { stepId, ideaId }: { stepId: string; ideaId: string }) {
  return transaction(async () => {
    const step = await db().selectFrom('step').select('id').where('id', '=', stepId).where('for_id', '=', ideaId).executeTakeFirst()
    if (step) await keepStep(act, { stepId })
  })
}
