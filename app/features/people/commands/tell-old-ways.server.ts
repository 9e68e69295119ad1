import { queueMessage } from '#app/server/outbox.server.ts'
import { unsealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import type { WayInChangedProps } from '#emails/way-in-changed.tsx'
import { findContact } from '../queries/contact-ways.server.ts'

interface Change {
  personId: string
  what: WayInChangedProps['what']
  /** What caused it, such as the id of a card: told once. */
  cause: string
}

/**
 * Tells a person, at the e-mail addresses they had before, that how they sign in or are written to has changed: whoever
 * takes over a page cannot do it in silence. Nothing goes to an address they have closed, nor before they have been in.
 */
export async function tellOldWays(act: Act, change: Change) {
  for (const { id } of await listOldWays(change.personId)) await tell(act, { ...change, wayId: id })
}

/** Tells an address that is about to be taken away. The message keeps it until it has gone. */
export async function tellRemovedWay(act: Act, { id, personId }: { id: string; personId: string }) {
  const way = (await listOldWays(personId)).find((one) => one.id === id)
  const address = way && (await unsealFor(personId, { table: 'contact_way', column: 'address', id }, way.address))
  if (address) await tell(act, { personId, what: 'removed', cause: id, address })
}

function listOldWays(personId: string) {
  return db()
    .selectFrom('contact_way')
    .innerJoin('person', 'person.id', 'contact_way.person_id')
    .select(['contact_way.id', 'contact_way.address'])
    .where('contact_way.person_id', '=', personId)
    .where('contact_way.kind', '=', 'email')
    .where('contact_way.safe', '<>', 'never')
    .where((where) => where.or([where('contact_way.signs_in', '=', 1), where('contact_way.preferred', '=', 1)]))
    .where('person.welcomed_at', 'is not', null)
    .orderBy('contact_way.id')
    .execute()
}

async function tell(act: Act, { personId, what, cause, ...to }: Change & ({ wayId: string } | { address: string })) {
  const { known_as: knownAs } = await db().selectFrom('person').select('known_as').where('id', '=', personId).executeTakeFirstOrThrow()
  const named = await findContact(personId)
  await queueMessage(act, {
    personId,
    channel: 'email',
    dedupeKey: `way-in-changed:${what}:${cause}:${'wayId' in to ? to.wayId : ''}`,
    safety: true,
    ...to,
    template: 'way-in-changed',
    props: { knownAs, what, contact: named && [named.name, named.phone].filter(Boolean).join(', ') },
  })
}
