import type { Viewer } from '#app/server/viewer.server.ts'
import type { ExperienceRow } from '../../queries/experience.server.ts'
import { freeSeats } from '../seats.ts'
import { listPipeline } from './pipeline.server.ts'

/** Of the ticked places those that may be invited from a list, and how many seats nobody holds or has been offered. */
export async function findChosen(experience: ExperienceRow, { viewer, placeIds }: { viewer: Viewer; placeIds: readonly string[] }) {
  const places = await listPipeline(experience, viewer)
  const ticked = new Set(placeIds)
  const count = (state: string) => places.filter((place) => place.state === state).length
  const chosen = places.filter(
    (place) => ticked.has(place.id) && !place.isCarriedByOther && (place.state === 'considered' || place.state === 'waiting'),
  )
  return {
    chosen: chosen.map(({ id, name, voice, isMailable }) => ({ id, name, voice, isMailable })),
    free: freeSeats({ seats: experience.seats, accepted: count('accepted'), invited: count('invited') }),
  }
}
