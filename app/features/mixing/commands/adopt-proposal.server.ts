import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeMix } from '../queries/judge.server.ts'
import { findMix, type MixRow, type ProposalRow } from '../queries/mix.server.ts'
import type { Changes } from '../say-changes.ts'
import { openOnly } from '../why-refused.ts'
import { adoptCircles } from './adopt-circles.server.ts'
import { adoptCoaches, type Rhythm } from './adopt-coaches.server.ts'
import { adoptCohorts } from './adopt-cohorts.server.ts'
import type { Seen } from './change-by-hand.server.ts'

export interface Adopting extends Seen {
  /** For who comes: the day until which an invitation counts. */
  answerByOn: string | null
  /** For who walks with whom: how the coachings begin. */
  rhythm: Rhythm | null
}

export type Adopted =
  | { ok: true }
  | { ok: false; reason: 'not_a_draft' | 'changed' | 'over' | 'not_inviting' | 'answer_by' | 'starts_on' | 'breaks_a_rule' }
  | { ok: false; reason: 'stale'; changes: Changes }

/**
 * Makes one proposal of a draft so, all of it or nothing: the independent checker passes it as things are known now, what
 * it arranges is written, and the mix that held before is superseded. Adopting twice is adopting once.
 */
export function adoptProposal(act: Act, asked: Adopting): Promise<Adopted> {
  return transaction(async () => {
    const mix = await findMix(asked.mixId)
    if (mix?.state === 'adopted') return { ok: true }
    const proposal = mix?.proposals.find(({ letter }) => letter === asked.letter)
    if (mix?.state !== 'draft' || mix.run?.state !== 'done' || !proposal) return { ok: false, reason: 'not_a_draft' }
    if (proposal.version !== asked.seen) return { ok: false, reason: 'changed' }
    const { changes, breaksOf, openWords } = await judgeMix(mix, proposal.held, act.at)
    if (changes) return { ok: false, reason: 'stale', changes }
    const breaks = breaksOf(proposal.answer)
    if (breaks.length > 0) {
      if (openOnly(breaks, openWords('')) === null) await noteHiddenRule(act, mix.id)
      return { ok: false, reason: 'breaks_a_rule' }
    }
    const written = await write(act, { mix, proposal, asked })
    if (!written.ok) return written
    await keepChoice(act, mix, proposal)
    await audit(act, 'mix.adopt', { kind: 'mix', id: mix.id })
    return { ok: true }
  })
}

/** Notes that a proposal runs into a hidden rule, so that the safeguarding lead sees who keeps looking. */
export function noteHiddenRule(act: Act, mixId: string) {
  return transaction(() => audit(act, 'mix.refuse', { kind: 'mix', id: mixId }, 'hidden rule'))
}

function write(act: Act, { mix, proposal, asked }: { mix: MixRow; proposal: ProposalRow; asked: Adopting }): Promise<Adopted> {
  const { settings } = mix
  const { answer, held } = proposal
  if (settings.part === 'circles') return adoptCircles(act, { mixId: mix.id, settings, answer })
  if (settings.part === 'cohorts') return adoptCohorts(act, { settings, answer, held, answerByOn: asked.answerByOn })
  return adoptCoaches(act, { settings, answer, rhythm: asked.rhythm })
}

/** What was chosen, beside the seed, the settings and the mark of the input that it followed from. */
async function keepChoice(act: Act, { id }: MixRow, { answer, report }: ProposalRow) {
  const chosen = { answer_json: JSON.stringify(answer), report_json: JSON.stringify(report) }
  await db()
    .updateTable('mix')
    .set({ state: 'adopted', adopted_at: act.at.toISOString(), adopted_by_id: act.byId, ...chosen })
    .where('id', '=', id)
    .execute()
}
