import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'

/** Who is what to an idea, by the name they are known by and the voice they brought last. */
export async function listIdeaPeople(ideaId: string) {
  return db()
    .selectFrom('idea_person')
    .innerJoin('person', 'person.id', 'idea_person.person_id')
    .select([
      'idea_person.id',
      'idea_person.person_id',
      'idea_person.part',
      'idea_person.agreed_at',
      'idea_person.made_at',
      'person.known_as',
    ])
    .select((column) =>
      column
        .selectFrom('place')
        .select('place.voice')
        .whereRef('place.person_id', '=', 'idea_person.person_id')
        .where('place.state', '=', 'accepted')
        .orderBy('place.made_at', 'desc')
        .limit(1)
        .as('voice'),
    )
    .where('idea_person.idea_id', '=', ideaId)
    .where('idea_person.left_at', 'is', null)
    .orderBy('idea_person.part')
    .orderBy('person.known_as')
    .execute()
}

/** The owners of an idea, and whether each organises the place it belongs to. `with` adds somebody who would become one. */
export async function listOwners(ideaId: string, at: Date, given: { with?: string } = {}) {
  const owners = await db()
    .selectFrom('person')
    .select(['person.id', 'person.known_as as knownAs'])
    .where('person.id', 'in', (of) =>
      of
        .selectFrom('idea_person as owning')
        .select('owning.person_id')
        .where('owning.idea_id', '=', ideaId)
        .where('owning.part', '=', 'owner')
        .where('owning.left_at', 'is', null)
        .unionAll(
          of
            .selectFrom('person as other')
            .select('other.id as person_id')
            .where('other.id', '=', given.with ?? ''),
        ),
    )
    .orderBy('person.known_as')
    .execute()
  const organisers = new Set(await listOrganiserIds(ideaId, at))
  return owners.map((owner) => ({ ...owner, isOrganiser: organisers.has(owner.id) }))
}

/** Who organises the locality, experience or programme that an idea belongs to, on this day. */
async function listOrganiserIds(ideaId: string, at: Date) {
  const today = dayOf(at)
  const rows = await db()
    .selectFrom('role')
    .innerJoin('contribution', (join) => join.on('contribution.id', '=', ideaId))
    .leftJoin('locality', 'locality.id', 'role.locality_id')
    .select('role.person_id')
    .where('role.kind', '=', 'organiser')
    .where('role.starts_on', '<=', today)
    .where((where) => where.or([where('role.ends_on', 'is', null), where('role.ends_on', '>=', today)]))
    .where((where) =>
      where.or([
        where('role.locality_id', '=', where.ref('contribution.locality_id')),
        where('role.experience_id', '=', where.ref('contribution.experience_id')),
        where('role.programme_id', '=', where.ref('contribution.programme_id')),
        where.and([
          where('contribution.locality_id', 'is', null),
          where('locality.programme_id', '=', where.ref('contribution.programme_id')),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
