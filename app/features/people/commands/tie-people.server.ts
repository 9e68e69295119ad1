import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'

interface NewTie {
  aId: string
  bId: string
  kind: Database['tie']['kind']
  saidById: string
}

/** Kinds that lead from one person to the other: a manages b, a works with b, a trusts b. The others hold both ways. */
const directed = ['manages', 'works_with', 'trusted']

/** Notes how two people know each other, and who said so. Said twice it is one tie; one that had ended holds again. */
export function tiePeople(act: Act, { aId, bId, kind, saidById }: NewTie) {
  return transaction(async () => {
    const [a_id = aId, b_id = bId] = directed.includes(kind) ? [aId, bId] : [aId, bId].sort()
    await db()
      .insertInto('tie')
      .values({ id: newId(), made_at: act.at.toISOString(), a_id, b_id, kind, said_by_id: saidById })
      .onConflict((conflict) => conflict.columns(['a_id', 'b_id', 'kind']).doUpdateSet({ ends_on: null }))
      .execute()
    await audit(act, 'tie.note', { kind: 'person', id: a_id })
  })
}

/** Notes the last day on which a tie holds. That it was so stays in the record. */
export function endTie(act: Act, { id, personId, endsOn }: { id: string; personId: string; endsOn: string }) {
  return transaction(async () => {
    const ended = await db()
      .updateTable('tie')
      .set({ ends_on: endsOn })
      .where('id', '=', id)
      .where((is) => is.or([is('a_id', '=', personId), is('b_id', '=', personId)]))
      .executeTakeFirst()
    if (ended.numUpdatedRows) await audit(act, 'tie.end', { kind: 'person', id: personId })
  })
}
