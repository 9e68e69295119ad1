import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

interface NewAffiliation {
  id?: string
  personId: string
  organisationId: string
  job: string | null
  startsOn: string
}

/** Notes that a person belongs to a group or service. The same id again is the same note. */
export function addAffiliation(act: Act, { id = newId(), personId, organisationId, job, startsOn }: NewAffiliation) {
  return transaction(async () => {
    const row = { id, made_at: act.at.toISOString(), person_id: personId, organisation_id: organisationId, job, starts_on: startsOn }
    const made = await db()
      .insertInto('affiliation')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'affiliation.add', { kind: 'person', id: personId })
  })
}

/** They no longer belong there, from this day on. */
export function endAffiliation(act: Act, { id, personId, endsOn }: { id: string; personId: string; endsOn: string }) {
  return transaction(async () => {
    const ended = await db()
      .updateTable('affiliation')
      .set({ ends_on: endsOn })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('ends_on', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows) await audit(act, 'affiliation.end', { kind: 'person', id: personId })
  })
}
