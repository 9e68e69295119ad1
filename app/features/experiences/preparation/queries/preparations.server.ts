import { noteLooks } from '#app/server/looks.server.ts'
import { unsealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

const columns = ['preparation.id', 'preparation.kind', 'preparation.state', 'preparation.due_on', 'preparation.owner_id'] as const

/** The preparations of one place, each with its owner's first name. */
export async function listPreparations(placeId: string) {
  return db()
    .selectFrom('preparation')
    .leftJoin('person as owner', 'owner.id', 'preparation.owner_id')
    .select(columns)
    .select(['preparation.words as sealed', 'owner.known_as as owner_name'])
    .where('preparation.place_id', '=', placeId)
    .execute()
}

/** How the preparations of one place stand. */
export const listStanding = prepared(({ placeId }: { placeId: string }) =>
  db().selectFrom('preparation').select(['id', 'kind', 'state', 'due_on']).where('place_id', '=', placeId),
)

/** One preparation with whose it is and where. */
export async function findPreparation(id: string) {
  return db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('person as owner', 'owner.id', 'preparation.owner_id')
    .select(columns)
    .select(['preparation.words as sealed', 'preparation.ready_at', 'owner.known_as as owner_name'])
    .select(['place.id as place_id', 'place.person_id', 'place.experience_id', 'place.voice', 'person.known_as', 'person.family_name'])
    .select(['experience.name as experience_name', 'experience.first_on', 'experience.last_on'])
    .where('preparation.id', '=', id)
    .executeTakeFirst()
}

export type FoundPreparation = NonNullable<Awaited<ReturnType<typeof findPreparation>>>

/** The words of a preparation, for who may read them, noted when they are somebody else’s; empty where there are none or their key is gone. */
export async function readWords(act: Act, personId: string, { id, sealed }: { id: string; sealed: string | null }) {
  if (sealed === null) return ''
  await noteLooks(act, 'preparation.read.words', [personId])
  return (await unsealFor(personId, { table: 'preparation', column: 'words', id }, sealed)) ?? ''
}
