import { unsealEach } from '#app/server/seal.server.ts'
import { dayOf, sayDay, sayDayTime } from '#app/shared/dates.ts'
import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { channelWords, stateWords } from '../check-in-words.ts'
import { stateOfStep, stepWords } from '../step-states.ts'

/**
 * Everything held about a person’s walking with a coach, opened for them alone; and for a coach, with whom they walk. What a
 * coach’s people said is in the record of those people.
 */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  return [
    { title: 'Who walks with you', rows: await listAsPerson(personId) },
    { title: 'Your check-ins', rows: await listTalks(personId) },
    { title: 'Your small steps', rows: await listMySteps(personId) },
    { title: 'People you walk with', rows: await listAsCoach(personId) },
  ]
}

async function listAsPerson(personId: string) {
  const rows = await db()
    .selectFrom('coaching')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.id', 'coaching.starts_on', 'coaching.ends_on', 'coaching.why_words', 'coach.known_as'])
    .where('coaching.person_id', '=', personId)
    .orderBy('coaching.starts_on')
    .execute()
  const whys = await openEach(
    personId,
    'coaching',
    'why_words',
    rows.map(({ id, why_words }) => ({ id, sealed: why_words })),
  )
  return rows.map((row) => [
    { label: 'Your coach', value: row.known_as },
    { label: 'Since', value: sayDay(row.starts_on) },
    ...(row.ends_on ? [{ label: 'Until', value: sayDay(row.ends_on) }] : []),
    ...(row.why_words ? [{ label: 'What you want from this', value: whys.get(row.id) ?? '' }] : []),
  ])
}

async function listTalks(personId: string) {
  const rows = await db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .select(['check_in.id', 'check_in.starts_at', 'check_in.channel', 'check_in.state', 'check_in.shared_words'])
    .where('coaching.person_id', '=', personId)
    .orderBy('check_in.starts_at')
    .execute()
  const words = await openEach(
    personId,
    'check_in',
    'shared_words',
    rows.map(({ id, shared_words }) => ({ id, sealed: shared_words })),
  )
  return rows.map(({ id, starts_at, channel, state }) => [
    { label: 'Check-in', value: sayDayTime(starts_at), at: starts_at },
    { label: 'How', value: channelWords[channel].choice },
    { label: 'How it stands', value: stateWords[state] },
    ...(words.get(id) ? [{ label: 'What was written', value: words.get(id) ?? '' }] : []),
  ])
}

/** The words of a step are among what the person said; here is what became of it. */
async function listMySteps(personId: string) {
  const rows = await db()
    .selectFrom('step')
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('ending', 'ending.contribution_id', 'step.id')
    .select(['step.due_on', 'step.done_at', 'step.replaced_by_id', 'contribution.made_at', 'contribution.taken_back_at', 'ending.outcome'])
    .where('contribution.author_id', '=', personId)
    .orderBy('contribution.made_at')
    .execute()
  return rows.map((row) => [
    { label: 'Small step', value: sayDay(dayOf(row.made_at)), at: row.made_at },
    { label: 'How it stands', value: stepWords[stateOfStep(row)] },
    ...(row.due_on ? [{ label: 'For', value: sayDay(row.due_on) }] : []),
  ])
}

async function listAsCoach(personId: string) {
  const rows = await db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .select(['person.known_as', 'coaching.starts_on', 'coaching.ends_on'])
    .where('coaching.coach_id', '=', personId)
    .orderBy('coaching.starts_on')
    .execute()
  return rows.map((row) => [
    { label: 'You walk with', value: row.known_as },
    { label: 'Since', value: sayDay(row.starts_on) },
    ...(row.ends_on ? [{ label: 'Until', value: sayDay(row.ends_on) }] : []),
  ])
}

async function openEach(personId: string, table: string, column: string, rows: { id: string; sealed: string | null }[]) {
  const closed = rows.flatMap(({ id, sealed }) => (sealed ? { personId, place: { table, column, id }, sealed } : []))
  const opened = await unsealEach(closed)
  return new Map(closed.map(({ place }, at) => [place.id, opened[at]]))
}
