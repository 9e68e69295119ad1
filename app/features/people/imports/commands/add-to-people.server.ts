import { newId } from '#app/server/chance.server.ts'
import type { Carer } from '#app/server/care.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { addAffiliation } from '../../commands/add-affiliation.server.ts'
import { addContactWay } from '../../commands/contact-ways.server.ts'
import { whatOpens } from '../../queries/people-i-see.server.ts'
import type { MadeRow } from '../made-rows.ts'
import type { PersonInRow } from '../read-person-row.ts'

interface Theirs {
  person: PersonInRow
  organisationId: string | null
  personId?: string | undefined
  made: MadeRow[]
}

/**
 * Adds to people who are here what their rows say and we did not know: a number, an address, where they belong. Nothing that stands is
 * changed. Whoever is no longer in the organiser's care is left alone. Inside a transaction.
 */
export async function addToPeople(act: Act, rows: readonly Theirs[], carer: Carer) {
  const ids = rows.flatMap(({ personId }) => personId ?? [])
  if (ids.length === 0) return
  const open = await listOpen(ids, carer)
  const [lookups, belongings] = [await listLookups(ids), await listBelongings(ids)]
  for (const row of rows) {
    if (!row.personId || !open.has(row.personId)) {
      row.personId = ''
      continue
    }
    for (const way of newWays(row.person, lookups.get(row.personId) ?? new Set())) {
      const id = newId()
      const added = await addContactWay(act, { id, personId: row.personId, ...way, safe: row.person.safe, preferred: false })
      if (added.ok) row.made.push(['contact_way', id])
    }
    if (row.organisationId && !belongings.has(`${row.personId} ${row.organisationId}`)) {
      const id = newId()
      const { organisationId, personId } = row
      await addAffiliation(act, { id, personId, organisationId, job: row.person.job, startsOn: dayOf(act.at) })
      row.made.push(['affiliation', id])
    }
  }
}

function newWays({ email, phone }: PersonInRow, known: ReadonlySet<string>) {
  return [
    ...(email && !known.has(lookupOf('email', standardEmail(email))) ? [{ kind: 'email' as const, address: email }] : []),
    ...(phone && !known.has(lookupOf('phone', standardPhone(phone))) ? [{ kind: 'phone' as const, address: phone }] : []),
  ]
}

async function listOpen(ids: readonly string[], carer: Carer) {
  const rows = await db()
    .selectFrom('person')
    .select('person.id')
    .where('person.id', 'in', ids)
    .where('person.erased_at', 'is', null)
    .where(whatOpens(carer).care)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function listLookups(ids: readonly string[]) {
  const rows = await db().selectFrom('contact_way').select(['person_id', 'lookup']).where('person_id', 'in', ids).execute()
  const found = new Map<string, Set<string>>()
  for (const { person_id, lookup } of rows) found.set(person_id, (found.get(person_id) ?? new Set()).add(lookup))
  return found
}

async function listBelongings(ids: readonly string[]) {
  const rows = await db().selectFrom('affiliation').select(['person_id', 'organisation_id']).where('person_id', 'in', ids).execute()
  return new Set(rows.map(({ person_id, organisation_id }) => `${person_id} ${organisation_id}`))
}
