import { listCohort, listHelped } from '#app/features/experiences/gatherings/queries/room.server.ts'
import { helpedBy } from '#app/server/reach.server.ts'
import type { Relations } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { canSpeakHere } from '../permissions.ts'

/** For whom this person may write words down here: a facilitator for anyone of the cohort, a helper for those they help. */
export async function listWhoseWords(viewer: Viewer, gatheringId: string, relations: Relations) {
  const people = relations.has('facilitator')
    ? await listCohort({ gatheringId })
    : await listHelped({ gatheringId, personIds: helpedBy(viewer) })
  return people.filter(({ id }) => id !== viewer.personId)
}

interface Saying {
  viewer: Viewer | undefined
  guest: { id: string } | undefined
  relations: Relations
  gatheringId: string
  /** Empty: somebody else’s, but it was not said whose. */
  forId: string | undefined
  agreed: boolean
}

/** Whose words these are: one’s own, a guest’s, or those of somebody one may write for. Undefined when it is not said or not theirs to say. */
export async function findWhose({ viewer, guest, relations, gatheringId, forId, agreed }: Saying) {
  if (!viewer) return guest && { guestId: guest.id }
  const isOwn = forId === undefined || forId === viewer.personId
  if (isOwn) return canSpeakHere(relations) ? { authorId: viewer.personId } : undefined
  const people = await listWhoseWords(viewer, gatheringId, relations)
  return people.some(({ id }) => id === forId) ? { authorId: forId, writtenById: viewer.personId, agreed } : undefined
}
