import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findPasskey } from '../queries/keys.server.ts'

interface Renaming {
  personId: string
  id: string
  name: string
  /** The mark of the name that the form showed. */
  seen: string
}

export const seenOfName = (name: string) => fingerprint({ name })

/** Gives a passkey another name, unless it got one meanwhile. */
export function renamePasskey(_act: Act, { personId, id, name, seen }: Renaming) {
  return transaction(async () => {
    const passkey = await findPasskey(personId, id)
    if (!passkey) return { ok: true } as const
    if (seenOfName(passkey.name) !== seen && passkey.name !== name) return { ok: false, name: passkey.name } as const
    await db().updateTable('passkey').set({ name }).where('person_id', '=', personId).where('id', '=', id).execute()
    return { ok: true } as const
  })
}
