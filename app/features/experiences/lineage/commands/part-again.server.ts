import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findExperience } from '../../queries/experience.server.ts'
import { cameFromWords } from '../judge-bringing.ts'

type Parted = { ok: true } | { ok: false; reason: string }

/**
 * Takes a bringing together back, while nobody at the mixed experience has been asked: the original stands by itself
 * again, and places that only came from there and that nobody has touched are gone.
 */
export function partAgain(act: Act, { experienceId, fromId }: { experienceId: string; fromId: string }): Promise<Parted> {
  return transaction(async () => {
    const origin = await findExperience(fromId)
    if (origin?.brought_into_id !== experienceId) return { ok: true }
    if (await isAnybodyAsked(experienceId)) return { ok: false, reason: 'Somebody has been asked already, so it stays together' }
    const untouched = await listUntouched(experienceId, cameFromWords(origin.name))
    await db()
      .deleteFrom('place')
      .where('id', 'in', untouched.map(({ id }) => id).concat(''))
      .execute()
    await db().updateTable('experience').set({ brought_into_id: null }).where('id', '=', fromId).execute()
    await audit(act, 'experience.part_again', { kind: 'experience', id: fromId })
    return { ok: true }
  })
}

/** Whether anybody at this experience was ever invited, or said anything. */
export async function isAnybodyAsked(experienceId: string) {
  const moved = await db()
    .selectFrom('place_change')
    .innerJoin('place', 'place.id', 'place_change.place_id')
    .select('place_change.id')
    .where('place.experience_id', '=', experienceId)
    .where('place_change.to_state', 'not in', ['considered', 'waiting'])
    .limit(1)
    .executeTakeFirst()
  return moved !== undefined
}

/** Places that began with these words and where nothing has happened since: not moved, not held, nothing said. */
function listUntouched(experienceId: string, words: string) {
  return db()
    .selectFrom('place')
    .innerJoin('place_change', 'place_change.place_id', 'place.id')
    .select('place.id')
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'considered')
    .where('place.energy', 'is', null)
    .where('place.free', '=', 'unsure')
    .where('place.pinned_at', 'is', null)
    .groupBy('place.id')
    .having((is) => is.fn.countAll(), '=', 1)
    .having((is) => is.fn.max('place_change.words'), '=', words)
    .execute()
}
