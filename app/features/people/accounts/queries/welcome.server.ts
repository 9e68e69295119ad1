import { unsealFor } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'

/** How a person said they want to be reached: what the welcome page offers to change, and what its mark is made of. */
export async function findReach(personId: string) {
  const person = await db()
    .selectFrom('person')
    .select('reach_words')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const ways = await listWays(personId)
  return { reachWords: person.reach_words, safe: ways.map(({ id, safe }) => ({ id, safe })) }
}

/** A person's own numbers and addresses, readable, for their own eyes. */
export async function listMyWays(personId: string) {
  const ways = await listWays(personId)
  return Promise.all(
    ways.map(async ({ id, kind, safe, signs_in, address }) => ({
      id,
      kind,
      safe,
      signsIn: signs_in === 1,
      address: (await unsealFor(personId, { table: 'contact_way', column: 'address', id }, address)) ?? '',
    })),
  )
}

function listWays(personId: string) {
  return db()
    .selectFrom('contact_way')
    .select(['id', 'kind', 'safe', 'signs_in', 'address'])
    .where('person_id', '=', personId)
    .orderBy('preferred', 'desc')
    .orderBy('made_at')
    .orderBy('id')
    .limit(20)
    .execute()
}

/** The one person to turn to: first name, when they answer, and the number they gave for it. */
export async function findNamedContact(personId: string) {
  const contact = await db()
    .selectFrom('person')
    .innerJoin('person as named', 'named.id', 'person.named_contact_id')
    .select(['named.id', 'named.known_as', 'named.family_name', 'named.reach_words'])
    .where('person.id', '=', personId)
    .where('named.erased_at', 'is', null)
    .executeTakeFirst()
  if (!contact) return undefined
  const { id, known_as, family_name, reach_words } = contact
  return { name: [known_as, family_name].filter(Boolean).join(' '), words: reach_words, phone: await findOpenPhone(id) }
}

/** A number that its owner lets anyone ring. */
async function findOpenPhone(personId: string) {
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
