import { newId } from '#app/server/chance.server.ts'
import { startCoaching } from '#app/features/coaching/commands/start-coaching.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { MixAnswer, SettingsOf } from '../mix-notes.ts'
import { listAdopted, supersedeMixes } from './supersede-mixes.server.ts'

/** How the coachings begin: each at one rhythm, for half a year. */
export interface Rhythm {
  startsOn: string
  rhythmDays: number
}

interface Coaches {
  settings: SettingsOf<'coaches'>
  answer: MixAnswer
  rhythm: Rhythm | null
}

const halfAYear = 182

/** Begins a coaching for every pair of the mix; both are told, as ever. Two who walk together already go on as they do. */
export async function adoptCoaches(
  act: Act,
  { settings, answer, rhythm }: Coaches,
): Promise<{ ok: true } | { ok: false; reason: 'starts_on' | 'breaks_a_rule' }> {
  if (!rhythm || rhythm.startsOn < dayOf(act.at)) return { ok: false, reason: 'starts_on' }
  const pairs = Object.entries(answer.coaches?.[settings.experienceId] ?? {}).flatMap(([coachId, placeIds]) =>
    placeIds.map((placeId) => ({ coachId, placeId })),
  )
  const people = await db()
    .selectFrom('place')
    .select(['id', 'person_id'])
    .where('id', 'in', ['', ...pairs.map(({ placeId }) => placeId)])
    .execute()
  const personOf = new Map(people.map(({ id, person_id }) => [id, person_id]))
  await supersedeMixes(act, await listAdopted('coaches', [settings.experienceId]))
  for (const { coachId, placeId } of pairs) {
    const started = await startCoaching(act, {
      id: newId(),
      personId: personOf.get(placeId) ?? '',
      coachId,
      experienceId: settings.experienceId,
      startsOn: rhythm.startsOn,
      endsOn: addDays(rhythm.startsOn, halfAYear),
      rhythmDays: rhythm.rhythmDays,
    })
    if (!started.ok && started.reason !== 'walking_already') throw new Error(`A coaching of a mix could not begin: ${started.reason}`)
  }
  return { ok: true }
}
