import { expressionBuilder } from 'kysely'
import { isReached, reachOf } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { RoleKind } from '#app/shared/roles.ts'
import type { Database } from '#db/schema.ts'

/** The condition that an experience lies where the viewer holds a role of one of these kinds. */
export const reachedBy = (viewer: Viewer, kinds: readonly RoleKind[]) => isReached(reachOf(viewer, kinds))

/** Whether the viewer organises anything at all: who does not needs none of the organiser's lists. */
export const organisesSomething = ({ roles }: Pick<Viewer, 'roles'>) => roles.some(({ kind }) => kind === 'organiser')

/** Those whom somebody works with or manages today, as a query to ask `in`: another organiser carries them. */
export function tiedTo(personId: string, today: string) {
  return expressionBuilder<Database, 'tie'>()
    .selectFrom('tie')
    .select('tie.b_id')
    .where('tie.a_id', '=', personId)
    .where('tie.kind', 'in', ['works_with', 'manages'])
    .where((is) => is.or([is('tie.ends_on', 'is', null), is('tie.ends_on', '>=', today)]))
}
