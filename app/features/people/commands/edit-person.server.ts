import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findProfile } from '../queries/person.server.ts'
import { columnsOf, type Profile } from './add-person.server.ts'

/** What an edit form of a person shows; its fingerprint tells whether somebody changed it since. */
export function shownOfProfile(profile: Profile) {
  return Object.fromEntries(Object.entries(profile).map(([name, value]) => [name, value ?? '']))
}

/** Changes what a person is known by. Refused when it is no longer what the editor saw. */
export function editPerson(act: Act, { id, seen, ...profile }: Profile & { id: string; seen: string }): Promise<{ ok: boolean }> {
  return transaction(async () => {
    const current = await findProfile(id)
    if (!current || fingerprint(shownOfProfile(current)) !== seen) return { ok: false }
    await db().updateTable('person').set(columnsOf(profile)).where('id', '=', id).execute()
    await audit(act, 'person.edit', { kind: 'person', id })
    return { ok: true }
  })
}

/** Says who is there for a person from now on: the name at the foot of their pages. */
export function chooseNamedContact(act: Act, { personId, namedContactId }: { personId: string; namedContactId: string }) {
  return transaction(async () => {
    await db().updateTable('person').set({ named_contact_id: namedContactId }).where('id', '=', personId).execute()
    await audit(act, 'person.choose_contact', { kind: 'person', id: personId })
  })
}
