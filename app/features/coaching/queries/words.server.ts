import type { Relations } from '#app/server/relations.server.ts'
import { unsealEach, unsealFor, unsealWith } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { canReadWords } from '../permissions.ts'
import { stateOfStep } from '../step-states.ts'

/**
 * The only place where what two people wrote in their check-ins is opened. Each query asks the permission table
 * itself, whatever a guard asked before: there is no caller for whom an organiser’s relations open a word.
 */
function mustBeOfPair(relations: Relations) {
  if (!canReadWords(relations)) throw new Error('What two people wrote in a check-in is read by the two and by nobody else')
}

interface Sealed {
  id: string
  /** Whose key it is: the person’s, not the coach’s. */
  personId: string
}

/** What the two wrote down of a check-in. Null when nothing is written, or once the person’s key is gone. */
export async function openSharedWords(relations: Relations, { id, personId }: Sealed) {
  mustBeOfPair(relations)
  const row = await db().selectFrom('check_in').select('shared_words').where('id', '=', id).executeTakeFirst()
  if (!row?.shared_words) return null
  return (await unsealFor(personId, { table: 'check_in', column: 'shared_words', id }, row.shared_words)) ?? null
}

/** What the person wants from walking with a coach, in their own words. */
export async function openWhy(relations: Relations, { id, personId }: Sealed) {
  mustBeOfPair(relations)
  const row = await db().selectFrom('coaching').select('why_words').where('id', '=', id).executeTakeFirst()
  if (!row?.why_words) return null
  return (await unsealFor(personId, { table: 'coaching', column: 'why_words', id }, row.why_words)) ?? null
}

const MOST = 100

/** The small steps of a coaching, the newest first. What its author took back is there without its words. */
export async function listSteps(relations: Relations, coachingId: string) {
  mustBeOfPair(relations)
  const rows = await db()
    .selectFrom('step')
    .innerJoin('check_in', 'check_in.id', 'step.check_in_id')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('ending', 'ending.contribution_id', 'step.id')
    .select(['step.id', 'step.check_in_id', 'step.due_on', 'step.done_at', 'step.replaced_by_id', 'coaching.person_id'])
    .select(['contribution.made_at', 'contribution.words', 'contribution.sealed_words', 'contribution.taken_back_at', 'ending.outcome'])
    .where('check_in.coaching_id', '=', coachingId)
    .orderBy('contribution.made_at', 'desc')
    .orderBy('step.id')
    .limit(MOST)
    .execute()
  const sealed = rows.map(({ id, person_id, sealed_words }) => ({
    personId: person_id,
    place: { table: 'contribution', column: 'sealed_words', id },
    sealed: sealed_words,
  }))
  const opened = await openAll(sealed)
  return rows.map(({ id, check_in_id, due_on, made_at, words, ...facts }) => ({
    id,
    checkInId: check_in_id,
    dueOn: due_on,
    madeAt: made_at,
    words: words ?? opened.get(id) ?? null,
    state: stateOfStep(facts),
  }))
}

export type Step = Awaited<ReturnType<typeof listSteps>>[number]

/** The newest open step of each of these coachings, for who reads one of each and not all there ever were. */
export async function listOpenSteps(relations: Relations, coachingIds: readonly string[]) {
  mustBeOfPair(relations)
  if (coachingIds.length === 0) return []
  const rows = await listOpenRows({ coachingIds })
  const newest = coachingIds.flatMap((id) => rows.find(({ coaching_id }) => coaching_id === id) ?? [])
  return newest.map(({ id, coaching_id, person_id, made_at, words, sealed_words, wrapped_key }) => {
    const place = { table: 'contribution', column: 'sealed_words', id }
    const opened = sealed_words === null ? undefined : unsealWith(wrapped_key, { personId: person_id, place, sealed: sealed_words })
    return { id, coachingId: coaching_id, madeAt: made_at, words: words ?? opened ?? null }
  })
}

/** Open as `stateOfStep` has it: nothing came of it yet. */
const listOpenRows = prepared(({ coachingIds }: { coachingIds: readonly string[] }) =>
  db()
    .selectFrom('step')
    .innerJoin('check_in', 'check_in.id', 'step.check_in_id')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('ending', 'ending.contribution_id', 'step.id')
    .leftJoin('sealed_key', 'sealed_key.person_id', 'coaching.person_id')
    .select(['step.id', 'check_in.coaching_id', 'coaching.person_id', 'sealed_key.wrapped_key'])
    .select(['contribution.made_at', 'contribution.words', 'contribution.sealed_words'])
    .where('check_in.coaching_id', 'in', coachingIds)
    .where('contribution.taken_back_at', 'is', null)
    .where('step.done_at', 'is', null)
    .where('step.replaced_by_id', 'is', null)
    .where('ending.contribution_id', 'is', null)
    .orderBy('contribution.made_at', 'desc')
    .orderBy('step.id')
    .limit(MOST),
)

async function openAll(texts: { personId: string; place: { table: string; column: string; id: string }; sealed: string | null }[]) {
  const closed = texts.flatMap(({ sealed, ...text }) => (sealed === null ? [] : [{ ...text, sealed }]))
  const opened = await unsealEach(closed)
  return new Map(closed.map(({ place }, at) => [place.id, opened[at]]))
}
