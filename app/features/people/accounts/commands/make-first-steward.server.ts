import type { Act } from '#app/shared/act.ts'
import { standardEmail } from '#app/shared/addresses.ts'
import { dayOf } from '#app/shared/dates.ts'
import { newId } from '#app/server/chance.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { addPerson } from '../../commands/add-person.server.ts'
import { giveRole } from '../../commands/roles.server.ts'
import { isSiteNew } from '../queries/sign-in.server.ts'

/** Makes the first person who may sign in to a new site. Refused where somebody looks after it already. */
export function makeFirstSteward(act: Act, { name, email }: { name: string; email: string }) {
  return transaction(async () => {
    if (!(await isSiteNew())) return { ok: false, reason: 'there is one' } as const
    const id = newId()
    const added = await addPerson(act, { id, ...nobodyYet, ...splitName(name), email: standardEmail(email), signsIn: true })
    if (!added.ok) return added
    await db().updateTable('person').set({ welcomed_at: act.at.toISOString() }).where('id', '=', id).execute()
    await giveRole({ ...act, byId: id }, { id: newId(), personId: id, kind: 'steward', startsOn: dayOf(act.at), endsOn: null })
    return { ok: true, personId: id } as const
  })
}

/** What nobody has asked them yet. */
const nobodyYet = {
  namedContactId: null,
  languages: null,
  communityId: null,
  bornBand: null,
  gender: null,
  strengths: null,
  wants: null,
  reachWords: null,
  phone: null,
  phoneSafe: 'any',
  organisationId: null,
  job: null,
} as const

/** The first word is what they are known by, the rest their family name. They can change both. */
function splitName(name: string) {
  const [knownAs = '', ...rest] = name.trim().split(/\s+/u)
  return { knownAs, familyName: rest.join(' ') || null }
}
