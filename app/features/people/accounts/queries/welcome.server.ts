import { db } from '#db/connection.server.ts'
import { listOwnContactWays } from '../../queries/contact-ways.server.ts'

/** How a person said they want to be reached: what the welcome page offers to change, and what its mark is made of. */
export async function findReach(personId: string) {
  const person = await db()
    .selectFrom('person')
    .select('reach_words as reachWords')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const safe = await db().selectFrom('contact_way').select(['id', 'safe']).where('person_id', '=', personId).orderBy('id').execute()
  return { ...person, safe }
}

/** A person's own numbers and addresses, readable, for their own eyes. */
export async function listMyWays(personId: string) {
  const ways = await listOwnContactWays(personId)
  return ways.map(({ id, kind, safe, signsIn, address }) => ({ id, kind, safe, signsIn, address }))
}
