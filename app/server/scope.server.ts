import { db } from '#db/connection.server.ts'
import type { About } from './relations.server.ts'

/** Where a thing lies. An experience across localities lies in every locality of its programme. */
export interface Scope {
  programmeId: string | null
  localityIds: string[]
  experienceId: string | null
}

/** Looks up what lies above the thing that a guard found: gathering → experience → locality → programme. */
export async function findScope(about: Pick<About, 'programmeId' | 'localityId' | 'experienceId' | 'gatheringId'>): Promise<Scope> {
  const gathering = about.gatheringId && !about.experienceId ? await findGathering(about.gatheringId) : undefined
  const experienceId = about.experienceId ?? gathering?.experience_id ?? null
  const experience = experienceId ? await findExperience(experienceId) : undefined
  const localityId = about.localityId ?? gathering?.locality_id ?? experience?.locality_id ?? null
  const programmeId = about.programmeId ?? experience?.programme_id ?? (localityId ? await findProgrammeOf(localityId) : null)
  const isAcross = experience !== undefined && localityId === null
  return {
    programmeId,
    experienceId,
    localityIds: localityId ? [localityId] : isAcross && programmeId ? await listLocalities(programmeId) : [],
  }
}

function findGathering(id: string) {
  return db().selectFrom('gathering').select(['experience_id', 'locality_id']).where('id', '=', id).executeTakeFirst()
}

function findExperience(id: string) {
  return db().selectFrom('experience').select(['programme_id', 'locality_id']).where('id', '=', id).executeTakeFirst()
}

async function findProgrammeOf(localityId: string) {
  const locality = await db().selectFrom('locality').select('programme_id').where('id', '=', localityId).executeTakeFirst()
  return locality?.programme_id ?? null
}

async function listLocalities(programmeId: string) {
  const rows = await db().selectFrom('locality').select('id').where('programme_id', '=', programmeId).execute()
  return rows.map(({ id }) => id)
}
