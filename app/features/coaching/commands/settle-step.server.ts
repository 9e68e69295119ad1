import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { markSeen } from '#app/features/contributions/commands/mark-seen.server.ts'
import { audit } from '#app/server/audit.server.ts'
import { cancelMessages } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Notes that a small step was kept. */
export function keepStep(act: Act, { stepId }: { stepId: string }) {
  return transaction(async () => {
    const kept = await db()
      .updateTable('step')
      .set({ done_at: act.at.toISOString() })
      .where('id', '=', stepId)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (kept.numUpdatedRows) await audit(act, 'step.keep', { kind: 'contribution', id: stepId })
  })
}

/** Notes that a small step became another one: the new one carries it over. */
export function changeStep(act: Act, { stepId, intoId }: { stepId: string; intoId: string }) {
  return transaction(async () => {
    const changed = await db()
      .updateTable('step')
      .set({ replaced_by_id: intoId })
      .where('id', '=', stepId)
      .where('replaced_by_id', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows) await audit(act, 'step.change', { kind: 'contribution', id: stepId })
  })
}

/**
 * Lets a small step go, with an ending that says so by name and day. The two said it to each other, so no mail
 * tells of it, and it does not wait to be read.
 */
export function letGoStep(act: Act, { stepId }: { stepId: string }) {
  return transaction(async () => {
    const words = `We let this small step go in our check-in on ${sayDay(dayOf(act.at))}, and that’s fine.`
    await endContribution(act, { contributionId: stepId, outcome: 'let_go', words })
    await cancelMessages(act, [`ending:${stepId}:${act.at.toISOString()}`])
    await markSeen(act, stepId)
  })
}
