import { unsealFor } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'

/** Somebody to ring, by name; the number where they have one that strangers may use. */
export interface Ringing {
  name: string
  phone: string | null
}

/** Whom a person can ring about their place: their named contact, else who asked them (`otherwiseId`). */
export async function findRinging(personId: string, otherwiseId: string | null): Promise<Ringing | undefined> {
  const person = await db().selectFrom('person').select('named_contact_id').where('id', '=', personId).executeTakeFirst()
  const contactId = person?.named_contact_id ?? otherwiseId
  if (!contactId) return undefined
  const contact = await db()
    .selectFrom('person')
    .select(['id', 'known_as'])
    .where('id', '=', contactId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return contact && { name: contact.known_as, phone: await findNumber(contact.id) }
}

async function findNumber(personId: string) {
  const way = await db()
    .selectFrom('contact_way')
    .select(['id', 'address'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'phone')
    .where('safe', 'in', ['any', 'no_voicemail'])
    .orderBy('preferred', 'desc')
    .limit(1)
    .executeTakeFirst()
  return way ? ((await unsealFor(personId, { table: 'contact_way', column: 'address', id: way.id }, way.address)) ?? null) : null
}
