import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'

/** One place with its person and its experience. */
export function findPlace(id: string) {
  return findById({ id })
}

const findById = preparedOne(({ id }: { id: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['place.id', 'place.person_id', 'place.experience_id', 'place.voice', 'place.state', 'place.energy', 'place.free'])
    .select(['place.shares_room', 'place.answer_by_on', 'place.return_on', 'place.pinned_at'])
    .select(['person.known_as', 'person.family_name', 'person.wants', 'person.reach_words', 'community.name as community_name'])
    .select([
      'experience.name',
      'experience.purpose',
      'experience.pattern',
      'experience.state as experience_state',
      'experience.state_words',
    ])
    .select(['experience.first_on', 'experience.last_on', 'experience.seats'])
    .select((is) =>
      is
        .exists(is.selectFrom('experience as origin').select('origin.id').whereRef('origin.brought_into_id', '=', 'experience.id'))
        .as('has_origins'),
    )
    .where('place.id', '=', id)
    .where('person.erased_at', 'is', null),
)

export type FoundPlace = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/** How a place came to stand where it stands, newest first; without a name, it was the clock. */
export const listChanges = prepared(({ placeId }: { placeId: string }) =>
  db()
    .selectFrom('place_change')
    .leftJoin('person', 'person.id', 'place_change.by_id')
    .select(['place_change.id', 'place_change.made_at', 'place_change.from_state', 'place_change.to_state', 'place_change.words'])
    .select(['place_change.by_id', 'person.known_as as by_name'])
    .where('place_change.place_id', '=', placeId)
    .orderBy('place_change.made_at', 'desc')
    .orderBy('place_change.id')
    .limit(100),
)

export type PlaceChangeRow = Awaited<ReturnType<typeof listChanges>>[number]

/** Whether mail can reach somebody: an address they have not closed. Who has none is rung. */
export async function hasEmail(personId: string) {
  return (await findEmail({ personId })) !== undefined
}

const findEmail = preparedOne(({ personId }: { personId: string }) =>
  db()
    .selectFrom('contact_way')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('safe', '<>', 'never')
    .limit(1),
)
