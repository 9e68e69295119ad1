import type { ExpressionBuilder } from 'kysely'
import { noteLooks } from '#app/server/looks.server.ts'
import { unsealEach, unsealWith } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'

const sealedAt = (id: string) => ({ table: 'contact_way', column: 'address', id })

export type ContactWay = Awaited<ReturnType<typeof listContactWays>>[number]

/**
 * Every number and address of some people, opened, the preferred one first. That `act` looks at what is not their own is noted
 * before. A few queries, however many people.
 */
export async function listContactWays(act: Act, personIds: readonly string[]) {
  const rows = await selectWays(personIds)
  await noteLooks(
    act,
    'contact.read',
    rows.map(({ personId }) => personId),
  )
  return openWays(rows)
}

/** A person's own numbers and addresses, for their own eyes. */
export async function listOwnContactWays(personId: string) {
  return openWays(await selectWays([personId]))
}

function selectWays(personIds: readonly string[]) {
  return db()
    .selectFrom('contact_way')
    .select(['id', 'person_id as personId', 'kind', 'address as sealed', 'preferred', 'safe'])
    .select(isWayIn)
    .where('person_id', 'in', [...personIds, ''])
    .orderBy('preferred', 'desc')
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

/**
 * Whether somebody has signed in with it. Before that nobody is told whether they could: an address that is somebody
 * else’s way in looks the same.
 */
const isWayIn = (of: ExpressionBuilder<Database, 'contact_way'>) =>
  of
    .case()
    .when(of.and([of('signs_in', '=', 1), of('verified_at', 'is not', null)]))
    .then(1)
    .else(0)
    .end()
    .as('signsIn')

async function openWays(rows: Awaited<ReturnType<typeof selectWays>>) {
  const addresses = await unsealEach(rows.map(({ id, personId, sealed }) => ({ personId, place: sealedAt(id), sealed })))
  return rows.map(({ sealed: _, preferred, signsIn, ...way }, at) => ({
    ...way,
    address: addresses[at] ?? '',
    isPreferred: preferred === 1,
    signsIn: signsIn === 1,
  }))
}

/** A number that its person lets anyone use freely, for who was given their name: nothing to note. */
export async function findFreeNumber(personId: string) {
  const way = await db()
    .selectFrom('contact_way')
    .select(['id', 'address as sealed'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'phone')
    .where('safe', '=', 'any')
    .orderBy('preferred', 'desc')
    .orderBy('made_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const [number] = way ? await unsealEach([{ personId, place: sealedAt(way.id), sealed: way.sealed }]) : []
  return number ?? null
}

/** One number or address of a person, closed. */
export function findContactWay({ id, personId }: { id: string; personId: string }) {
  return db()
    .selectFrom('contact_way')
    .select(['id', 'kind', 'safe'])
    .select(isWayIn)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** The one person to turn to, as the foot of every page names them: when they answer, and a number anyone may use freely. */
export async function findContact(personId: string) {
  const contact = await findNamedContact({ personId })
  if (!contact) return null
  const { id, knownAs, familyName, words, wayId, sealed, wrappedKey } = contact
  const phone = wayId && sealed ? unsealWith(wrappedKey, { personId: id, place: sealedAt(wayId), sealed }) : undefined
  return { name: [knownAs, familyName].filter(Boolean).join(' '), words, phone: phone ?? null }
}

const findNamedContact = preparedOne((given: { personId: string }) =>
  db()
    .selectFrom('person')
    .innerJoin('person as named', 'named.id', 'person.named_contact_id')
    .leftJoin('contact_way as way', (join) =>
      join.onRef('way.person_id', '=', 'named.id').on('way.kind', '=', 'phone').on('way.safe', '=', 'any'),
    )
    .leftJoin('sealed_key as key', 'key.person_id', 'named.id')
    .select(['named.id', 'named.known_as as knownAs', 'named.family_name as familyName', 'named.reach_words as words'])
    .select(['way.id as wayId', 'way.address as sealed', 'key.wrapped_key as wrappedKey'])
    .where('person.id', '=', given.personId)
    .where('named.erased_at', 'is', null)
    .orderBy('way.preferred', 'desc')
    .orderBy('way.made_at')
    .limit(1),
)
