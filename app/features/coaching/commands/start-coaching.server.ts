import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { findTies } from '#app/server/belonging.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Channel } from '../check-in-words.ts'
import { planCheckIns } from '../plan-check-ins.ts'
import { findHomeOf } from '../queries/coaching.server.ts'

export interface NewCoaching {
  /** Made by the page: the same form sent twice is one coaching with one plan. */
  id: string
  personId: string
  coachId: string
  experienceId?: string | null
  startsOn: string
  endsOn?: string | null
  /** Days from one check-in to the next; left out, there is no plan and each is offered by hand. */
  rhythmDays?: number | null
  /** Wall-clock time of the planned check-ins, in Europe/London. */
  time?: string
  channel?: Channel
  /** What the person wants from it, when they have said so. */
  why?: string | null
}

export type Started = { ok: true } | { ok: false; reason: 'same_person' | 'not_here' | 'work_together' | 'walking_already' | 'no_home' }

/**
 * Lets a coach walk with a person for a time, and plans dated check-ins at their rhythm: each a row of its own that
 * can be moved alone. Both are told. Who works with the person or manages them does not coach them.
 */
export function startCoaching(act: Act, given: NewCoaching): Promise<Started> {
  return transaction(async () => {
    const { id, personId, coachId, experienceId = null, startsOn, endsOn = null, rhythmDays = null } = given
    if (personId === coachId) return { ok: false, reason: 'same_person' }
    if (await isThere(id)) return { ok: true }
    const [person, coach] = [await findPerson(personId), await findPerson(coachId)]
    if (!person || !coach) return { ok: false, reason: 'not_here' }
    if ((await findTies(coachId, personId, dayOf(act.at))).length > 0) return { ok: false, reason: 'work_together' }
    if (await walksAlready({ personId, coachId, startsOn })) return { ok: false, reason: 'walking_already' }
    if (!(await findHomeOf({ person_id: personId, experience_id: experienceId }))) return { ok: false, reason: 'no_home' }
    const why_words = given.why ? await sealFor(personId, { table: 'coaching', column: 'why_words', id }, given.why) : null
    const made_at = act.at.toISOString()
    await db()
      .insertInto('coaching')
      .values({
        id,
        made_at,
        person_id: personId,
        coach_id: coachId,
        experience_id: experienceId,
        rhythm_days: rhythmDays,
        starts_on: startsOn,
        ends_on: endsOn,
        why_words,
      })
      .execute()
    const times = planCheckIns({ startsOn, endsOn, rhythmDays, time: given.time ?? '10:00' })
    for (const starts_at of times) {
      const checkIn = { id: newId(), made_at, coaching_id: id, starts_at, channel: given.channel ?? ('in_person' as const) }
      await db()
        .insertInto('check_in')
        .values({ ...checkIn, state: 'offered' })
        .execute()
    }
    await audit(act, 'coaching.start', { kind: 'coaching', id })
    const first = times.find((time) => time > made_at)
    const told = { id, firstOn: first ? sayDay(dayOf(first), dayOf(act.at)) : null }
    await tell(act, { ...told, to: person, other: coach, isForThem: true })
    await tell(act, { ...told, to: coach, other: person, isForThem: false })
    return { ok: true }
  })
}

interface Telling {
  id: string
  firstOn: string | null
  to: { id: string; known_as: string }
  other: { known_as: string }
  isForThem: boolean
}

async function tell(act: Act, { id, firstOn, to, other, isForThem }: Telling) {
  const url = new URL(`/coachings/${id}`, env().appUrl).href
  await queueMessage(act, {
    personId: to.id,
    dedupeKey: `check-in-plan:${id}:${to.id}`,
    template: 'check-in-plan',
    props: { knownAs: to.known_as, otherName: other.known_as, isForThem, firstOn, url },
  })
}

async function isThere(id: string) {
  return (await db().selectFrom('coaching').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

function findPerson(id: string) {
  return db().selectFrom('person').select(['id', 'known_as']).where('id', '=', id).where('erased_at', 'is', null).executeTakeFirst()
}

/** Two people walk together once at a time. */
async function walksAlready({ personId, coachId, startsOn }: { personId: string; coachId: string; startsOn: string }) {
  const coaching = await db()
    .selectFrom('coaching')
    .select('id')
    .where('person_id', '=', personId)
    .where('coach_id', '=', coachId)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', startsOn)]))
    .executeTakeFirst()
  return coaching !== undefined
}
