import type { Act } from '#app/shared/act.ts'
import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { KeyChange } from '#emails/key-change.tsx'
import { findSignInWayOf } from '../../accounts/queries/sign-in.server.ts'

interface Told {
  personId: string
  what: KeyChange
  /** What makes this change one of its own: told once. */
  cause: string
}

/** Tells a person that something changed in how they sign in, at the address they sign in with. In the transaction of the change. */
export async function tellOfKeys(act: Act, { personId, what, cause }: Told) {
  const way = await findSignInWayOf(personId)
  if (!way) return
  await queueMessage(act, {
    personId,
    wayId: way.id,
    channel: 'email',
    safety: true,
    dedupeKey: `key-change:${what}:${cause}`,
    template: 'key-change',
    props: { knownAs: way.known_as, what, keysUrl: new URL('/me/keys', env().appUrl).href },
  })
}
