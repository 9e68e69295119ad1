import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeOpening } from '../experience-states.ts'
import { findExperience } from '../queries/experience.server.ts'

/** Opens the invitations of a planned experience: from now on people can be asked. */
export function openInvitations(act: Act, { experienceId }: { experienceId: string }) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience) return { ok: false as const, reason: 'This experience is gone' }
    const step = judgeOpening(experience.state)
    if (!step.ok) return step
    await db().updateTable('experience').set({ state: 'inviting' }).where('id', '=', experienceId).execute()
    await audit(act, 'experience.open', { kind: 'experience', id: experienceId })
    return step
  })
}
