import { findPurpose } from '#app/features/experiences/queries/experience.server.ts'

/** Why the experience that a coaching grew from exists, in the words of the day; null where it grew from none. */
export async function findPurposeOf({ experience_id }: { experience_id: string | null }) {
  const experience = experience_id ? await findPurpose(experience_id) : undefined
  return experience ? { name: experience.name, purpose: experience.purpose } : null
}
