import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeSettling } from '../experience-states.ts'
import { findExperience } from '../queries/experience.server.ts'
import { findTargetSummary } from '../targets/queries/summary.server.ts'

/** Settles who is coming. Needs every target met, or words that say why it is right all the same; those are kept. */
export function settlePlaces(act: Act, { experienceId, words }: { experienceId: string; words: string | null }) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience) return { ok: false as const, reason: 'This experience is gone' }
    const { isOnTarget } = await findTargetSummary(experience, act.at)
    const step = judgeSettling({ state: experience.state, targetsMet: isOnTarget, hasReason: words !== null })
    if (!step.ok) return step
    await db().updateTable('experience').set({ state: 'settled', state_words: words }).where('id', '=', experienceId).execute()
    await audit(act, 'experience.settle', { kind: 'experience', id: experienceId }, words === null ? undefined : 'with a reason')
    return step
  })
}
