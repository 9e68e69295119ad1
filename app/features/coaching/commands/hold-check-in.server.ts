import { openWords } from '#app/features/contributions/queries/open-words.server.ts'
import { audit } from '#app/server/audit.server.ts'
import { sealFor, unsealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeRecord } from '../judge-record.ts'
import { findLastStep, findStepOf } from '../queries/open-step.server.ts'
import { shownOfRecord } from '../shown-check-in.ts'
import type { LastStepAnswer } from '../step-states.ts'
import { agreeStep, type NewStep } from './agree-step.server.ts'
import { changeCheckIn, findCheckInToChange, refused, type CheckInToChange, type Refused } from './change-check-in.server.ts'
import { changeStep, keepStep, letGoStep } from './settle-step.server.ts'
import { takeBackMessages } from './tell-pair.server.ts'

export interface Talk {
  checkInId: string
  /** How the last small step went. */
  last: LastStepAnswer | null
  /** A line or two for both, sealed with the person’s key. */
  note: string | null
  next: NewStep | null
  /** The mark of what the form showed. */
  seen: string
}

export type Held = { ok: true } | Refused | { ok: false; reason: 'mistake'; field: 'last' | 'next'; words: string }

/**
 * Notes that two people talked: how the last small step went, a line for both, one small step next. The person sees it at
 * once. Sent twice it is one talk; refused when somebody wrote here since the form was opened.
 */
export function holdCheckIn(act: Act, { checkInId, last, note, next, seen }: Talk): Promise<Held> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    const current = await findRecorded(row)
    if (row.state === 'held' && current.note === note && (!next || current.nextStep?.id === next.id)) return { ok: true }
    if (fingerprint(shownOfRecord(current)) !== seen || (next && current.nextStep)) return refused('changed')
    const judged = judgeRecord({ hasLastStep: current.lastStepId !== null, last, hasNext: next !== null })
    if (!judged.ok) return { ...judged, reason: 'mistake' }
    const kept = await keepNote(act, row, note)
    if (!kept.ok) return kept
    if (next) await agreeStep(act, row, next)
    if (current.lastStepId && last) await settle(act, { stepId: current.lastStepId, last, intoId: next?.id })
    return { ok: true }
  })
}

/** Writes the note, and notes that they talked unless that is noted already. */
async function keepNote(act: Act, row: CheckInToChange, note: string | null) {
  const shared_words = note ? await sealFor(row.person_id, placeOf(row), note) : null
  if (row.state !== 'held') {
    await takeBackMessages(act, row)
    return changeCheckIn(act, row, { move: 'hold', set: { shared_words, held_at: act.at.toISOString(), other_at: null } })
  }
  await db().updateTable('check_in').set({ shared_words }).where('id', '=', row.id).execute()
  await audit(act, 'check_in.note', { kind: 'check_in', id: row.id })
  return { ok: true as const }
}

async function settle(act: Act, { stepId, last, intoId }: { stepId: string; last: LastStepAnswer; intoId: string | undefined }) {
  if (last === 'kept') return keepStep(act, { stepId })
  if (last === 'let_go') return letGoStep(act, { stepId })
  if (intoId) await changeStep(act, { stepId, intoId })
}

const placeOf = ({ id }: { id: string }) => ({ table: 'check_in', column: 'shared_words', id })

/** What is written of this talk now, opened to be compared with what the form showed. Nothing of it leaves the command. */
async function findRecorded(row: CheckInToChange) {
  const { id, coaching_id: coachingId, person_id, state, shared_words } = row
  const note = state === 'held' && shared_words ? ((await unsealFor(person_id, placeOf(row), shared_words)) ?? null) : null
  const lastStep = await findLastStep({ coachingId, checkInId: id })
  const step = await findStepOf(id)
  const nextStep = step ? { id: step.id, words: await openWords('contribution', step.author_id, step) } : null
  return { state, note, lastStepId: lastStep?.id ?? null, nextStep }
}
