import type { Act } from '#app/shared/act.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db } from '#db/connection.server.ts'
import { tellOldWays } from '../../commands/tell-old-ways.server.ts'

interface MadeCard {
  cardId: string
  personId: string
}

/**
 * Tells of a card whose PIN is still to be chosen, when its person has been in before and so has something to lose:
 * the person, at each address that signs them in, and whoever is named for them, unless they made the card themselves.
 */
export async function tellOfCard(act: Act, { cardId, personId }: MadeCard) {
  const person = await findPerson(personId)
  if (!person?.welcomed_at || person.welcomed_at > act.at.toISOString()) return
  await tellOldWays(act, { personId, what: 'card', cause: cardId })
  const { known_as, namedId, namedKnownAs } = person
  const maker = act.byId ? await findPerson(act.byId) : undefined
  if (!namedId || !namedKnownAs || !maker || namedId === act.byId) return
  const madeBy = [maker.known_as, maker.family_name].filter(Boolean).join(' ')
  await queueMessage(act, {
    personId: namedId,
    dedupeKey: `card-for-someone:${cardId}`,
    safety: true,
    template: 'card-for-someone',
    props: { knownAs: namedKnownAs, person: known_as, madeBy },
  })
}

function findPerson(id: string) {
  return db()
    .selectFrom('person')
    .leftJoin('person as named', 'named.id', 'person.named_contact_id')
    .select(['person.known_as', 'person.family_name', 'person.welcomed_at', 'named.id as namedId', 'named.known_as as namedKnownAs'])
    .where('person.id', '=', id)
    .executeTakeFirst()
}
