import { listRoleHolders } from '#app/features/programmes/queries.server.ts'
import { unsealEach } from '#app/server/seal.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { findHomeOf, type CoachingRow } from './coaching.server.ts'

const MOST = 20

/** What this person kept for themselves on the day of a talk, the newest first. Asked for with one’s own id only. */
export async function listReflections(authorId: string, { starts_at }: { starts_at: string }) {
  const rows = await db()
    .selectFrom('contribution')
    .select(['id', 'sealed_words'])
    .where('author_id', '=', authorId)
    .where('kind', '=', 'reflection')
    .where('happened_on', '=', dayOf(starts_at))
    .where('taken_back_at', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(MOST)
    .execute()
  const sealed = rows.flatMap(({ id, sealed_words }) =>
    sealed_words ? { personId: authorId, place: { table: 'contribution', column: 'sealed_words', id }, sealed: sealed_words } : [],
  )
  const opened = await unsealEach(sealed)
  return sealed.map(({ place }, at) => ({ id: place.id, words: opened[at] ?? '' }))
}

/** Whom to tell when somebody is at risk: the safeguarding leads of the programme, by name. */
export async function listSafeguardingLeads(coaching: CoachingRow, today: string) {
  const home = await findHomeOf(coaching)
  if (!home) return []
  const holders = await listRoleHolders({ programmeId: home.programmeId }, today)
  return holders
    .filter(({ kind }) => kind === 'safeguarding_lead')
    .map(({ known_as, family_name }) => [known_as, family_name].filter(Boolean).join(' '))
}
