import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'

function sessions() {
  return db()
    .selectFrom('gathering')
    .innerJoin('experience', 'experience.id', 'gathering.experience_id')
    .select(['gathering.id', 'gathering.title', 'gathering.starts_at', 'gathering.ends_at', 'gathering.zone', 'gathering.cancelled_at'])
    .select(['experience.id as experience_id', 'experience.name as experience_name', 'experience.programme_id', 'experience.first_on'])
    .where('gathering.kind', '=', 'session')
}

/** One session with the experience it is of. */
export function findSession(gatheringId: string) {
  return sessions().where('gathering.id', '=', gatheringId).executeTakeFirst()
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** The experiences a viewer organises: by a role at the experience, at its locality, or at the whole programme. */
export function organisedBy(viewer: Viewer) {
  const roles = viewer.roles.filter(({ kind }) => kind === 'organiser')
  const ids = (column: 'experience_id' | 'locality_id' | 'programme_id') => ['', ...roles.flatMap((role) => role[column] ?? [])]
  const localities = ids('locality_id')
  return db()
    .selectFrom('experience')
    .select('experience.id')
    .where((is) =>
      is.or([
        is('experience.id', 'in', ids('experience_id')),
        is('experience.locality_id', 'in', localities),
        is('experience.programme_id', 'in', ids('programme_id')),
        is.and([
          is('experience.locality_id', 'is', null),
          is('experience.programme_id', 'in', is.selectFrom('locality').select('programme_id').where('id', 'in', localities)),
        ]),
      ]),
    )
}

/** The titles of some gatherings, in the order they are held. */
export async function listTitles(gatheringIds: readonly string[]) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'title'])
    .where('id', 'in', ['', ...gatheringIds])
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
