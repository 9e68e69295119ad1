import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { markCoachFacts } from '../coach-facts.ts'
import { judgeCoaches, reportOnCoaches } from '../judge-coaches.ts'
import { matchCoaches as match } from '../match-coaches.ts'
import { nobodyHeld, type MixHeld, type SettingsOf } from '../mix-notes.ts'
import { hiddenSentence } from '../hidden-sentence.ts'
import { readCoachFacts } from '../queries/coach-facts.server.ts'
import { keepFoundMix } from './keep-found-mix.server.ts'

interface Asked {
  id: string
  experienceId: string
  /** How many more people each coach can walk with, by the id of the person. */
  capacities: Readonly<Record<string, number>>
  held?: MixHeld
}

export type MatchedMix = { ok: true } | { ok: false; reason: 'over' } | { ok: false; reason: 'impossible'; words: string }

/** Works out who walks with whom, exactly and at once, and keeps it as a draft with one proposal. The same id again is the same mix. */
export function matchCoaches(act: Act, { id, experienceId, capacities, held = nobodyHeld }: Asked): Promise<MatchedMix> {
  return transaction(async () => {
    const experience = await db()
      .selectFrom('experience')
      .select(['name', 'programme_id', 'state'])
      .where('id', '=', experienceId)
      .executeTakeFirst()
    if (!experience || !['settled', 'following'].includes(experience.state)) return { ok: false, reason: 'over' }
    if (await db().selectFrom('mix').select('id').where('id', '=', id).executeTakeFirst()) return { ok: true }
    const facts = await readCoachFacts({ experienceId, capacities }, act.at)
    const found = match(facts, { experienceId }, { held, hiddenWords: hiddenSentence(experience.name) })
    if (!found.ok) {
      if (found.isHidden) await audit(act, 'mix.refuse', { kind: 'experience', id: experienceId }, 'hidden rule')
      return { ok: false, reason: 'impossible', words: found.words }
    }
    const known = markCoachFacts(facts)
    const settings: SettingsOf<'coaches'> = {
      part: 'coaches',
      experienceId,
      capacities: { ...capacities },
      seconds: 1,
      iterations: null,
      preset: 'usual',
      held,
      known,
    }
    const breaks = judgeCoaches(facts, settings).breaksOf(found.answer)
    if (breaks.length > 0) throw new Error(`Coaches matched against the rule ${breaks[0]?.rule}`)
    const effort = { tried: 1, seconds: 0, threads: 1, bound: found.points }
    const report = reportOnCoaches(facts, settings, { answer: found.answer, effort, byHand: false })
    await keepFoundMix(act, { id, programmeId: experience.programme_id, experienceId, settings, answer: found.answer, report })
    return { ok: true }
  })
}
