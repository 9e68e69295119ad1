import { db, transaction } from '#db/connection.server.ts'
import { sinceWhen, type Forgetting } from './forgetting.server.ts'

const job = 'forget old audit entries'
const SLICE = 500

/**
 * Lets the oldest end of the audit go, in its order, and keeps the number and the hash of the last one that went: what
 * stays is a whole chain from there. The youngest entry stays whatever its age. See docs/decisions/0013-the-audit-ends-after-two-years.md.
 */
export const oldAuditEntries: Forgetting = {
  job,
  count: async (at) => {
    const entries = db().selectFrom('audit_entry').orderBy('no').limit(1)
    const first = await entries.select('no').executeTakeFirst()
    if (!first) return 0
    const young = await entries.select('no').where('at', '>=', sinceWhen(job, at).instant).executeTakeFirst()
    const kept = young ?? (await db().selectFrom('audit_entry').select('no').orderBy('no', 'desc').limit(1).executeTakeFirstOrThrow())
    return kept.no - first.no
  },
  forget: ({ at }) =>
    transaction(async () => {
      const entries = await db()
        .selectFrom('audit_entry')
        .select(['no', 'at', 'hash'])
        .orderBy('no')
        .limit(SLICE + 1)
        .execute()
      const since = sinceWhen(job, at).instant
      const firstKept = entries.findIndex((entry) => entry.at >= since)
      const over = entries.slice(0, firstKept === -1 ? -1 : firstKept)
      const last = over.at(-1)
      if (!last) return 0
      await db().deleteFrom('audit_cut').execute()
      await db().insertInto('audit_cut').values({ no: last.no, hash: last.hash, cut_at: at.toISOString() }).execute()
      await db().deleteFrom('audit_entry').where('no', '<=', last.no).execute()
      return over.length
    }),
}
