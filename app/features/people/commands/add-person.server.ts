import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { BornBand } from '../person-words.ts'
import type { SafeChoice } from '../safe-contact.ts'
import { addAffiliation } from './add-affiliation.server.ts'
import { addContactWay, findSignInWay } from './contact-ways.server.ts'

export interface Profile {
  knownAs: string
  familyName: string | null
  /** BCP 47 tags with spaces between, the preferred one first. */
  languages: string | null
  communityId: string | null
  bornBand: BornBand | null
  gender: string | null
  strengths: string | null
  wants: string | null
  reachWords: string | null
}

interface NewPerson extends Profile {
  id: string
  /** Who is there for them; left out, whoever adds them. */
  namedContactId?: string | null
  email: string | null
  phone: string | null
  phoneSafe: SafeChoice
  organisationId: string | null
  job: string | null
  /** Whether they may sign in at all. */
  signsIn: boolean
}

type Outcome = { ok: true } | { ok: false; reason: 'email taken' }

/** A person as the columns of their row. */
export function columnsOf(profile: Profile) {
  return {
    known_as: profile.knownAs,
    family_name: profile.familyName,
    languages: profile.languages ?? 'en',
    community_id: profile.communityId,
    born_band: profile.bornBand,
    gender: profile.gender,
    strengths: profile.strengths,
    wants: profile.wants,
    reach_words: profile.reachWords,
  }
}

/** Adds a person with the ways to reach them. The same id again is the same person; an address signs in one person only. */
export function addPerson(
  act: Act,
  { id, namedContactId, email, phone, phoneSafe, organisationId, job, signsIn, ...profile }: NewPerson,
): Promise<Outcome> {
  return transaction(async () => {
    const owner = email ? await findSignInWay(email, { except: id }) : undefined
    if (owner) {
      // An organiser is told, or one person would soon be two records; who asks is noted on the record that they found.
      await audit(act, 'contact_way.found_taken', { kind: 'person', id: owner.person_id })
      return { ok: false, reason: 'email taken' }
    }
    const made = await db()
      .insertInto('person')
      .values({
        id,
        made_at: act.at.toISOString(),
        ...columnsOf(profile),
        named_contact_id: namedContactId === undefined ? act.byId : namedContactId,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return { ok: true }
    if (signsIn) await db().insertInto('login').values({ person_id: id, made_at: act.at.toISOString() }).execute()
    if (email) await addContactWay(act, { personId: id, kind: 'email', address: email, safe: 'any', preferred: true })
    if (phone) await addContactWay(act, { personId: id, kind: 'phone', address: phone, safe: phoneSafe, preferred: !email })
    if (organisationId) await addAffiliation(act, { personId: id, organisationId, job, startsOn: dayOf(act.at) })
    await audit(act, 'person.add', { kind: 'person', id })
    return { ok: true }
  })
}
