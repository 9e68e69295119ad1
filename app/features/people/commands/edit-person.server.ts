import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findProfile } from '../queries/person.server.ts'
import { columnsOf, type Profile } from './add-person.server.ts'

type Shown = { [Field in keyof Profile]?: string }
type Edit = { ok: true } | { ok: false; shown: Shown; seen: string }

/** What a form of some questions of a profile shows; its fingerprint tells whether somebody changed an answer since. */
export function shownOfProfile(profile: Profile, fields: readonly (keyof Profile)[]) {
  const shown = Object.fromEntries([...fields].sort().map((field) => [field, profile[field] ?? ''])) as Shown // fromEntries forgets the keys
  return { shown, seen: fingerprint(shown) }
}

/**
 * Changes some of what is known of a person: those fields that are given. Refused when one of them is no longer
 * what the editor saw; the answer then holds what it is now, so that both can be read side by side.
 */
export function editPerson(act: Act, { id, seen, changes }: { id: string; seen: string; changes: Partial<Profile> }): Promise<Edit> {
  return transaction(async () => {
    const current = await findProfile(id)
    if (!current) throw new Error('There is no such person to edit')
    const fields = Object.keys(changes) as (keyof Profile)[] // Object.keys forgets the keys of its record
    const now = shownOfProfile(current, fields)
    if (now.seen !== seen) return { ok: false, ...now }
    await db()
      .updateTable('person')
      .set(columnsOf({ ...current, ...changes }))
      .where('id', '=', id)
      .execute()
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
