import { keepApart } from '#app/features/safeguarding/commands/keep-apart.server.ts'
import type { Scope } from '#app/features/safeguarding/keep-apart-words.ts'
import { audit } from '#app/server/audit.server.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { transaction } from '#db/connection.server.ts'
import { act } from './app.ts'
import { makeCohort } from './make-mixing.ts'
import { makePerson, makeRole } from './make.ts'

export const inHalfAYear = () => addDays(dayOf(new Date()), 180)

/** A cohort with its organiser and safeguarding lead, and, when asked for, its first two parents kept apart. */
export async function makeGuarded() {
  const cohort = await makeCohort()
  const lead = await makePerson({ known_as: 'Hannah' })
  await makeRole(lead.id, 'safeguarding_lead', { programme_id: cohort.locality.programme_id })
  const [one, other] = cohort.people
  if (!one || !other) throw new Error('A cohort has people')
  return { ...cohort, lead, one, other }
}

type Guarded = Awaited<ReturnType<typeof makeGuarded>>

/** Keeps the first two people of a guarded cohort apart. */
export async function makeKeptApart({ lead, locality, one, other }: Guarded, given: { scope?: Scope; reason?: string; at?: Date } = {}) {
  const { scope = 'circle', reason = 'One of them asked for it', at = new Date() } = given
  const id = crypto.randomUUID()
  const pair = { id, programmeId: locality.programme_id, oneId: one.id, otherId: other.id, scope, reason }
  const kept = await keepApart(act(lead.id, { as: 'safeguarding', at }), { ...pair, reviewOn: addDays(dayOf(at), 180) })
  if (!kept.ok) throw new Error(kept.reason)
  return { id }
}

/** Somebody runs into a hidden rule while moving a person. */
export function makeRunIn(byId: string, placeId: string) {
  return transaction(() => audit(act(byId), 'mix.move.refuse', { kind: 'place', id: placeId }, 'hidden rule'))
}
