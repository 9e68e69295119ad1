import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isBeforeFollowing } from '../../experience-states.ts'
import { findExperience } from '../../queries/experience.server.ts'
import { gone, refuse, type Refused } from './move-place.server.ts'
import type { CohortVoice } from '../seats.ts'

interface Considered {
  experienceId: string
  voice: CohortVoice
  /** Who, and the id of the place-to-be, made by the page. */
  people: readonly { personId: string; placeId: string }[]
  /** What their history here begins with, such as where they came from. */
  words?: string | undefined
}

/**
 * Begins to think of people for an experience, all for the voice they would bring there. Who has a place already,
 * whatever came of it, keeps that one: nobody who said no is put forward again by a list.
 */
export function considerPeople(
  act: Act,
  { experienceId, voice, people, words }: Considered,
): Promise<{ ok: true; added: number } | Refused> {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience) return gone
    if (!isBeforeFollowing(experience.state)) return refuse('Nobody can be added to an experience that is over.')
    if (experience.voice && experience.voice !== voice) return refuse('This experience is for one voice only. Choose that one.')
    let added = 0
    for (const { personId, placeId } of people) if (await addPlace(act, { experienceId, personId, placeId, voice, words })) added += 1
    return { ok: true, added }
  })
}

async function addPlace(
  act: Act,
  { experienceId, personId, placeId, voice, words }: Omit<Considered, 'people'> & { personId: string; placeId: string },
) {
  const made_at = act.at.toISOString()
  const made = await db()
    .insertInto('place')
    .values({
      id: placeId,
      made_at,
      experience_id: experienceId,
      person_id: personId,
      voice,
      state: 'considered',
      free: 'unsure',
      shares_room: 'unsure',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return false
  await db()
    .insertInto('place_change')
    .values({ id: newId(), made_at, place_id: placeId, to_state: 'considered', by_id: act.byId, words: words ?? null })
    .execute()
  await audit(act, 'place.consider', { kind: 'place', id: placeId })
  return true
}
