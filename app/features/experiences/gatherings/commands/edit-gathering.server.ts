import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findGatheringToEdit } from '../queries/gathering.server.ts'
import { shownOfGathering } from '../shown-gathering.ts'
import { tellCohort } from './tell-cohort.server.ts'

interface Answers {
  title: string
  startsAt: string
  endsAt: string
  whereWords: string | null
  joinLink: string | null
  notes: string | null
}

/**
 * Changes a gathering. A new time or place raises its sequence, by which calendars know the newer one, and everyone
 * who is coming is told. Refused when it is no longer what the editor saw.
 */
export function editGathering(act: Act, { gatheringId, seen, ...answers }: Answers & { gatheringId: string; seen: string }) {
  return transaction(async () => {
    const current = await findGatheringToEdit(gatheringId)
    if (!current || fingerprint(shownOfGathering(current)) !== seen) return { ok: false as const, reason: 'changed' as const }
    const changed = {
      title: answers.title,
      starts_at: answers.startsAt,
      ends_at: answers.endsAt,
      where_words: answers.whereWords,
      join_link: answers.joinLink,
      notes: answers.notes,
    }
    const moved = (['starts_at', 'ends_at', 'where_words', 'join_link'] as const).some((column) => changed[column] !== current[column])
    const sequence = current.sequence + (moved ? 1 : 0)
    await db()
      .updateTable('gathering')
      .set({ ...changed, sequence })
      .where('id', '=', gatheringId)
      .execute()
    if (moved && !current.cancelled_at) await tellCohort(act, { ...current, ...changed, sequence }, { template: 'gathering-moved' })
    await audit(act, moved ? 'gathering.move' : 'gathering.edit', { kind: 'gathering', id: gatheringId })
    return { ok: true as const }
  })
}
