import { expressionBuilder } from 'kysely'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { Database } from '#db/schema.ts'

type RoleKind = Viewer['roles'][number]['kind']

/**
 * The condition that an experience lies in one of the viewer's roles of these kinds: in it, in its locality or programme, or,
 * where it runs across the programme, in any locality of that. The same reach as the permission table's, for lists.
 */
export function reachedBy(viewer: Viewer, kinds: readonly RoleKind[]) {
  const is = expressionBuilder<Database, 'experience'>()
  const roles = viewer.roles.filter(({ kind }) => kinds.includes(kind))
  const ids = (column: 'experience_id' | 'locality_id' | 'programme_id') => ['', ...roles.flatMap((role) => role[column] ?? [])]
  const localityIds = ids('locality_id')
  return is.or([
    is('experience.id', 'in', ids('experience_id')),
    is('experience.locality_id', 'in', localityIds),
    is('experience.programme_id', 'in', ids('programme_id')),
    is.and([
      is('experience.locality_id', 'is', null),
      is(
        'experience.programme_id',
        'in',
        is.selectFrom('locality').select('locality.programme_id').where('locality.id', 'in', localityIds),
      ),
    ]),
  ])
}

/** Whether the viewer organises anything at all: who does not needs none of the organiser's lists. */
export const organisesSomething = ({ roles }: Viewer) => roles.some(({ kind }) => kind === 'organiser')
