import { auditEach } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { lookupOf, sealEach } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, inTransaction } from '#db/connection.server.ts'
import { columnsOf } from '../../commands/add-person.server.ts'
import type { MadeRow } from '../made-rows.ts'
import type { PersonInRow } from '../read-person-row.ts'

/** What a row said of one person, with the group it named found or made. */
export type PersonToAdd = Omit<PersonInRow, 'organisation' | 'voice' | 'energy' | 'free'> & { id: string; organisationId: string | null }

/**
 * Adds many people as `addPerson` adds one: the same rows and the same audit, in as many queries as for one. Nobody gets a login, and an
 * address that signs somebody in already signs nobody else in. Who is there already is not added again. Says what was made for whom.
 */
export async function addPeople(act: Act, people: readonly PersonToAdd[], batchId: string): Promise<Map<string, MadeRow[]>> {
  if (!inTransaction()) throw new Error('addPeople belongs inside transaction(…), beside what says that it was done')
  const fresh = await insertPeople(act, people, batchId)
  const ways = await insertWays(act, fresh)
  const belongings = await insertAffiliations(act, fresh)
  const about = (rows: readonly { person_id: string }[]) => rows.map(({ person_id }) => ({ kind: 'person', id: person_id }))
  await auditEach(act, 'contact_way.add', about(ways))
  await auditEach(act, 'affiliation.add', about(belongings))
  await auditEach(act, 'person.add', about(fresh.map(({ id }) => ({ person_id: id }))))
  const made = new Map(fresh.map(({ id }) => [id, [['person', id]] as MadeRow[]]))
  for (const { id, person_id } of ways) made.get(person_id)?.push(['contact_way', id])
  for (const { id, person_id } of belongings) made.get(person_id)?.push(['affiliation', id])
  return made
}

async function insertPeople(act: Act, people: readonly PersonToAdd[], batchId: string) {
  if (people.length === 0) return []
  const made = await db()
    .insertInto('person')
    .values(
      people.map((person) => ({
        id: person.id,
        made_at: act.at.toISOString(),
        ...columnsOf({ ...person, bornBand: null, gender: null }),
        named_contact_id: act.byId,
        import_batch_id: batchId,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  const ids = new Set(made.map(({ id }) => id))
  return people.filter(({ id }) => ids.has(id))
}

async function insertWays(act: Act, people: readonly PersonToAdd[]) {
  const ways = people.flatMap(listWaysOf)
  if (ways.length === 0) return []
  const taken = await listSignInLookups(ways.map(({ lookup }) => lookup))
  const sealed = await sealEach(
    ways.map(({ id, person_id, text }) => ({ personId: person_id, place: { table: 'contact_way', column: 'address', id }, text })),
  )
  const rows = ways.map(({ text: _, ...way }, at) => {
    const signsIn = way.kind === 'email' && way.safe !== 'never' && !taken.has(way.lookup)
    if (signsIn) taken.add(way.lookup)
    return { ...way, made_at: act.at.toISOString(), address: sealed[at] ?? '', signs_in: signsIn ? (1 as const) : (0 as const) }
  })
  await db().insertInto('contact_way').values(rows).execute()
  return rows
}

function listWaysOf({ id: person_id, email, phone, post, safe }: PersonToAdd) {
  const ways = [
    ...(email ? [{ kind: 'email' as const, standard: standardEmail(email), text: standardEmail(email) }] : []),
    ...(phone ? [{ kind: 'phone' as const, standard: standardPhone(phone), text: phone.trim() }] : []),
    ...(post ? [{ kind: 'post' as const, standard: post.trim().toLowerCase(), text: post.trim() }] : []),
  ]
  return ways.map(({ kind, standard, text }, at) => {
    const preferred = at === 0 ? (1 as const) : (0 as const)
    return { id: newId(), person_id, kind, lookup: lookupOf(kind, standard), preferred, safe, text }
  })
}

async function listSignInLookups(lookups: readonly string[]) {
  const rows = await db()
    .selectFrom('contact_way')
    .select('lookup')
    .where('kind', '=', 'email')
    .where('signs_in', '=', 1)
    .where('lookup', 'in', [...lookups, ''])
    .execute()
  return new Set(rows.map(({ lookup }) => lookup))
}

async function insertAffiliations(act: Act, people: readonly PersonToAdd[]) {
  const rows = people.flatMap(({ id, organisationId, job }) =>
    organisationId
      ? [{ id: newId(), made_at: act.at.toISOString(), person_id: id, organisation_id: organisationId, job, starts_on: dayOf(act.at) }]
      : [],
  )
  if (rows.length > 0) await db().insertInto('affiliation').values(rows).execute()
  return rows
}
