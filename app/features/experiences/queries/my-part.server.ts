import { db } from '#db/connection.server.ts'
import { listPreparations } from '../preparation/queries/preparations.server.ts'
import { blockersOf } from '../preparation/readiness-of-place.ts'
import type { ExperienceRow } from './experience.server.ts'

/** The viewer's own accepted place at an experience, and the next thing to have right for it. */
export async function findMyPart(experience: ExperienceRow, { personId, today }: { personId: string; today: string }) {
  const place = await db()
    .selectFrom('place')
    .select(['id', 'voice'])
    .where('experience_id', '=', experience.id)
    .where('person_id', '=', personId)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  if (!place) return null
  const [next] = blockersOf({ voice: place.voice, preparations: await listPreparations(place.id) }, experience, today)
  return { placeId: place.id, next: next ? { kind: next.kind, standing: next.standing, preparationId: next.row?.id ?? null } : null }
}
