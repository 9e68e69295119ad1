import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { homeZone } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Pattern } from '../patterns.ts'
import { judgeHopes, type CohortVoice, type Hope } from '../places/seats.ts'

export interface ExperienceWords {
  name: string
  purpose: string
  pattern: Pattern
  firstOn: string
  lastOn: string
  seats: number
  /** One voice only, or null for a mixed cohort. */
  voice: CohortVoice | null
  hopes: Hope[]
}

interface NewExperience extends ExperienceWords {
  id: string
  programmeId: string
  localityId: string | null
}

/** The hopes do not fit the seats; `words` belong beside the voice. */
export type HopesRefused = { ok: false; reason: 'hopes'; voice: CohortVoice; words: string }

/** Starts an experience, planned, with what it hopes for. The same id again is the same experience. */
export function startExperience(act: Act, { id, programmeId, localityId, ...words }: NewExperience): Promise<{ ok: true } | HopesRefused> {
  return transaction(async () => {
    const hopes = judgeHopes(words.hopes, words.seats)
    if (!hopes.ok) return { ok: false, reason: 'hopes', voice: hopes.voice, words: hopes.reason }
    const made = await db()
      .insertInto('experience')
      .values({
        id,
        made_at: act.at.toISOString(),
        programme_id: programmeId,
        locality_id: localityId,
        state: 'planned',
        zone: homeZone,
        ...columnsOf(words),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return { ok: true }
    await setHopes(act, id, words.hopes)
    await audit(act, 'experience.start', { kind: 'experience', id })
    return { ok: true }
  })
}

export function columnsOf({ name, purpose, pattern, firstOn, lastOn, seats, voice }: ExperienceWords) {
  return { name, purpose, pattern, first_on: firstOn, last_on: lastOn, seats, voice }
}

/** Puts these hopes for voices in the place of those there were. Inside a transaction. */
export async function setHopes(act: Act, experienceId: string, hopes: readonly Hope[]) {
  await db().deleteFrom('target').where('experience_id', '=', experienceId).where('quality', '=', 'voice').execute()
  for (const { voice, least, most } of hopes) {
    await db()
      .insertInto('target')
      .values({
        id: newId(),
        made_at: act.at.toISOString(),
        experience_id: experienceId,
        quality: 'voice',
        word: voice,
        at_least: least,
        at_most: most,
      })
      .execute()
  }
}
