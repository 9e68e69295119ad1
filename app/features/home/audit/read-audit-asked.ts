import { z } from 'zod'
import { dayIfAny } from '#app/shared/fields.ts'
import type { AuditAsked } from './audit-asked.ts'

const short = z.string().trim().min(1).max(300).optional().catch(undefined)
const schema = z.object({ who: short, kind: short, id: short, day: dayIfAny.catch(null), before: short })

/** What an address asks of the audit. What cannot be read is not asked. */
export function readAuditAsked(search: URLSearchParams): AuditAsked {
  const { day, ...asked } = schema.parse(Object.fromEntries(search))
  return { ...asked, day: day ?? undefined }
}
