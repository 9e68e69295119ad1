import { db } from '#db/connection.server.ts'
import type { ContributionRow } from './contribution.server.ts'
import { keepReadable, type Reader } from './readable.server.ts'

const MOST = 60

/** What these words may have grown from: what was said nearby, of what the reader may read, the latest first. Sealed words are left out. */
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
    .where((is) =>
      is.not(
        is.exists(
          is.selectFrom('contribution_link').select('from_id').whereRef('to_id', '=', 'contribution.id').where('from_id', '=', row.id),
        ),
      ),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST * 3)
    .execute()
  const readable = await keepReadable(reader, nearby)
  return readable.slice(0, MOST).map(({ id, kind, words }) => ({ id, kind, words: words ?? '' }))
}
