import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { starterPathway } from '../starter-pathway.ts'

interface NewPathway {
  id: string
  localityId: string | null
  name: string
  note: string | null
  stages: readonly { name: string; asks: string }[]
}

/** Sets up a pathway with its stages, in order. The same id again is the same pathway. */
function startPathway(act: Act, { id, localityId, name, note, stages }: NewPathway) {
  return transaction(async () => {
    const made_at = act.at.toISOString()
    const made = await db()
      .insertInto('pathway')
      .values({ id, made_at, locality_id: localityId, name, note })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return
    const rows = stages.map((stage, at) => ({ id: newId(), made_at, pathway_id: id, position: at + 1, ...stage }))
    await db().insertInto('stage').values(rows).execute()
    await audit(act, 'pathway.start', { kind: 'pathway', id })
  })
}

/** The pathway of new ideas in a locality: its own newest, else one for everywhere, else the starter, which is set up now. */
export function pathwayFor(act: Act, localityId: string | null) {
  return transaction(async () => {
    const found = await findPathway(localityId)
    if (found) return found.id
    const id = newId()
    await startPathway(act, { id, localityId: null, ...starterPathway })
    return id
  })
}

function findPathway(localityId: string | null) {
  return db()
    .selectFrom('pathway')
    .select('id')
    .where('retired_at', 'is', null)
    .where((where) => where.or([where('locality_id', 'is', null), ...(localityId ? [where('locality_id', '=', localityId)] : [])]))
    .orderBy((order) => order.case().when('locality_id', 'is', null).then(1).else(0).end())
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
