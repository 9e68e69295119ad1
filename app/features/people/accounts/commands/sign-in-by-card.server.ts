import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { takeBackTry, withinLimit } from '#app/server/limit.server.ts'
import { startSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { cardLimits, mostWrongPins } from '../card-code.ts'
import { isEasyToGuess } from '../pin.ts'
import { cardHashOf, findOpenCard } from '../queries/cards.server.ts'
import { hashPin, isPinOf } from './hash-pin.server.ts'

interface CardTry {
  code: string
  /** Four to six figures. */
  pin: string
  /** Null in a joined room: everybody there comes from one address. */
  ip: string | null
  userAgent: string
  sharedPhone: boolean
  /** The hash of the session it came with, if any: it ends here. */
  instead: string | undefined
}

type Outcome = { ok: true; cookie: string } | { ok: false; reason: 'easy' | 'too_many' | 'wrong' }

/**
 * Signs in with a paper card and its PIN; the first PIN is the one that is kept. A code that nobody has, one that was
 * stopped and a wrong PIN are one answer and the same work, so that nobody learns which cards there are. `cookie` is the
 * `Set-Cookie` header of the new session.
 */
export async function signInByCard(act: Act, { code, pin, ip, ...browser }: CardTry): Promise<Outcome> {
  const card = await findOpenCard(code, act.at)
  const isFirst = card !== undefined && card.pin_hash === null
  if (isFirst && isEasyToGuess(pin)) return { ok: false, reason: 'easy' }
  const whose = cardHashOf(code)
  if (!(await countTry(act, { whose, ip }))) return { ok: false, reason: 'too_many' }

  const typed = { personId: card?.person_id ?? '', pin }
  const isRight = isFirst || (await isPinOf(typed, card?.pin_hash ?? null))
  const pin_hash = isFirst ? await hashPin(typed) : (card?.pin_hash ?? '')
  const outcome = await transaction(async (): Promise<Outcome | 'again'> => {
    const opened = isRight && card ? await openWith(act, { id: card.id, isFirst, pin_hash }) : false
    if (isFirst && !opened) return 'again'
    if (!opened || !card) {
      await countWrong(act, whose)
      return { ok: false, reason: 'wrong' }
    }
    await takeBackTry({ ...cardLimits.card, whose })
    if (ip !== null) await takeBackTry({ ...cardLimits.ip, whose: ip })
    const self: Act = { byId: card.person_id, as: 'self', at: act.at }
    if (isFirst) await audit(self, 'card.choose_pin', { kind: 'person', id: card.person_id })
    await audit(self, 'account.sign_in', { kind: 'person', id: card.person_id })
    const cookie = await startSession(self, { personId: card.person_id, by: 'card', cardId: card.id, ...browser })
    return { ok: true, cookie }
  })
  // Somebody was quicker with a first PIN: a double tap with the same one is let in, another one is wrong.
  return outcome === 'again' ? signInByCard(act, { code, pin, ip, ...browser }) : outcome
}

/** Counts a try before anything is tried, so that many at once are counted one by one. A right one is taken back. */
function countTry(act: Act, { whose, ip }: { whose: string; ip: string | null }) {
  return transaction(async () => {
    const byIp = ip === null || (await withinLimit({ ...cardLimits.ip, whose: ip }, act.at))
    return byIp && (await withinLimit({ ...cardLimits.card, whose }, act.at))
  })
}

/** Opens with the very PIN that was looked at, or keeps the first one: of two first ones at once, one is kept. */
async function openWith(act: Act, { id, isFirst, pin_hash }: { id: string; isFirst: boolean; pin_hash: string }) {
  const now = act.at.toISOString()
  const opened = await db()
    .updateTable('card')
    .set({ tries: 0, last_used_at: now, ...(isFirst && { pin_hash, pin_chosen_at: now }) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('tries', '<', mostWrongPins)
    .where('pin_hash', isFirst ? 'is' : '=', isFirst ? null : pin_hash)
    .executeTakeFirst()
  return opened.numUpdatedRows > 0n
}

async function countWrong(act: Act, secretHash: string) {
  const wrong = await db()
    .updateTable('card')
    .set((column) => ({ tries: column('tries', '+', 1) }))
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .where('tries', '<', mostWrongPins)
    .returning(['person_id', 'tries'])
    .executeTakeFirst()
  if (wrong?.tries === mostWrongPins)
    await audit({ byId: null, as: 'anyone', at: act.at }, 'card.lock', { kind: 'person', id: wrong.person_id })
}
