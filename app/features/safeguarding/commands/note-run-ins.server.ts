import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'

/** A safeguarding lead has seen who ran into a hidden rule so far. The audit itself remembers it: nothing else is stored. */
export function noteRunIns(act: Act, { personId }: { personId: string }) {
  return transaction(() => audit(act, 'hidden_rule.note', { kind: 'person', id: personId }))
}
