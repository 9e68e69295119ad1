import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isOpenToEdit } from '../../experience-states.ts'
import { findExperience } from '../../queries/experience.server.ts'
import { judgeTarget, shownOfTarget } from '../judge-target.ts'
import { listTargets } from '../queries/targets.server.ts'
import type { Kind } from '../target-qualities.ts'

interface Hoped extends Kind {
  experienceId: string
  /** Left out: none at all is fine too. */
  least: number | null
  /** Left out: as many as there are seats. */
  most: number | null
  seen: string
}

type Set =
  { ok: true } | { ok: false; reason: 'over' | 'changed' } | { ok: false; reason: 'numbers'; field: 'least' | 'most'; words: string }

/** Says how many people of a kind an experience hopes for, or changes it. Refused when it is no longer what the page showed. */
export function setTarget(act: Act, { experienceId, quality, word, least, most, seen }: Hoped): Promise<Set> {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience || !isOpenToEdit(experience.state)) return { ok: false, reason: 'over' }
    const targets = await listTargets(experienceId)
    const target = { quality, word, least: least ?? 0, most: most ?? experience.seats }
    const shown = shownOfTarget(targets, target)
    if (shown.least === String(target.least) && shown.most === String(target.most)) return { ok: true }
    if (fingerprint(shown) !== seen) return { ok: false, reason: 'changed' }
    const judged = judgeTarget(target, { others: targets, seats: experience.seats })
    if (!judged.ok) return { ok: false, reason: 'numbers', field: judged.field, words: judged.words }
    await db()
      .insertInto('target')
      .values({
        id: newId(),
        made_at: act.at.toISOString(),
        experience_id: experienceId,
        quality,
        word,
        at_least: target.least,
        at_most: target.most,
      })
      .onConflict((conflict) =>
        conflict.columns(['experience_id', 'quality', 'word']).doUpdateSet({ at_least: target.least, at_most: target.most }),
      )
      .execute()
    await audit(act, 'target.set', { kind: 'experience', id: experienceId })
    return { ok: true }
  })
}

/** Takes a target away: nothing is hoped for of that kind any more. What is closed keeps its targets. */
export function removeTarget(act: Act, { experienceId, quality, word }: Kind & { experienceId: string }) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience || !isOpenToEdit(experience.state)) return
    const removed = await db()
      .deleteFrom('target')
      .where('experience_id', '=', experienceId)
      .where('quality', '=', quality)
      .where('word', '=', word)
      .executeTakeFirst()
    if (removed.numDeletedRows) await audit(act, 'target.remove', { kind: 'experience', id: experienceId })
  })
}
