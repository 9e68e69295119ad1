import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { takeSteps, writeChange, type Step } from '../change-by-hand.ts'
import type { MixHeld, MixAnswer, MixReport } from '../mix-notes.ts'
import { planHold, planSteps, type Planned } from '../plan-steps.ts'
import type { MixProposalLetter } from '../proposal-letters.ts'
import { judgeMix } from '../queries/judge.server.ts'
import { findMix, type MixRow, type ProposalRow } from '../queries/mix.server.ts'
import { nameMix } from '../queries/named-places.server.ts'
import type { Changes } from '../say-changes.ts'
import { sayDifference } from '../say-difference.ts'
import { saySteps } from '../say-steps.ts'
import { newBreaks, whyRefused } from '../why-refused.ts'

/** Which proposal, as it was when it was looked at: `seen` is its version then. */
export interface Seen {
  mixId: string
  letter: MixProposalLetter
  seen: number
}

export type ByHand =
  | { ok: true; effects: string[] }
  | { ok: false; reason: 'not_a_draft' | 'nobody' | 'changed' }
  | { ok: false; reason: 'stale'; changes: Changes }
  | { ok: false; reason: 'held'; placeId: string }
  | { ok: false; reason: 'rule'; words: string }

export interface Moving extends Seen {
  placeId: string
  sessionId: string | null
  /** A circle, an experience or a coach; `waiting` for none. Passed over where somebody is changed places with. */
  to: string | null
  withId: string | null
}

/** Moves one person of a draft, or lets two change places, and counts again what that costs. A rule it runs into refuses it. */
export function moveByHand(act: Act, { placeId, sessionId, to, withId, ...seen }: Moving): Promise<ByHand> {
  return changeByHand(act, seen, (mix, proposal, places) =>
    planSteps({ settings: mix.settings, ...proposal, places }, { placeId, sessionId, to, withId }),
  )
}

/** Holds somebody of a draft where they are, or lets them go. Working it out again keeps who is held. */
export function holdByHand(
  act: Act,
  { placeId, sessionId, isHeld, ...seen }: Seen & { placeId: string; sessionId: string | null; isHeld: boolean },
) {
  return changeByHand(act, seen, (mix, proposal) => planHold({ settings: mix.settings, ...proposal }, { placeId, sessionId, isHeld }))
}

type Plan = (mix: MixRow, proposal: ProposalRow, places: Awaited<ReturnType<typeof nameMix>>['places']) => Planned

function changeByHand(act: Act, seen: Seen, plan: Plan): Promise<ByHand> {
  return transaction(async () => {
    const found = await findDraft(seen)
    if (!found.ok) return found
    const { mix, proposal } = found
    const names = await nameMix(mix)
    const planned = plan(mix, proposal, names.places)
    if (!planned.ok && planned.reason === 'already') return { ok: true, effects: [] }
    if (proposal.version !== seen.seen) return { ok: false, reason: 'changed' }
    if (!planned.ok) return planned.reason === 'held' ? planned : { ok: false, reason: 'nobody' }
    const tried = await tryStepsOf(act, { mix, proposal, steps: planned.steps, isByHand: true })
    if (!tried.ok) return tried
    await keepProposal(seen, { ...tried, version: proposal.version + 1 })
    const made = { id: newId(), made_at: act.at.toISOString(), mix_id: mix.id, letter: seen.letter, version: proposal.version + 1 }
    const before_json = writeChange({ steps: planned.steps, effects: tried.effects })
    await db()
      .insertInto('mix_move')
      .values({ ...made, words: saySteps(planned.steps, names), before_json, by_id: mover(act) })
      .execute()
    await audit(act, planned.steps[0]?.isHold ? 'mix.hold' : 'mix.move', { kind: 'mix', id: mix.id })
    return { ok: true, effects: tried.effects }
  })
}

function mover({ byId }: Act) {
  if (!byId) throw new Error('A change by hand is made by somebody')
  return byId
}

/** The proposal of a mix that can still be changed. */
export async function findDraft({ mixId, letter }: Pick<Seen, 'mixId' | 'letter'>) {
  const mix = await findMix(mixId)
  const proposal = mix?.proposals.find((one) => one.letter === letter)
  if (!mix || !proposal || mix.state !== 'draft' || mix.run?.state !== 'done') return { ok: false as const, reason: 'not_a_draft' as const }
  return { ok: true as const, mix, proposal }
}

type Tried = { ok: true; answer: MixAnswer; held: MixHeld; report: MixReport; effects: string[] } | Exclude<ByHand, { ok: true }>

/** What steps would come to; refused where the input changed since, or where they break a rule that was not broken before. */
export async function tryStepsOf(
  act: Act,
  { mix, proposal, steps, isByHand }: { mix: MixRow; proposal: ProposalRow; steps: readonly Step[]; isByHand: boolean },
): Promise<Tried> {
  const next = takeSteps(mix.settings, proposal, steps)
  if (!next) return { ok: false, reason: 'nobody' }
  if (steps.every(({ isHold }) => isHold)) return { ok: true, ...next, report: proposal.report, effects: [] }
  const { changes, breaksOf, recount, openWords } = await judgeMix(mix, proposal.held, act.at)
  if (changes) return { ok: false, reason: 'stale', changes }
  const breaks = newBreaks(breaksOf(proposal.answer), breaksOf(next.answer))
  if (breaks.length > 0) {
    const moved = steps[0]?.placeId ?? ''
    const name = (await nameMix(mix)).firstName(moved)
    const why = whyRefused(breaks, { name, open: openWords(name) })
    if (why.isHidden) await audit(act, 'mix.move.refuse', { kind: 'place', id: moved }, 'hidden rule')
    return { ok: false, reason: 'rule', words: why.words }
  }
  const report = { ...recount(next.answer, proposal.report), byHand: isByHand }
  return { ok: true, ...next, report, effects: sayDifference(report.part, proposal.report.cost, report.cost) }
}

/** Writes a proposal as it is after a change. */
export async function keepProposal(
  { mixId, letter }: Pick<Seen, 'mixId' | 'letter'>,
  { answer, held, report, version }: { answer: MixAnswer; held: MixHeld; report: MixReport; version: number },
) {
  await db()
    .updateTable('mix_proposal')
    .set({ answer_json: JSON.stringify(answer), held_json: JSON.stringify(held), report_json: JSON.stringify(report), version })
    .where('mix_id', '=', mixId)
    .where('letter', '=', letter)
    .execute()
}
