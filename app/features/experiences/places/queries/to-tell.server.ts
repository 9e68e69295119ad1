import { db } from '#db/connection.server.ts'
import { listMailable } from './pipeline.server.ts'

/** Who hears of a cancelling: whoever said yes or was asked, and whether mail can reach them. */
export async function listToTell(experienceId: string) {
  const people = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id as placeId', 'place.person_id as personId', 'place.state', 'person.known_as as knownAs'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', 'in', ['accepted', 'invited'])
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .execute()
  const mailable = await listMailable(people.map(({ personId }) => personId))
  return people.map((person) => ({ ...person, isMailable: mailable.has(person.personId) }))
}

export type ToTell = Awaited<ReturnType<typeof listToTell>>[number]
