import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findGatheringToEdit } from '../queries/gathering.server.ts'
import { tellCohort } from './tell-cohort.server.ts'

/** Calls a gathering off and tells everyone who was coming, in the words given. Calling off twice is calling off once. */
export function callOffGathering(act: Act, { gatheringId, words }: { gatheringId: string; words: string }) {
  return transaction(async () => {
    const current = await findGatheringToEdit(gatheringId)
    if (!current || current.cancelled_at) return
    const sequence = current.sequence + 1
    await db().updateTable('gathering').set({ cancelled_at: act.at.toISOString(), sequence }).where('id', '=', gatheringId).execute()
    await tellCohort(act, { ...current, sequence }, { template: 'gathering-called-off', words })
    await audit(act, 'gathering.call_off', { kind: 'gathering', id: gatheringId })
  })
}
