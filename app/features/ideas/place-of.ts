interface Idea<Audience> {
  programme_id: string
  locality_id: string | null
  experience_id: string | null
  audience: Audience
}

/** Where a step of an idea belongs, and who reads it: where and to whom the idea does. */
export function placeOf<Audience>({ programme_id, locality_id, experience_id, audience }: Idea<Audience>) {
  return { programmeId: programme_id, localityId: locality_id, experienceId: experience_id, audience }
}
