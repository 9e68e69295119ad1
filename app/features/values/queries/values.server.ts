import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'

type Whose = { personId: string; guestId?: undefined } | { guestId: string; personId?: undefined }

const MOST = 300

/** So many lines stand on a wall at once: older ones make room. */
export const mostOnWall = MOST

function values() {
  return db().selectFrom('contribution').where('contribution.kind', '=', 'value').where('contribution.taken_back_at', 'is', null)
}

/** What one person or one guest put up in this room, the newest first, with why something is not on the wall. */
export async function listMine(gatheringId: string, { personId, guestId }: Whose) {
  const rows = await (personId ? listByAuthor({ gatheringId, id: personId }) : listByGuest({ gatheringId, id: guestId ?? '' }))
  return rows.map(({ is_heard, ...row }) => ({ ...row, isHeard: Boolean(is_heard) })) // 0 and 1 on SQLite
}

const listByAuthor = prepared(({ gatheringId, id }: { gatheringId: string; id: string }) =>
  ownValues(gatheringId).where('contribution.author_id', '=', id),
)

const listByGuest = prepared(({ gatheringId, id }: { gatheringId: string; id: string }) =>
  ownValues(gatheringId).where('contribution.guest_id', '=', id),
)

function ownValues(gatheringId: string) {
  return values()
    .leftJoin('person as hider', 'hider.id', 'contribution.hidden_by_id')
    .leftJoin('person as writer', 'writer.id', 'contribution.written_by_id')
    .select(['contribution.id', 'contribution.words', 'contribution.language', 'contribution.voice', 'contribution.made_at'])
    .select(['contribution.hidden_words', 'contribution.agreed_at', 'hider.known_as as hidden_by', 'writer.known_as as written_by'])
    .select((is) =>
      is
        .or([
          is.exists(is.selectFrom('answer').select('answer.id').whereRef('answer.contribution_id', '=', 'contribution.id')),
          is.exists(is.selectFrom('ending').select('ending.contribution_id').whereRef('ending.contribution_id', '=', 'contribution.id')),
        ])
        .as('is_heard'),
    )
    .where('contribution.gathering_id', '=', gatheringId)
    .orderBy('contribution.made_at', 'desc')
    .orderBy('contribution.id')
    .limit(MOST)
}

/** What somebody typed for others in this room: that it is there, and never the words again. */
export const listReceipts = prepared(({ gatheringId, writerId }: { gatheringId: string; writerId: string }) =>
  values()
    .innerJoin('person as author', 'author.id', 'contribution.author_id')
    .select(['contribution.id', 'contribution.made_at', 'contribution.agreed_at', 'author.known_as'])
    .where('contribution.gathering_id', '=', gatheringId)
    .where('contribution.written_by_id', '=', writerId)
    .orderBy('contribution.made_at', 'desc')
    .limit(MOST),
)

/** What is on the wall of a room, the newest first, without names. */
export const listWall = prepared(({ gatheringId }: { gatheringId: string }) =>
  values()
    .select(['id', 'words', 'voice', 'language', 'made_at'])
    .where('gathering_id', '=', gatheringId)
    .where('hidden_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST),
)

/** What was hidden from the wall, and why, for those who may show it again. */
export function listHidden(gatheringId: string) {
  return values()
    .select(['id', 'words', 'voice', 'language', 'hidden_words'])
    .where('gathering_id', '=', gatheringId)
    .where('hidden_at', 'is not', null)
    .orderBy('made_at', 'desc')
    .limit(MOST)
    .execute()
}

/** All the values of an experience, oldest first, as its cohort may read them. */
export function listValuesOf(experienceId: string) {
  return values()
    .select(['id', 'words', 'voice', 'language', 'made_at'])
    .where('experience_id', '=', experienceId)
    .where('audience', '<>', 'me')
    .where('hidden_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** How many values an experience holds: all that its organisers are told. */
export async function countValuesOf(experienceId: string) {
  const row = await values()
    .select((of) => of.fn.countAll().as('count'))
    .where('experience_id', '=', experienceId)
    .where('audience', '<>', 'me')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The languages a person writes in, the preferred one first. */
export async function listLanguagesOf(personId: string) {
  const person = await findLanguages({ personId })
  return (person?.languages ?? '').split(/[\s,]+/).filter(Boolean)
}

const findLanguages = preparedOne(({ personId }: { personId: string }) =>
  db().selectFrom('person').select('languages').where('id', '=', personId),
)
