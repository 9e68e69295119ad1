import { db } from '#db/connection.server.ts'
import { findContributionRow, type ContributionRow } from './contribution.server.ts'
import { keepReadable, type Reader } from './readable.server.ts'

const MOST = 60

/**
 * What these words may have grown from: what was said nearby, of what the reader may read, the latest first.
 * Left out is what is sealed, and what is linked with these already, in either direction.
 */
export async function listLinkable(row: ContributionRow, reader: Reader) {
  const { programme_id, locality_id, experience_id } = row
  const found = [
    ...(await latest(row)
      .where('experience_id', '=', experience_id ?? '')
      .execute()),
    ...(await latest(row)
      .where('locality_id', '=', locality_id ?? '')
      .execute()),
    ...(await latest(row).where('programme_id', '=', programme_id).where('audience', '=', 'programme').execute()),
    ...(await latest(row).where('programme_id', '=', programme_id).where('audience', '=', 'public').execute()),
  ]
  const apart = [...new Map(found.map((one) => [one.id, one])).values()]
  const nearby = apart.sort((one, other) => other.made_at.localeCompare(one.made_at) || one.id.localeCompare(other.id)).slice(0, MOST * 3)
  const readable = await keepReadable(reader, nearby)
  return readable.slice(0, MOST).map(({ id, kind, words }) => ({ id, kind, words: words ?? '' }))
}

/** Where these words were said, a country may have said a hundred thousand: each of the ways to be near is asked for its latest alone. */
function latest({ id }: ContributionRow) {
  return db()
    .selectFrom('contribution')
    .select(['id', 'kind', 'words', 'made_at', 'author_id', 'guest_id', 'programme_id', 'locality_id', 'experience_id', 'gathering_id'])
    .select(['audience', 'hidden_at'])
    .where('id', '<>', id)
    .where('words', 'is not', null)
    .where('taken_back_at', 'is', null)
    .where('id', 'not in', (from) => from.selectFrom('contribution_link').select('to_id').where('from_id', '=', id))
    .where('id', 'not in', (from) => from.selectFrom('contribution_link').select('from_id').where('to_id', '=', id))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST * 3)
}

/** Whether the reader may read what somebody wants to link to: a link leads nowhere that its maker has not been. */
export async function mayLinkTo(toId: string, reader: Reader) {
  const row = await findContributionRow(toId)
  if (!row || row.taken_back_at !== null) return false
  return (await keepReadable(reader, [row])).length > 0
}
