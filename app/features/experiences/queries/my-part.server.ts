import type { CohortVoice } from '../places/seats.ts'
import { listStanding } from '../preparation/queries/preparations.server.ts'
import { blockersOf } from '../preparation/readiness-of-place.ts'
import type { ExperienceRow } from './experience.server.ts'

/** A person's own accepted place at an experience, with the next thing to have right for it. */
export async function findMyPart(
  experience: ExperienceRow,
  { place, today }: { place: { id: string; voice: CohortVoice }; today: string },
) {
  const preparations = await listStanding({ placeId: place.id })
  const [next] = blockersOf({ voice: place.voice, preparations }, experience, today)
  return { placeId: place.id, next: next ? { kind: next.kind, preparationId: next.row?.id ?? null } : null }
}
