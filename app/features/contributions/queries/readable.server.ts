import { sql } from 'kysely'
import { findBelonging } from '#app/server/belonging.server.ts'
import { covers } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { can, canReadAt, stripByTies, type Audience, type Block, type Relation } from '#app/shared/permission-table.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { selectAsked } from './asked.server.ts'

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
  const belonging = await findBelonging(viewer)
  const is = await findStandings(viewer, rows)
  const experiences = await findExperiences(rows.filter(({ locality_id }) => locality_id === null))
  const localitiesOf = await findLocalitiesOf(experiences)
  return (row: Readable) => {
    const experience = row.experience_id ? experiences.get(row.experience_id) : undefined
    const localityId = row.locality_id ?? experience?.locality_id
    const localityIds = localityId ? [localityId] : experience ? (localitiesOf.get(row.programme_id) ?? []) : []
    const scope = { programmeId: row.programme_id, localityIds, experienceId: row.experience_id }
    const relations = new Set<Relation | Block>(['anyone', 'signed_in'])
    if (viewer.isSharedPhone) relations.add('shared_phone')
    if (row.author_id === viewer.personId) relations.add('author').add('own').add('self')
    if (is('asked', row.id)) relations.add('asked')
    if (is('cohort', row.experience_id)) relations.add('cohort')
    if (belonging.programmeIds.has(row.programme_id)) relations.add('in_programme')
    if (localityIds.some((id) => belonging.localityIds.has(id))) relations.add('in_locality')
    for (const role of viewer.roles) {
      if ((role.kind === 'organiser' || role.kind === 'facilitator') && covers(role, scope)) relations.add(role.kind)
    }
    for (const tie of ['works_with', 'manages'] as const) if (is(tie, row.author_id)) relations.add(tie)
    return stripByTies(relations)
  }
}

/** Tells what a reader is to an experience, to an author, to some words: `is('cohort', experienceId)`, `is('manages', authorId)`. */
async function findStandings({ personId, at }: Viewer, rows: Readable[]) {
  const found = rows.length === 0 ? [] : await listStandings({ personId, today: dayOf(at), ids: rows.map(({ id }) => id) })
  const all = new Set(found.map(({ as, about }) => `${as} ${about}`))
  return (as: Standing, about: string | null) => all.has(`${as} ${about}`)
}

type Standing = 'asked' | 'cohort' | 'works_with' | 'manages'

/** One query: the experiences a person has a place at, whom they work with or manage, and about which of these words they were asked. */
const listStandings = prepared(({ personId, today, ids }: { personId: string; today: string; ids: readonly string[] }) =>
  db()
    .selectFrom('place')
    .select(['place.experience_id as about', sql.lit<string>('cohort').as('as')])
    .where('place.person_id', '=', personId)
    .where('place.state', '=', 'accepted')
    .unionAll(
      db()
        .selectFrom('tie')
        .select(['tie.b_id as about', 'tie.kind as as'])
        .where('tie.a_id', '=', personId)
        .where('tie.kind', 'in', ['works_with', 'manages'])
        .where((is) => is.or([is('tie.ends_on', 'is', null), is('tie.ends_on', '>=', today)])),
    )
    .unionAll(selectAsked({ personId, ids }).select(['idea_person.idea_id as about', sql.lit<string>('asked').as('as')])),
)

async function findExperiences(rows: Readable[]) {
  const ids = [...new Set(rows.flatMap(({ experience_id }) => experience_id ?? []))]
  const found =
    ids.length === 0
      ? []
      : await db().selectFrom('experience').select(['id', 'programme_id', 'locality_id']).where('id', 'in', ids).execute()
  return new Map(found.map((experience) => [experience.id, experience]))
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
