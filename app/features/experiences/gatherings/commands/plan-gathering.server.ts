import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { gatheringKinds } from '../gathering-kinds.ts'
import { neutralTitle } from '../gathering-kinds.ts'
import { tellNewDates } from './tell-dates.server.ts'

export interface NewGathering {
  id: string
  experienceId: string
  kind: (typeof gatheringKinds)[number]
  title: string
  /** What a calendar or a locked phone may show. */
  neutral?: string
  startsAt: string
  endsAt: string
  zone: string
  whereWords?: string | null
  joinLink?: string | null
  notes?: string | null
}

/** Plans a gathering of an experience and tells who is coming already. The same id again is the same gathering. */
export function planGathering(act: Act, { id, experienceId, kind, title, neutral, startsAt, endsAt, zone, ...rest }: NewGathering) {
  return transaction(async () => {
    const made = await db()
      .insertInto('gathering')
      .values({
        id,
        made_at: act.at.toISOString(),
        experience_id: experienceId,
        kind,
        title,
        neutral_title: neutral ?? neutralTitle,
        starts_at: startsAt,
        ends_at: endsAt,
        zone,
        where_words: rest.whereWords ?? null,
        join_link: rest.joinLink ?? null,
        notes: rest.notes ?? null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return
    await tellNewDates(act, experienceId, [id])
    await audit(act, 'gathering.plan', { kind: 'gathering', id })
  })
}
