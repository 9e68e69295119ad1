import { db } from '#db/connection.server.ts'

/** Somebody of the invented example, by name. Names tell people apart there and nowhere else. */
export async function findPersonOfStory({ knownAs, familyName }: { knownAs: string; familyName: string }) {
  return db()
    .selectFrom('person')
    .innerJoin('login', 'login.person_id', 'person.id')
    .select('person.id')
    .where('person.known_as', '=', knownAs)
    .where('person.family_name', '=', familyName)
    .where('person.erased_at', 'is', null)
    .where('login.ended_at', 'is', null)
    .orderBy('person.made_at')
    .limit(1)
    .executeTakeFirst()
}
