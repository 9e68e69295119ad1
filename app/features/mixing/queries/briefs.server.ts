import { listHopes } from '#app/features/experiences/queries/experience.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import { isHeldPlace } from '../pool-facts.ts'
import { readPoolFacts } from './pool-facts.server.ts'
import { organisedBy } from './sessions.server.ts'

/** What can be mixed: the experiences a viewer organises that still take people in, with how many there are to place, to seat and to match. */
export async function listMixable(viewer: Viewer) {
  const now = viewer.at.toISOString()
  const rows = await db()
    .selectFrom('experience')
    .select(['experience.id', 'experience.name', 'experience.first_on', 'experience.last_on', 'experience.seats'])
    .select((of) => [
      of
        .selectFrom('place')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('place.experience_id', '=', 'experience.id')
        .where('place.state', 'in', ['considered', 'waiting'])
        .as('open'),
      of
        .selectFrom('place')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('place.experience_id', '=', 'experience.id')
        .where('place.state', '=', 'accepted')
        .as('accepted'),
      of
        .selectFrom('gathering')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('gathering.experience_id', '=', 'experience.id')
        .where('gathering.kind', '=', 'session')
        .where('gathering.cancelled_at', 'is', null)
        .where('gathering.ends_at', '>=', now)
        .as('sessions'),
    ])
    .where('experience.id', 'in', organisedBy(viewer))
    .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
    .orderBy('experience.first_on')
    .orderBy('experience.id')
    .limit(50)
    .execute()
  return rows.map(({ open, accepted, sessions, ...row }) => ({
    ...row,
    open: Number(open),
    accepted: Number(accepted),
    sessions: Number(sessions),
  }))
}

/** The sessions of an experience that are not over, in order; of one session alone, that one. */
export function listSessionsToCome(experienceId: string, { at, only }: { at: Date; only?: string | null | undefined }) {
  return db()
    .selectFrom('gathering')
    .select(['id', 'title', 'starts_at', 'zone'])
    .where('experience_id', '=', experienceId)
    .where('kind', '=', 'session')
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>=', at.toISOString())
    .$if(Boolean(only), (all) => all.where('id', '=', only ?? ''))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Who could come to some experiences and what was hoped for, counted for the brief. */
export async function countPool(experienceIds: readonly string[], at: Date) {
  const { experiences, places, pairs } = await readPoolFacts(experienceIds, at)
  const hopes = await Promise.all(experiences.map(({ id }) => listHopes(id)))
  return {
    experiences: experiences.map((experience, index) => {
      const here = places.filter((place) => place.experienceId === experience.id)
      const held = here.filter(isHeldPlace)
      const able = here.filter((place) => isHeldPlace(place) || place.free !== 'no')
      const tally = (of: typeof here) => cohortVoices.map((voice) => of.filter((place) => place.voice === voice).length)
      return { ...experience, hopes: hopes[index] ?? [], able: tally(able), held: tally(held), states: countStates(here) }
    }),
    together: {
      musts: pairs.together.filter(({ strength }) => strength === 'must').length,
      wishes: pairs.together.filter(({ strength, scope }) => strength === 'wish' && scope === 'experience').length,
    },
  }
}

function countStates(places: readonly { state: string; isPinned: boolean }[]) {
  const count = (state: string) => places.filter((place) => place.state === state).length
  const pinned = places.filter(({ state, isPinned }) => isPinned && state !== 'accepted' && state !== 'invited').length
  return { accepted: count('accepted'), invited: count('invited'), pinned }
}
