import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { lookupOf, sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { ContactKind, SafeChoice } from '../safe-contact.ts'
import { tellOldWays, tellRemovedWay } from './tell-old-ways.server.ts'

interface NewContactWay {
  id?: string
  personId: string
  kind: ContactKind
  address: string
  safe: SafeChoice
  preferred: boolean
}

type Outcome = { ok: true } | { ok: false; reason: 'stale page' }

const standardOf = { email: standardEmail, phone: standardPhone, post: (address: string) => address.trim().toLowerCase() }

/** The e-mail address that signs somebody in, if it is this one. People may share a phone, but not a way in. */
export function findSignInWay(email: string, { except }: { except: string }) {
  return db()
    .selectFrom('contact_way')
    .select('person_id')
    .where('kind', '=', 'email')
    .where('signs_in', '=', 1)
    .where('lookup', '=', lookupOf('email', standardEmail(email)))
    .where('person_id', '<>', except)
    .executeTakeFirst()
}

/**
 * Adds a number or an address, sealed; addresses from before are told. An e-mail address may also sign its person in, unless
 * it signs in somebody else: that is said nowhere, or anybody could ask who is here. The same id again is the same one.
 */
export function addContactWay(act: Act, { id = newId(), personId, kind, address, safe, preferred }: NewContactWay): Promise<Outcome> {
  return transaction(async () => {
    const known = await db().selectFrom('contact_way').select('person_id').where('id', '=', id).executeTakeFirst()
    if (known) return known.person_id === personId ? { ok: true } : { ok: false, reason: 'stale page' }
    const isTaken = kind === 'email' && (await findSignInWay(address, { except: personId })) !== undefined
    const hasWay = await db().selectFrom('contact_way').select('id').where('person_id', '=', personId).limit(1).executeTakeFirst()
    const first = preferred || !hasWay
    if (kind === 'email') await tellOldWays(act, { personId, what: 'added', cause: id })
    else if (preferred && act.byId !== personId) await tellOldWays(act, { personId, what: 'first', cause: id })
    if (first) await db().updateTable('contact_way').set({ preferred: 0 }).where('person_id', '=', personId).execute()
    const standard = standardOf[kind](address)
    await db()
      .insertInto('contact_way')
      .values({
        id,
        made_at: act.at.toISOString(),
        person_id: personId,
        kind,
        address: await sealFor(personId, { table: 'contact_way', column: 'address', id }, kind === 'email' ? standard : address.trim()),
        lookup: lookupOf(kind, standard),
        preferred: first ? 1 : 0,
        safe,
        signs_in: kind === 'email' && safe !== 'never' && !isTaken && (await mayBecomeWayIn(act, personId, standard)) ? 1 : 0,
      })
      .execute()
    await audit(act, 'contact_way.add', { kind: 'person', id: personId })
    return { ok: true }
  })
}

/**
 * A way in is given by the person themselves and, until they have been in once, by who sets up their account:
 * else whoever may note an address could come in as somebody else. The same address signs in once.
 */
async function mayBecomeWayIn({ byId }: Act, personId: string, email: string) {
  const person = await db().selectFrom('person').select('welcomed_at').where('id', '=', personId).executeTakeFirst()
  if (byId !== personId && person?.welcomed_at !== null) return false
  const same = await db()
    .selectFrom('contact_way')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('signs_in', '=', 1)
    .where('lookup', '=', lookupOf('email', email))
    .executeTakeFirst()
  return same === undefined
}

/** Says how it is safe to use a number or an address from now on. */
export function chooseSafeContact(act: Act, { id, personId, safe }: { id: string; personId: string; safe: SafeChoice }) {
  return transaction(async () => {
    const changed = await db()
      .updateTable('contact_way')
      .set({ safe })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows) await audit(act, 'contact_way.choose_safe', { kind: 'person', id: personId })
  })
}

interface Removal {
  id: string
  personId: string
  /** Whoever reads that address now must not hear of it: for its own person alone to say. */
  quietly?: boolean
}

/** Takes a number or an address away; messages that waited for it find another, and another becomes the preferred one. */
export function removeContactWay(act: Act, { id, personId, quietly = false }: Removal) {
  return transaction(async () => {
    if (!quietly) await tellRemovedWay(act, { id, personId })
    await db().updateTable('message').set({ to_way_id: null }).where('to_way_id', '=', id).where('person_id', '=', personId).execute()
    const removed = await db().deleteFrom('contact_way').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
    if (!removed.numDeletedRows) return
    const best = await db()
      .selectFrom('contact_way')
      .select('id')
      .where('person_id', '=', personId)
      .orderBy('preferred', 'desc')
      .orderBy('made_at')
      .limit(1)
      .executeTakeFirst()
    if (best) await db().updateTable('contact_way').set({ preferred: 1 }).where('id', '=', best.id).execute()
    await audit(act, 'contact_way.remove', { kind: 'person', id: personId })
  })
}
