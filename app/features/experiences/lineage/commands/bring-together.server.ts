import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { considerPeople } from '../../places/commands/consider-people.server.ts'
import { findExperience, type ExperienceRow } from '../../queries/experience.server.ts'
import { cameFromWords, judgeBringing, judgeOrigin } from '../judge-bringing.ts'

interface Bringing {
  experienceId: string
  /** The single-voice experiences to bring together. */
  fromIds: readonly string[]
}

type Brought = { ok: true; added: number } | { ok: false; reason: string }

/**
 * Brings single-voice cohorts together: whoever came to one of them is thought of for the mixed experience, in the voice
 * they had there. The originals stay as they were, to look at. Who has a place here already keeps that one.
 */
export function bringTogether(act: Act, { experienceId, fromIds }: Bringing): Promise<Brought> {
  return transaction(async () => {
    const into = await findExperience(experienceId)
    if (!into) return { ok: false, reason: 'This experience is gone' }
    const wrong = judgeBringing(into)
    if (wrong) return { ok: false, reason: wrong }
    let added = 0
    for (const id of fromIds) {
      const origin = await findExperience(id)
      if (!origin) return { ok: false, reason: 'One of them is gone' }
      if (origin.brought_into_id === experienceId) continue
      const refusal = judgeOrigin(origin, { programmeId: into.programme_id, today: dayOf(act.at) })
      if (refusal) return { ok: false, reason: refusal }
      added += await bring(act, origin, experienceId)
    }
    return { ok: true, added }
  })
}

async function bring(act: Act, origin: ExperienceRow, experienceId: string) {
  const { voice } = origin
  if (voice === null) return 0
  const cohort = await listCohortOf(origin.id)
  const people = cohort.map(({ person_id }) => ({ personId: person_id, placeId: newId() }))
  const considered = await considerPeople(act, { experienceId, voice, people, words: cameFromWords(origin.name) })
  if (!considered.ok) throw new Error(considered.reason)
  await db().updateTable('experience').set({ brought_into_id: experienceId }).where('id', '=', origin.id).execute()
  await audit(act, 'experience.bring_together', { kind: 'experience', id: origin.id })
  return considered.added
}

function listCohortOf(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select('place.person_id')
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('place.id')
    .execute()
}
