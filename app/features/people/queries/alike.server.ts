import { expressionBuilder } from 'kysely'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { hasWay, lookupFrom, whatOpens } from './people-i-see.server.ts'

interface Newcomer {
  /** The id that the form carries: sent twice, it is not its own double. */
  id: string
  knownAs: string
  familyName: string | null
  email: string | null
  phone: string | null
}

/**
 * Who might be the same person as somebody about to be added: the same name, or, among people whose page opens
 * to the viewer, the same number or address. At most ten.
 */
export async function listAlike(viewer: Viewer, { id, knownAs, familyName, email, phone }: Newcomer) {
  const is = expressionBuilder<Database, 'person'>()
  const { name, profile } = whatOpens(viewer)
  const lookups = [email, phone].flatMap((way) => (way && lookupFrom(way)) || [])
  const same = (column: 'person.known_as' | 'person.family_name', word: string) =>
    is.or([is(column, '=', word), is(is.fn<string>('lower', [column]), '=', word.toLowerCase())])
  const sameFamily = familyName ? same('person.family_name', familyName) : is('person.family_name', 'is', null)
  return db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName'])
    .select((it) => [
      it.case().when(profile).then(it.ref('community.name')).end().as('communityName'),
      it.case().when(profile).then(is.lit(1)).else(is.lit(0)).end().as('isOpen'),
    ])
    .where('person.id', '<>', id)
    .where('person.erased_at', 'is', null)
    .where(name)
    .where(is.or([is.and([same('person.known_as', knownAs), sameFamily]), is.and([profile, hasWay(lookups)])]))
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(10)
    .execute()
}
