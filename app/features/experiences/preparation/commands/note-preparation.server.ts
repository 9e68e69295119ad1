import { audit } from '#app/server/audit.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findDefaultOwner } from '../queries/owners.server.ts'
import { findPreparation, type FoundPreparation } from '../queries/preparations.server.ts'
import type { PreparationState } from '../preparation-kinds.ts'
import { shownOfPreparation } from '../shown-preparation.ts'
import { dueOf } from '../starting-preparations.ts'

interface Noted {
  preparationId: string
  state: PreparationState
  seen: string
  /** Left out, these stay as they are; null empties them. */
  ownerId?: string | null | undefined
  dueOn?: string | null | undefined
  words?: string | null | undefined
}

/**
 * Notes how a preparation stands: whose it is, by when, and what was arranged. What is still to do always has an owner;
 * the last thing to become ready makes its person ready by that alone. Refused when somebody changed it since it was shown.
 */
export function notePreparation(act: Act, { preparationId, state, seen, ...given }: Noted) {
  return transaction(async () => {
    const current = await findPreparation(preparationId)
    if (!current || fingerprint(shownOfPreparation(current)) !== seen) return { ok: false as const, reason: 'changed' as const }
    const isOpen = state === 'wanted' || state === 'arranging'
    const ownerId = given.ownerId === undefined ? current.owner_id : given.ownerId
    await db()
      .updateTable('preparation')
      .set({
        state,
        owner_id: ownerId ?? (isOpen ? await findDefaultOwner(current, act.at) : null),
        due_on: dueOn(given.dueOn, current, { isOpen, today: dayOf(act.at) }),
        ready_at: state === 'ready' ? (current.ready_at ?? act.at.toISOString()) : null,
        ...(given.words !== undefined && { words: await sealed(current, given.words) }),
      })
      .where('id', '=', preparationId)
      .execute()
    await audit(act, `preparation.${state}`, { kind: 'preparation', id: preparationId })
    return { ok: true as const }
  })
}

function dueOn(given: string | null | undefined, current: FoundPreparation, { isOpen, today }: { isOpen: boolean; today: string }) {
  if (given !== undefined && given !== null) return given
  const kept = given === undefined ? current.due_on : null
  return kept ?? (isOpen ? dueOf(current.kind, { firstOn: current.first_on, today }) : null)
}

async function sealed({ id, person_id }: FoundPreparation, words: string | null) {
  return words && (await sealFor(person_id, { table: 'preparation', column: 'words', id }, words))
}
