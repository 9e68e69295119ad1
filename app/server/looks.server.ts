import type { Act } from '#app/shared/act.ts'
import type { Look } from '#app/shared/looks.ts'
import { db, transaction } from '#db/connection.server.ts'
import { auditEach } from './audit.server.ts'

/** A page opened again within the hour is the same look: complete, and still a list that people read. */
const HOUR_MS = 3_600_000
/** Of so many the database is asked by name; of more, all that were looked at this hour. */
const FEW = 100

/**
 * Notes that somebody looks at what is sensitive of others, so that each of them can see it; one’s own is not a look. Call it
 * before the text is opened: a look that cannot be noted does not happen. One insert, however many people.
 */
export async function noteLooks(act: Act, look: Look, personIds: readonly string[]) {
  const others = [...new Set(personIds)].filter((id) => id !== act.byId)
  if (!act.byId || (await leaveOutNoted(act, look, others)).length === 0) return
  await transaction(async () => {
    const fresh = await leaveOutNoted(act, look, others)
    await auditEach(
      act,
      look,
      fresh.map((id) => ({ kind: 'person', id })),
    )
  })
}

async function leaveOutNoted({ byId, at }: Act, look: Look, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  const noted = await db()
    .selectFrom('audit_entry')
    .select('about_id')
    .where('who_id', '=', byId)
    .where('did', '=', look)
    .where('at', '>', new Date(at.getTime() - HOUR_MS).toISOString())
    .$if(personIds.length <= FEW, (query) => query.where('about_id', 'in', personIds))
    .execute()
  const known = new Set(noted.map(({ about_id }) => about_id))
  return personIds.filter((id) => !known.has(id))
}
