import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { CircleBrief } from '../engine/circle-brief.ts'
import { mixCircles } from '../engine/mix-circles.ts'
import { keepCounts, writeAnswer, type MixReport, type MixSettings } from '../one-session-notes.ts'
import { hiddenSentence } from '../move-seat.ts'
import { readFacts } from '../queries/facts.server.ts'
import { findSession, type SessionRow } from '../queries/sessions.server.ts'
import { seedOf } from '../seed-of-mix.ts'
import { markKnown, writeBrief } from '../write-brief.ts'

interface NewMix {
  id: string
  gatheringId: string
  circleCount: number
}

export type Mixed = { ok: true } | { ok: false; reason: 'over' } | { ok: false; reason: 'impossible'; words: string }

/** A moment's work, well past the knee of the curve for one session of a cohort. */
const iterations = 100_000

/**
 * Works out the circles of one session and keeps them as a draft. The same id again is the same mix. The search runs
 * before the transaction, so that nobody waits for it to write; what changes meanwhile is noticed at adoption.
 */
export async function mixSession(act: Act, { id, gatheringId, circleCount }: NewMix): Promise<Mixed> {
  const session = await findSession(gatheringId)
  if (!session || session.cancelled_at !== null || session.ends_at < act.at.toISOString()) return { ok: false, reason: 'over' }
  if (await isKept(id)) return { ok: true }
  const facts = await readFacts(session, act.at)
  const worked = workOut(writeBrief(facts, circleCount), seedOf(id))
  if (!worked.ok) return refuse(act, session, worked)
  const settings: MixSettings = { gatheringId, circleCount, iterations, known: markKnown(facts) }
  return transaction(() => keepDraft(act, session, { id, settings, ...worked }))
}

async function isKept(id: string) {
  return (await db().selectFrom('mix').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

function workOut(brief: CircleBrief, seed: number) {
  const began = performance.now()
  const mix = mixCircles(brief, { seed, iterations })
  const deal = mixCircles(brief, { seed, iterations: 0 })
  if (!mix.ok) return mix
  if (!deal.ok) return deal
  const report: MixReport = {
    mix: keepCounts(mix.report),
    deal: keepCounts(deal.report),
    breaks: 0,
    engine: mix.record.engine,
    seconds: Math.round(performance.now() - began) / 1000,
    byHand: false,
  }
  return { ok: true as const, circles: mix.sessions[0]?.circles ?? [], report }
}

/** What runs into a hidden rule gets the one sentence, and is noted, so that the safeguarding lead sees who keeps trying. */
async function refuse(
  act: Act,
  { id, title }: SessionRow,
  { rules, reason }: { rules: readonly string[]; reason: string },
): Promise<Mixed> {
  if (!rules.includes('keep-apart-table')) return { ok: false, reason: 'impossible', words: reason }
  await transaction(() => audit(act, 'mix.refuse', { kind: 'gathering', id }, 'hidden rule'))
  return { ok: false, reason: 'impossible', words: hiddenSentence(title) }
}

interface Draft {
  id: string
  settings: MixSettings
  circles: string[][]
  report: MixReport
}

async function keepDraft(act: Act, { programme_id, experience_id }: SessionRow, { id, settings, circles, report }: Draft): Promise<Mixed> {
  if (!act.byId) throw new Error('A mix is worked out by somebody')
  const made = await db()
    .insertInto('mix')
    .values({
      id,
      made_at: act.at.toISOString(),
      programme_id,
      state: 'draft',
      parts: 'circles',
      settings_json: JSON.stringify(settings),
      seed: seedOf(id),
      input_hash: fingerprint({ ...settings.known }),
      answer_json: writeAnswer(experience_id, circles),
      report_json: JSON.stringify(report),
      by_id: act.byId,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return { ok: true }
  await db().insertInto('mix_experience').values({ mix_id: id, experience_id }).execute()
  await audit(act, 'mix.draft', { kind: 'mix', id })
  return { ok: true }
}
