import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { audit } from '#app/server/audit.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findReach } from '../queries/welcome.server.ts'
import { chooseSafeContact } from '../../commands/contact-ways.server.ts'
import type { SafeChoice } from '../../safe-contact.ts'

interface Said {
  personId: string
  reachWords: string | null
  /** How each number or address may be used; null leaves it as it is. */
  safe: readonly { wayId: string; choice: SafeChoice | null }[]
  /** The mark of what the page showed. */
  seen: string
}

/**
 * Notes that a person has read who will see what, and how they want to be reached. From here on they may fill in forms.
 * Reading it again changes no date. What somebody else changed meanwhile is not written over.
 */
export function welcomePerson(act: Act, { personId, reachWords, safe, seen }: Said) {
  return transaction(async () => {
    const reach = await findReach(personId)
    if (!reach) return { ok: false, reason: 'not_found' } as const
    if (fingerprint(reach) !== seen) return { ok: false, reason: 'changed' } as const
    await db().updateTable('person').set({ reach_words: reachWords }).where('id', '=', personId).execute()
    for (const { wayId, choice } of safe) if (choice) await chooseSafeContact(act, { id: wayId, personId, safe: choice })
    await db()
      .updateTable('person')
      .set({ welcomed_at: act.at.toISOString() })
      .where('id', '=', personId)
      .where('welcomed_at', 'is', null)
      .execute()
    await audit(act, 'person.welcome', { kind: 'person', id: personId })
    return { ok: true } as const
  })
}
