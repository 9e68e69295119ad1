import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isOpenToEdit } from '../experience-states.ts'
import { judgeHopes } from '../places/seats.ts'
import { countPlaces, findExperience, listHopes } from '../queries/experience.server.ts'
import { shownOfExperience } from '../shown-experience.ts'
import { columnsOf, setHopes, type ExperienceWords, type HopesRefused } from './start-experience.server.ts'

type Edit = { ok: true } | { ok: false; reason: 'changed' } | { ok: false; reason: 'seats'; taken: number } | HopesRefused

/**
 * Changes an experience. Refused when it is no longer what the editor saw, when it is over, and when there would be
 * fewer seats than people who said yes. Sessions keep their days: they are moved one by one, so that people are told.
 */
export function editExperience(act: Act, { id, seen, ...words }: ExperienceWords & { id: string; seen: string }): Promise<Edit> {
  return transaction(async () => {
    const current = await findExperience(id)
    if (!current || !isOpenToEdit(current.state)) return { ok: false, reason: 'changed' }
    if (fingerprint(shownOfExperience(current, await listHopes(id))) !== seen) return { ok: false, reason: 'changed' }
    const hopes = judgeHopes(words.hopes, words.seats)
    if (!hopes.ok) return { ok: false, reason: 'hopes', voice: hopes.voice, words: hopes.reason }
    const taken = await countAccepted(id)
    if (words.seats < taken) return { ok: false, reason: 'seats', taken }
    await db().updateTable('experience').set(columnsOf(words)).where('id', '=', id).execute()
    await setHopes(act, id, words.hopes)
    await audit(act, current.purpose === words.purpose ? 'experience.edit' : 'experience.edit_purpose', { kind: 'experience', id })
    return { ok: true }
  })
}

async function countAccepted(experienceId: string) {
  const places = await countPlaces(experienceId)
  return places.filter(({ state }) => state === 'accepted').reduce((sum, { count }) => sum + count, 0)
}
