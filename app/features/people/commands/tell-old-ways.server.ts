import type { ComponentProps } from 'react'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import type WayInChanged from '#emails/way-in-changed.tsx'
import { findContact } from '../queries/contact-ways.server.ts'

interface Change {
  personId: string
  what: ComponentProps<typeof WayInChanged>['what']
  /** What caused it, such as the id of a card: told once. */
  cause: string
  /** Only this address is told; left out, each that signs them in. */
  wayId?: string
  /** The address itself, where it is about to go. */
  address?: string
}

/**
 * Tells a person at the addresses they had before that how they sign in, or are written to, has changed: whoever
 * takes over a page cannot do it in silence. Nothing goes to an address that they have closed.
 */
export async function tellOldWays(act: Act, { personId, what, cause, wayId, address }: Change) {
  const ways = await db()
    .selectFrom('contact_way')
    .innerJoin('person', 'person.id', 'contact_way.person_id')
    .select(['contact_way.id', 'person.known_as'])
    .where('contact_way.person_id', '=', personId)
    .where('contact_way.kind', '=', 'email')
    .where('contact_way.safe', '<>', 'never')
    .$if(wayId === undefined, (query) => query.where('contact_way.signs_in', '=', 1))
    .$if(wayId !== undefined, (query) => query.where('contact_way.id', '=', wayId ?? ''))
    .execute()
  if (ways.length === 0) return
  const named = await findContact(personId)
  const contact = named && [named.name, named.phone].filter(Boolean).join(', ')
  for (const way of ways) {
    await queueMessage(act, {
      personId,
      channel: 'email',
      dedupeKey: `way-in-changed:${what}:${cause}:${way.id}`,
      safety: true,
      ...(address === undefined ? { wayId: way.id } : { address }),
      template: 'way-in-changed',
      props: { knownAs: way.known_as, what, contact },
    })
  }
}
