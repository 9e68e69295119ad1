import { findBelonging } from '#app/server/belonging.server.ts'
import { covers } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { can, canReadAt, stripByTies, type Audience, type Block, type Relation } from '#app/shared/permission-table.ts'
import { db } from '#db/connection.server.ts'
import { listAskedOf } from './asked.server.ts'

/** Who reads: a signed-in person, else a guest of one room, else anyone at all. */
export interface Reader {
  viewer?: Viewer | undefined
  guest?: { id: string; gathering_id: string } | undefined
}

/** What of a row decides who may read it. */
export interface Readable {
  id: string
  author_id: string | null
  guest_id: string | null
  programme_id: string
  locality_id: string | null
  experience_id: string | null
  gathering_id: string | null
  audience: Audience
  hidden_at: string | null
}

/**
 * Of many rows, those this reader may read, by the same table that guards each one alone; what was hidden stays
 * with its author and those who may hide. A few queries, however many rows.
 */
export async function keepReadable<Row extends Readable>(reader: Reader, rows: Row[]): Promise<Row[]> {
  const relationsOfRow = reader.viewer ? await relationsByRow(reader.viewer, rows) : relationsOfGuest(reader.guest)
  return rows.filter((row) => {
    const relations = relationsOfRow(row)
    if (!canReadAt(row.audience, relations).allowed) return false
    return row.hidden_at === null || relations.has('author') || can('contribution.hide', relations, row.audience).allowed
  })
}

function relationsOfGuest(guest: Reader['guest']) {
  return (row: Readable) => {
    const relations = new Set<Relation | Block>(['anyone'])
    if (guest && row.gathering_id === guest.gathering_id) relations.add('guest')
    if (guest && row.guest_id === guest.id) relations.add('author').add('own')
    return relations
  }
}

async function relationsByRow(viewer: Viewer, rows: Readable[]) {
  const [belonging, experiences, mine, ties, asked] = await Promise.all([
    findBelonging(viewer),
    findExperiences(rows),
    findMyExperiences(viewer.personId, rows),
    findTiesTo(viewer, rows),
    listAskedOf(
      viewer.personId,
      rows.map(({ id }) => id),
    ),
  ])
  const localitiesOf = await findLocalitiesOf(experiences)
  return (row: Readable) => {
    const experience = row.experience_id ? experiences.get(row.experience_id) : undefined
    const localityId = row.locality_id ?? experience?.locality_id
    const localityIds = localityId ? [localityId] : experience ? (localitiesOf.get(row.programme_id) ?? []) : []
    const scope = { programmeId: row.programme_id, localityIds, experienceId: row.experience_id }
    const relations = new Set<Relation | Block>(['anyone', 'signed_in'])
    if (viewer.isSharedPhone) relations.add('shared_phone')
    if (row.author_id === viewer.personId) relations.add('author').add('own').add('self')
    if (asked.has(row.id)) relations.add('asked')
    if (row.experience_id && mine.has(row.experience_id)) relations.add('cohort')
    if (belonging.programmeIds.has(row.programme_id)) relations.add('in_programme')
    if (localityIds.some((id) => belonging.localityIds.has(id))) relations.add('in_locality')
    for (const role of viewer.roles) {
      if ((role.kind === 'organiser' || role.kind === 'facilitator') && covers(role, scope)) relations.add(role.kind)
    }
    for (const tie of (row.author_id && ties.get(row.author_id)) || []) relations.add(tie)
    return stripByTies(relations)
  }
}

const idsOf = (rows: Readable[], column: 'author_id' | 'experience_id') => [...new Set(rows.flatMap((row) => row[column] ?? []))]

async function findExperiences(rows: Readable[]) {
  const ids = idsOf(rows, 'experience_id')
  const found =
    ids.length === 0
      ? []
      : await db().selectFrom('experience').select(['id', 'programme_id', 'locality_id']).where('id', 'in', ids).execute()
  return new Map(found.map((experience) => [experience.id, experience]))
}

async function findMyExperiences(personId: string, rows: Readable[]) {
  const ids = idsOf(rows, 'experience_id')
  if (ids.length === 0) return new Set<string>()
  const places = await db()
    .selectFrom('place')
    .select('experience_id')
    .where('person_id', '=', personId)
    .where('state', '=', 'accepted')
    .where('experience_id', 'in', ids)
    .execute()
  return new Set(places.map(({ experience_id }) => experience_id))
}

/** An experience across a programme lies in each of its localities. */
async function findLocalitiesOf(experiences: Map<string, { programme_id: string; locality_id: string | null }>) {
  const across = [...new Set([...experiences.values()].flatMap(({ programme_id, locality_id }) => (locality_id ? [] : [programme_id])))]
  const found =
    across.length === 0
      ? []
      : await db().selectFrom('locality').select(['id', 'programme_id']).where('programme_id', 'in', across).execute()
  return new Map(
    across.map((programmeId) => [programmeId, found.filter(({ programme_id }) => programme_id === programmeId).map(({ id }) => id)]),
  )
}

async function findTiesTo(viewer: Viewer, rows: Readable[]) {
  const authors = idsOf(rows, 'author_id').filter((id) => id !== viewer.personId)
  const ties = new Map<string, Block[]>()
  if (authors.length === 0) return ties
  const today = dayOf(viewer.at)
  const found = await db()
    .selectFrom('tie')
    .select(['b_id', 'kind'])
    .where('a_id', '=', viewer.personId)
    .where('b_id', 'in', authors)
    .where('kind', 'in', ['works_with', 'manages'])
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .execute()
  for (const { b_id, kind } of found) ties.set(b_id, [...(ties.get(b_id) ?? []), kind === 'manages' ? 'manages' : 'works_with'])
  return ties
}
