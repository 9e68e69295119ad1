import type { Act } from '#app/shared/act.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db } from '#db/connection.server.ts'
import { tellOldWays } from '../../commands/tell-old-ways.server.ts'
import { listKeepers } from '../../record-requests/queries/keepers.server.ts'
import { hasWayByMail } from '../queries/cards.server.ts'

interface MadeCard {
  cardId: string
  personId: string
}

/**
 * Tells of a card whose PIN is still to be chosen, when its person has been in before and so has something to lose:
 * the person, at each address that signs them in, and whoever is named for them, unless they made the card themselves. Then it is
 * another who answers for the person, where no mail reaches them: nobody takes over a page in silence.
 */
export async function tellOfCard(act: Act, { cardId, personId }: MadeCard) {
  const person = await findPerson(personId)
  if (!person?.welcomed_at || person.welcomed_at > act.at.toISOString()) return
  await tellOldWays(act, { personId, what: 'card', cause: cardId })
  const maker = await findPerson(act.byId ?? '')
  const told = await findPerson((await findWhomToTell(act, { personId, namedId: person.named_contact_id })) ?? '')
  if (!maker || !told) return
  const madeBy = [maker.known_as, maker.family_name].filter(Boolean).join(' ')
  await queueMessage(act, {
    personId: told.id,
    dedupeKey: `card-for-someone:${cardId}`,
    safety: true,
    template: 'card-for-someone',
    props: { knownAs: told.known_as, person: person.known_as, madeBy },
  })
}

async function findWhomToTell({ byId, at }: Act, { personId, namedId }: { personId: string; namedId: string | null }) {
  if (namedId && namedId !== byId) return namedId
  if (await hasWayByMail(personId)) return undefined
  return (await listKeepers(personId, at)).find(({ id }) => id !== byId)?.id
}

function findPerson(id: string) {
  return db()
    .selectFrom('person')
    .select(['id', 'known_as', 'family_name', 'welcomed_at', 'named_contact_id'])
    .where('id', '=', id)
    .executeTakeFirst()
}
