import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeSettling } from '../experience-states.ts'
import { mixSoFar, targetsMet } from '../places/seats.ts'
import { countPlaces, findExperience, listHopes } from '../queries/experience.server.ts'

/** Settles who is coming. Needs every target met, or words that say why it is right all the same; those are kept. */
export function settlePlaces(act: Act, { experienceId, words }: { experienceId: string; words: string | null }) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience) return { ok: false as const, reason: 'This experience is gone' }
    const lines = mixSoFar(await countPlaces(experienceId), await listHopes(experienceId))
    const step = judgeSettling({ state: experience.state, targetsMet: targetsMet(lines), hasReason: words !== null })
    if (!step.ok) return step
    await db().updateTable('experience').set({ state: 'settled', state_words: words }).where('id', '=', experienceId).execute()
    await audit(act, 'experience.settle', { kind: 'experience', id: experienceId }, words === null ? undefined : 'with a reason')
    return step
  })
}
