import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { audit, type AuditSubject } from './audit.server.ts'

/** Notes that somebody took a list out as a file: of what, never who was in it. */
export function noteListExport(act: Act, about: AuditSubject) {
  return transaction(() => audit(act, 'list.export', about))
}
