import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'
import type { About } from './relations.server.ts'

/** Where a thing lies. An experience across localities lies in every locality of its programme. */
export interface Scope {
  programmeId: string | null
  localityIds: string[]
  experienceId: string | null
}

/** Looks up what lies above the thing that a guard found: gathering → experience → locality → programme. */
export async function findScope(about: Pick<About, 'programmeId' | 'localityId' | 'experienceId' | 'gatheringId'>): Promise<Scope> {
  const gathering = about.gatheringId && !about.experienceId ? await findGathering({ id: about.gatheringId }) : undefined
  const experienceId = about.experienceId ?? gathering?.experience_id ?? null
  const experience = about.experienceId ? await findExperience({ id: about.experienceId }) : experienceOf(gathering)
  const localityId = about.localityId ?? gathering?.locality_id ?? experience?.locality_id ?? null
  const programmeId = about.programmeId ?? experience?.programme_id ?? (localityId ? await findProgrammeOf(localityId) : null)
  const isAcross = experience !== undefined && localityId === null
  const localityIds = isAcross && programmeId ? (await listLocalities({ programmeId })).map(({ id }) => id) : []
  return { programmeId, experienceId, localityIds: localityId ? [localityId] : localityIds }
}

function experienceOf(gathering: Awaited<ReturnType<typeof findGathering>>) {
  const { experience_id, programme_id, experiences_locality_id } = gathering ?? {}
  return experience_id && programme_id ? { programme_id, locality_id: experiences_locality_id ?? null } : undefined
}

async function findProgrammeOf(localityId: string) {
  return (await findLocality({ id: localityId }))?.programme_id ?? null
}

const findGathering = preparedOne(({ id }: { id: string }) =>
  db()
    .selectFrom('gathering')
    .leftJoin('experience', 'experience.id', 'gathering.experience_id')
    .select([
      'gathering.experience_id',
      'gathering.locality_id',
      'experience.programme_id',
      'experience.locality_id as experiences_locality_id',
    ])
    .where('gathering.id', '=', id),
)

const findExperience = preparedOne(({ id }: { id: string }) =>
  db().selectFrom('experience').select(['programme_id', 'locality_id']).where('id', '=', id),
)

const findLocality = preparedOne(({ id }: { id: string }) => db().selectFrom('locality').select('programme_id').where('id', '=', id))

const listLocalities = prepared(({ programmeId }: { programmeId: string }) =>
  db().selectFrom('locality').select('id').where('programme_id', '=', programmeId),
)
