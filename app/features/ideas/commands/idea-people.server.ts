import { answerContribution } from '#app/features/contributions/commands/answer-words.server.ts'
import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { IdeaPart } from '../idea-parts.ts'
import { listOwners } from '../queries/idea-people.server.ts'

interface Joining {
  ideaId: string
  personId: string
  part: IdeaPart
  /** Whether they said yes themselves. */
  agreed: boolean
}

/** Joins an idea in one part. Joined before and left, they are back; joined already, nothing changes. */
export function joinIdea(act: Act, { ideaId, personId, part, agreed }: Joining) {
  return transaction(async () => {
    const at = act.at.toISOString()
    await db()
      .insertInto('idea_person')
      .values({ id: newId(), made_at: at, idea_id: ideaId, person_id: personId, part, agreed_at: agreed ? at : null })
      .onConflict((conflict) =>
        conflict.columns(['idea_id', 'person_id', 'part']).doUpdateSet({ left_at: null, ...(agreed && { agreed_at: at }) }),
      )
      .execute()
    await audit(act, `idea.join.${part}`, { kind: 'idea', id: ideaId })
  })
}

interface NewOwner {
  ideaId: string
  personId: string
  /** Why an organiser is to be the only owner. */
  reason: string | null
}

/** Gives an idea an owner. An organiser of the place becomes the only one with a reason, which stays readable on the idea. */
export function ownIdea(act: Act, { ideaId, personId, reason }: NewOwner): Promise<{ ok: true } | { ok: false; reason: 'needs_reason' }> {
  return transaction(async () => {
    const owners = await listOwners(ideaId, act.at, { with: personId })
    const onlyOrganisers = owners.every(({ isOrganiser }) => isOrganiser)
    if (onlyOrganisers && !reason) return { ok: false, reason: 'needs_reason' }
    await joinIdea(act, { ideaId, personId, part: 'owner', agreed: personId === act.byId })
    if (onlyOrganisers && reason) await answerContribution(act, { id: newId(), contributionId: ideaId, words: reason })
    return { ok: true }
  })
}

/** Leaves an idea in one part. The last owner of the community or the services can leave too; the idea then says so. */
export function leaveIdea(act: Act, { ideaId, personId, part }: Omit<Joining, 'agreed'>) {
  return transaction(async () => {
    const left = await db()
      .updateTable('idea_person')
      .set({ left_at: act.at.toISOString() })
      .where('idea_id', '=', ideaId)
      .where('person_id', '=', personId)
      .where('part', '=', part)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    if (left.numUpdatedRows) await audit(act, `idea.leave.${part}`, { kind: 'idea', id: ideaId })
  })
}
