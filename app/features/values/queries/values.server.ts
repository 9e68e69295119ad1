import { db } from '#db/connection.server.ts'

type Whose = { personId: string; guestId?: undefined } | { guestId: string; personId?: undefined }

const MOST = 300

/** So many lines stand on a wall at once: older ones make room. */
export const mostOnWall = MOST

function values() {
  return db().selectFrom('contribution').where('contribution.kind', '=', 'value').where('contribution.taken_back_at', 'is', null)
}

/** What one person or one guest put up in this room, the newest first, with why something is not on the wall. */
export async function listMine(gatheringId: string, { personId, guestId }: Whose) {
  const rows = await values()
    .leftJoin('person as hider', 'hider.id', 'contribution.hidden_by_id')
    .leftJoin('person as writer', 'writer.id', 'contribution.written_by_id')
    .select(['contribution.id', 'contribution.words', 'contribution.language', 'contribution.voice', 'contribution.made_at'])
    .select(['contribution.hidden_words', 'contribution.agreed_at', 'hider.known_as as hidden_by', 'writer.known_as as written_by'])
    .select((of) => [
      of
        .selectFrom('answer')
        .whereRef('answer.contribution_id', '=', 'contribution.id')
        .select((one) => one.fn.countAll().as('count'))
        .as('answers'),
      of
        .selectFrom('ending')
        .whereRef('ending.contribution_id', '=', 'contribution.id')
        .select((one) => one.fn.countAll().as('count'))
        .as('endings'),
    ])
    .where('contribution.gathering_id', '=', gatheringId)
    .where((is) => (personId ? is('contribution.author_id', '=', personId) : is('contribution.guest_id', '=', guestId ?? '')))
    .orderBy('contribution.made_at', 'desc')
    .orderBy('contribution.id')
    .limit(MOST)
    .execute()
  return rows.map(({ answers, endings, ...row }) => ({ ...row, isHeard: Number(answers) + Number(endings) > 0 }))
}

/** What somebody typed for others in this room: that it is there, and never the words again. */
export function listReceipts(gatheringId: string, writerId: string) {
  return values()
    .innerJoin('person as author', 'author.id', 'contribution.author_id')
    .select(['contribution.id', 'contribution.made_at', 'contribution.agreed_at', 'author.known_as'])
    .where('contribution.gathering_id', '=', gatheringId)
    .where('contribution.written_by_id', '=', writerId)
    .orderBy('contribution.made_at', 'desc')
    .limit(MOST)
    .execute()
}

/** What is on the wall of a room, the newest first, without names. */
export function listWall(gatheringId: string) {
  return values()
    .select(['id', 'words', 'voice', 'language', 'made_at'])
    .where('gathering_id', '=', gatheringId)
    .where('hidden_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

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
  const person = await db().selectFrom('person').select('languages').where('id', '=', personId).executeTakeFirst()
  return (person?.languages ?? '').split(/[\s,]+/).filter(Boolean)
}
