import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { newCode } from '#app/server/chance.server.ts'
import { endSessionsByCard } from '#app/server/session.server.ts'
import { isStaff } from '#app/server/staff.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { cardCodeLength } from '../card-code.ts'
import { cardHashOf } from '../queries/cards.server.ts'
import { tellOfCard } from './tell-of-card.server.ts'

interface NewCard {
  /** Made by the page. */
  id: string
  personId: string
  /** The PIN was forgotten: whoever uses the card first chooses another. Else the new card asks for the PIN of the old one. */
  withNewPin: boolean
  /** For the example story alone: a code that can be written on its front page. */
  code?: string
}

type Refusal = 'not_theirs' | 'no_login' | 'staff'

/** A double tap draws the code once more: the page that is seen is the last one. After that a card is printed, and stays as it is. */
const doubleTapMs = 60_000

/**
 * Makes a paper card and gives its code, this once: only its hash is kept. Any older card of the same person stops,
 * and whoever came in by it is out. People who work for the programme get none: what they may read is not for one piece of paper.
 */
export function giveCard(act: Act, { id, personId, withNewPin, code = newCode(cardCodeLength) }: NewCard) {
  return transaction(async () => {
    const { byId } = act
    const refusal = byId ? await refusalFor(act, personId) : 'not_theirs'
    if (!byId || refusal) return { ok: false, reason: refusal ?? 'not_theirs' } as const
    const secret_hash = cardHashOf(code)
    const before = await db().selectFrom('card').selectAll().where('id', '=', id).executeTakeFirst()
    if (before) {
      const isDoubleTap = before.person_id === personId && before.given_by_id === byId && isFresh(before, act.at)
      if (!isDoubleTap) return { ok: false, reason: 'stale_page' } as const
      await db().updateTable('card').set({ secret_hash }).where('id', '=', id).execute()
      return { ok: true, code, hasPin: before.pin_hash !== null } as const
    }
    const pin = withNewPin ? { pin_hash: null, pin_chosen_at: null } : await findPinOf(personId)
    await stopCards(act, personId)
    await db()
      .insertInto('card')
      .values({ id, made_at: act.at.toISOString(), person_id: personId, secret_hash, given_by_id: byId, ...pin })
      .execute()
    await audit(act, pin.pin_hash ? 'card.make' : 'card.make_for_new_pin', { kind: 'person', id: personId })
    if (!pin.pin_hash) await tellOfCard(act, { cardId: id, personId })
    return { ok: true, code, hasPin: pin.pin_hash !== null } as const
  })
}

/** Stops the card of a person that was looked at: it opens nothing from now on, and whoever came in by it is out. Twice is once. */
export function stopCard(act: Act, { personId, cardId }: { personId: string; cardId: string }) {
  return transaction(async () => {
    if ((await stopCards(act, personId, cardId)) > 0) await audit(act, 'card.stop', { kind: 'person', id: personId })
  })
}

async function stopCards(act: Act, personId: string, only?: string) {
  const stopped = await db()
    .updateTable('card')
    .set({ revoked_at: act.at.toISOString() })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .returning('id')
    .execute()
  for (const { id } of stopped) await endSessionsByCard(id)
  return stopped.length
}

async function refusalFor(act: Act, personId: string): Promise<Refusal | undefined> {
  if (act.byId === personId) return 'not_theirs'
  const login = await db().selectFrom('login').select('ended_at').where('person_id', '=', personId).executeTakeFirst()
  if (!login || login.ended_at !== null) return 'no_login'
  return (await isStaff(personId, act.at)) ? 'staff' : undefined
}

/** The PIN that goes with a person from card to card: of the newest that had one, unless somebody tried it out too often. */
async function findPinOf(personId: string) {
  const last = await db()
    .selectFrom('card')
    .select(['pin_hash', 'pin_chosen_at'])
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return { pin_hash: last?.pin_hash ?? null, pin_chosen_at: last?.pin_chosen_at ?? null }
}

function isFresh(
  { made_at, last_used_at, revoked_at }: { made_at: string; last_used_at: string | null; revoked_at: string | null },
  at: Date,
) {
  return revoked_at === null && last_used_at === null && at.getTime() - Date.parse(made_at) < doubleTapMs
}
