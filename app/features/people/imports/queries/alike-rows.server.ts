import { expressionBuilder } from 'kysely'
import type { Carer } from '#app/server/care.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import { standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { sayName } from '../../person-words.ts'
import { whatOpens } from '../../queries/people-i-see.server.ts'
import type { Alike } from '../row-verdict.ts'

interface Newcomer {
  number: number
  knownAs: string
  familyName: string | null
  email: string | null
  phone: string | null
}

interface Among {
  carer: Carer
  experienceId: string | null
  /** Whoever this list made is not found again. */
  exceptBatchId: string
}

/**
 * For each of some rows, who is here already and might be the same: by number or address among people whose page opens to the
 * organiser, by name among those they may know of. Nobody else is found, so a list tells nothing about who is not theirs.
 */
export async function listAlikeOf(newcomers: readonly Newcomer[], { carer, experienceId, exceptBatchId }: Among) {
  const [byWay, byName] = await Promise.all([listByWay(newcomers, carer), listByName(newcomers, carer)])
  const others = [...byWay, ...byName].filter(({ batchId }) => batchId !== exceptBatchId)
  const placed = experienceId ? await listPlaced(experienceId, others) : new Set<string>()
  return new Map(newcomers.map((newcomer) => [newcomer.number, alikeOf(newcomer, others, placed)]))
}

type Found = Awaited<ReturnType<typeof listByName>>[number] & { lookup?: string; way?: string }

function alikeOf(newcomer: Newcomer, others: readonly Found[], placed: ReadonlySet<string>): Alike[] {
  const [email, phone] = lookupsOf(newcomer)
  const alike = new Map<string, Alike>()
  for (const other of others) {
    const how = other.lookup === undefined ? 'name' : other.lookup === email ? 'email' : other.lookup === phone ? 'phone' : undefined
    if (!how || alike.has(other.id) || (how === 'name' && !isSameName(newcomer, other))) continue
    const differs = how === 'name' && other.hasWay === 1 && Boolean(email ?? phone)
    const isSure = how !== 'name' && newcomer.knownAs.toLowerCase() === other.knownAs.toLowerCase()
    const hasPlace = placed.has(other.id)
    alike.set(other.id, {
      id: other.id,
      name: sayName(other),
      how,
      isSure,
      mayBe: other.isOpen === 1,
      ...(differs && { differs }),
      hasPlace,
    })
  }
  return [...alike.values()].slice(0, 5)
}

function lookupsOf({ email, phone }: Newcomer) {
  return [email && lookupOf('email', standardEmail(email)), phone && lookupOf('phone', standardPhone(phone))] as const
}

const isSameName = (one: Pick<Newcomer, 'knownAs' | 'familyName'>, other: Pick<Newcomer, 'knownAs' | 'familyName'>) =>
  sayName(one).toLowerCase() === sayName(other).toLowerCase()

const is = expressionBuilder<Database, 'person'>()

function people(carer: Carer) {
  const { care } = whatOpens(carer)
  return db()
    .selectFrom('person')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName', 'person.import_batch_id as batchId'])
    .select((it) => [
      it.case().when(care).then(is.lit(1)).else(is.lit(0)).end().as('isOpen'),
      it
        .case()
        .when(it.exists(it.selectFrom('contact_way as any_way').select('any_way.id').whereRef('any_way.person_id', '=', 'person.id')))
        .then(is.lit(1))
        .else(is.lit(0))
        .end()
        .as('hasWay'),
    ])
    .where('person.erased_at', 'is', null)
}

function listByWay(newcomers: readonly Newcomer[], carer: Carer) {
  const lookups = newcomers.flatMap((newcomer) => lookupsOf(newcomer).flatMap((lookup) => lookup ?? []))
  return people(carer)
    .innerJoin('contact_way as way', 'way.person_id', 'person.id')
    .select(['way.lookup', 'way.kind as way'])
    .where('way.lookup', 'in', [...lookups, ''])
    .where(whatOpens(carer).profile)
    .limit(2000)
    .execute()
}

function listByName(newcomers: readonly Newcomer[], carer: Carer) {
  const names = [...new Set(newcomers.map(({ knownAs }) => knownAs))]
  return people(carer)
    .where(whatOpens(carer).name)
    .where((where) =>
      where.or([
        where('person.known_as', 'in', [...names, '']),
        where(where.fn<string>('lower', ['person.known_as']), 'in', [...names.map((name) => name.toLowerCase()), '']),
      ]),
    )
    .limit(5000)
    .execute()
}

async function listPlaced(experienceId: string, others: readonly { id: string }[]) {
  const rows = await db()
    .selectFrom('place')
    .select('person_id')
    .where('experience_id', '=', experienceId)
    .where('person_id', 'in', ['', ...others.map(({ id }) => id)])
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
