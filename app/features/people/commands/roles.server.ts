import { audit } from '#app/server/audit.server.ts'
import { endSessionsOf } from '#app/server/session.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { RoleKind } from '#app/shared/roles.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Where a role counts: exactly one of these, or nowhere in particular for a steward. */
export interface RoleReach {
  programmeId?: string
  localityId?: string
  experienceId?: string
  forPersonId?: string
}

interface NewRole extends RoleReach {
  id: string
  personId: string
  kind: RoleKind
  startsOn: string
  endsOn: string | null
}

/** Gives a role with its days. Whoever gets it signs in anew, so that no open screen keeps what it may no longer show. */
export function giveRole(act: Act, { id, personId, kind, startsOn, endsOn, programmeId, localityId, experienceId, forPersonId }: NewRole) {
  return transaction(async () => {
    const isOwn = act.byId === personId && act.as !== 'system' // the first steward's comes from the command line
    if (act.byId === null || isOwn) throw new Error('A role is given by somebody else')
    const reach = {
      programme_id: programmeId ?? null,
      locality_id: localityId ?? null,
      experience_id: experienceId ?? null,
      for_person_id: forPersonId ?? null,
    }
    const made = await db()
      .insertInto('role')
      .values({
        id,
        made_at: act.at.toISOString(),
        person_id: personId,
        kind,
        ...reach,
        given_by_id: act.byId,
        starts_on: startsOn,
        ends_on: endsOn,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return
    await endSessionsOf(personId)
    await audit(act, `role.give.${kind}`, { kind: 'person', id: personId })
  })
}

/** Ends a role with the given day. Sessions end with it. */
export function endRole(act: Act, { id, personId, endsOn }: { id: string; personId: string; endsOn: string }) {
  return transaction(async () => {
    const ended = await db()
      .updateTable('role')
      .set({ ends_on: endsOn })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!ended.numUpdatedRows) return
    await endSessionsOf(personId)
    await audit(act, 'role.end', { kind: 'person', id: personId })
  })
}
