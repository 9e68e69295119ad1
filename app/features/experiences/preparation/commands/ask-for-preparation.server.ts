import { audit } from '#app/server/audit.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findPlaceToMove } from '../../places/commands/move-place.server.ts'
import { findDefaultOwner } from '../queries/owners.server.ts'
import type { PreparationKind } from '../preparation-kinds.ts'
import { dueOf } from '../starting-preparations.ts'

interface Asked {
  id: string
  placeId: string
  kind: PreparationKind
  /** True: “I need this”. False: asked, and not needed. */
  needed: boolean
  words: string | null
}

/**
 * Says of one thing whether it is needed. What is needed gets an owner at once, the person's named contact, so that it is
 * somebody's to arrange. Refused where there is an answer already: that one is changed on its own page, by who sees it.
 */
export function askForPreparation(act: Act, { id, placeId, kind, needed, words }: Asked) {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place) return { ok: false as const, reason: 'gone' as const }
    const made = await db()
      .insertInto('preparation')
      .values({
        id,
        made_at: act.at.toISOString(),
        place_id: placeId,
        kind,
        state: needed ? 'wanted' : 'not_needed',
        owner_id: needed ? await findDefaultOwner(place, act.at) : null,
        words: words && (await sealFor(place.person_id, { table: 'preparation', column: 'words', id }, words)),
        due_on: needed ? dueOf(kind, { firstOn: place.first_on, today: dayOf(act.at) }) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) {
      await audit(act, needed ? 'preparation.ask' : 'preparation.not_needed', { kind: 'preparation', id })
      return { ok: true as const }
    }
    const there = await db()
      .selectFrom('preparation')
      .select('id')
      .where('place_id', '=', placeId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    return there && there.id !== id
      ? { ok: false as const, reason: 'there already' as const, preparationId: there.id }
      : { ok: true as const }
  })
}
