import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { withinLimit } from '#app/server/limit.server.ts'
import { unsealFor } from '#app/server/seal.server.ts'
import { stepUpSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { comeIn, type Browser } from '../../accounts/commands/sign-in.server.ts'
import { keyLimits, kindOfCode } from '../key-codes.ts'
import { findApp, listRecoveryCodes } from '../queries/keys.server.ts'
import { stepOf } from './app.server.ts'
import { useUpHalfSignIn } from './half-sign-in.server.ts'
import { hashRecoveryCode, saltOf } from './hash-recovery-code.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

interface Half extends Omit<Browser, 'sharedPhone'> {
  tokenHash: string
  personId: string
  /** As it was typed. */
  code: string
}

/** Finishes a sign-in with a code of the authenticator app, or with a recovery code. */
export async function finishWithCode(act: Act, { tokenHash, personId, code, ...browser }: Half) {
  const ready = await readyCode(act, personId, code)
  if (!ready.ok) return ready
  const self: Act = { byId: personId, as: 'self', at: act.at }
  return transaction(async () => {
    const used = await useUp(self, personId, ready)
    if (!used.ok) return used
    const half = await useUpHalfSignIn(act, tokenHash)
    if (half?.personId !== personId) return { ok: false, reason: 'run_out' } as const
    return { ok: true, ...(await comeIn(act, { personId, by: used.by, sharedPhone: half.sharedPhone, ...browser })) } as const
  })
}

/** Confirms with such a code that the one who is signed in is still the one who sits there. */
export async function stepUpWithCode(act: Act, { personId, sessionHash, code }: { personId: string; sessionHash: string; code: string }) {
  const ready = await readyCode(act, personId, code)
  if (!ready.ok) return ready
  return transaction(async () => {
    const used = await useUp(act, personId, ready)
    if (!used.ok) return used
    await stepUpSession(act, sessionHash, used.by)
    await audit(act, 'account.step_up', { kind: 'person', id: personId }, used.by)
    return { ok: true } as const
  })
}

/** Counts the try, and does what takes a moment before anybody has to wait for it. */
async function readyCode(act: Act, personId: string, typed: string) {
  for (const limit of keyLimits)
    if (!(await withinLimit({ ...limit, whose: personId }, act.at))) return { ok: false, reason: 'too_many' } as const
  const { kind, code } = kindOfCode(typed)
  if (kind !== 'recovery') return { ok: true, kind: 'app', code } as const
  const live = (await listRecoveryCodes(personId)).find(({ used_at }) => used_at === null)
  const hash = live && (await hashRecoveryCode({ personId, code }, saltOf(live.code_hash)))
  return { ok: true, kind, hash: hash ?? '' } as const
}

type Ready = { kind: 'app'; code: string } | { kind: 'recovery'; hash: string }

async function useUp(act: Act, personId: string, ready: Ready) {
  const used = ready.kind === 'app' ? await useAppCode(act, personId, ready.code) : await useRecoveryCode(act, personId, ready.hash)
  if (!used.ok) await audit(act, 'account.key_refused', { kind: 'person', id: personId }, ready.kind)
  return used
}

/** A code works once, and none before it works after it: in one statement, so of two at once one gets through. */
async function useAppCode(act: Act, personId: string, code: string) {
  const app = await findApp(personId)
  const secret = app?.confirmed_at && (await unsealFor(personId, { table: 'totp', column: 'secret', id: personId }, app.secret))
  const step = secret ? stepOf(secret, code, act.at) : undefined
  if (step === undefined) return { ok: false, reason: 'wrong' } as const
  const used = await db()
    .updateTable('totp')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .executeTakeFirst()
  return used.numUpdatedRows > 0n ? ({ ok: true, by: 'app' } as const) : ({ ok: false, reason: 'used' } as const)
}

async function useRecoveryCode(act: Act, personId: string, hash: string) {
  const used = await db()
    .updateTable('recovery_code')
    .set({ used_at: act.at.toISOString() })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!used) return { ok: false, reason: 'wrong' } as const
  await audit(act, 'key.recovery.use', { kind: 'person', id: personId })
  await tellOfKeys(act, { personId, what: 'recovery_used', cause: used.id })
  return { ok: true, by: 'recovery' } as const
}
