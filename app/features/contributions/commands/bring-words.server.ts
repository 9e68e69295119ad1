import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { Audience } from '#app/shared/permission-table.ts'
import type { Voice } from '#app/shared/voices.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { ContributionKind } from '../contribution-kinds.ts'
import { keepWords } from './keep-words.server.ts'
import { tellWall } from './tell-wall.server.ts'

/** Whose words they are: a person’s, or those of a guest of the room, who stays unnamed. */
type Whose = { authorId: string; guestId?: undefined } | { guestId: string; authorId?: undefined }

export type NewWords = Whose & {
  /** Made by the page or the phone, so that words sent twice are there once. */
  id: string
  kind: ContributionKind
  words: string
  programmeId: string
  localityId?: string | null
  experienceId?: string | null
  gatheringId?: string | null
  audience: Audience
  voice?: Voice | null
  nameShown?: boolean
  /** BCP 47; English when left out. */
  language?: string
  /** Who typed them for the author, and whether the author agreed to them as they stand. */
  writtenById?: string
  agreed?: boolean
  happenedOn?: string | null
}

export type Brought = { ok: true; isNew: boolean } | { ok: false; reason: 'someone_elses' }

/**
 * Keeps what somebody says, in their own words and spelling. The same id from the same author is the same
 * contribution, however often it comes; the same id from another is refused.
 */
export function bringWords(act: Act, given: NewWords): Promise<Brought> {
  return transaction(async () => {
    const earlier = await db()
      .selectFrom('contribution')
      .select(['author_id', 'guest_id', 'kind'])
      .where('id', '=', given.id)
      .executeTakeFirst()
    if (earlier) return isTheSame(earlier, given) ? { ok: true, isNew: false } : { ok: false, reason: 'someone_elses' }
    await db()
      .insertInto('contribution')
      .values(await rowOf(act, given))
      .execute()
    if (given.gatheringId) await tellWall(given.id)
    await audit(act, 'contribution.bring', { kind: 'contribution', id: given.id })
    return { ok: true, isNew: true }
  })
}

function isTheSame(earlier: { author_id: string | null; guest_id: string | null; kind: string }, { authorId, guestId, kind }: NewWords) {
  return earlier.kind === kind && earlier.author_id === (authorId ?? null) && earlier.guest_id === (guestId ?? null)
}

async function rowOf(act: Act, given: NewWords) {
  const { id, kind, audience, authorId = null, writtenById = null } = given
  const isWrittenForThem = writtenById !== null && writtenById !== authorId
  return {
    id,
    made_at: act.at.toISOString(),
    kind,
    programme_id: given.programmeId,
    locality_id: given.localityId ?? null,
    experience_id: given.experienceId ?? null,
    gathering_id: given.gatheringId ?? null,
    author_id: authorId,
    guest_id: given.guestId ?? null,
    written_by_id: isWrittenForThem ? writtenById : null,
    agreed_at: isWrittenForThem && given.agreed ? act.at.toISOString() : null,
    voice: given.voice ?? null,
    audience,
    name_shown: given.nameShown ? (1 as const) : (0 as const),
    language: given.language ?? 'en',
    happened_on: given.happenedOn ?? null,
    ...(await keepWords({ audience, authorId }, { table: 'contribution', id }, given.words)),
  }
}
