import { db } from '#db/connection.server.ts'
import { findContributionRow, type ContributionRow } from './contribution.server.ts'
import { keepReadable, type Reader } from './readable.server.ts'

const MOST = 60

/**
 * What these words may have grown from: what was said nearby, of what the reader may read, the latest first.
 * Left out is what is sealed, and what is linked with these already, in either direction.
 */
export async function listLinkable(row: ContributionRow, reader: Reader) {
  const nearby = await db()
    .selectFrom('contribution')
    .select(['id', 'kind', 'words', 'made_at', 'author_id', 'guest_id', 'programme_id', 'locality_id', 'experience_id', 'gathering_id'])
    .select(['audience', 'hidden_at'])
    .where('programme_id', '=', row.programme_id)
    .where((is) =>
      is.or([
        is('experience_id', '=', row.experience_id ?? ''),
        is('locality_id', '=', row.locality_id ?? ''),
        is('audience', 'in', ['programme', 'public']),
      ]),
    )
    .where('id', '<>', row.id)
    .where('words', 'is not', null)
    .where('taken_back_at', 'is', null)
    .where('id', 'not in', (from) => from.selectFrom('contribution_link').select('to_id').where('from_id', '=', row.id))
    .where('id', 'not in', (from) => from.selectFrom('contribution_link').select('from_id').where('to_id', '=', row.id))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST * 3)
    .execute()
  const readable = await keepReadable(reader, nearby)
  return readable.slice(0, MOST).map(({ id, kind, words }) => ({ id, kind, words: words ?? '' }))
}

/** Whether the reader may read what somebody wants to link to: a link leads nowhere that its maker has not been. */
export async function mayLinkTo(toId: string, reader: Reader) {
  const row = await findContributionRow(toId)
  if (!row || row.taken_back_at !== null) return false
  return (await keepReadable(reader, [row])).length > 0
}
