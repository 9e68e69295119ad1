import { unsealEach, unsealFor } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'
import { sealedRequest } from '../sealed-request.ts'

const MOST = 50

/** What a person asked about their record and what came of it, the latest first, opened for that person alone. */
export async function listMyRequests(personId: string) {
  const rows = await selectRequests().where('record_request.person_id', '=', personId).limit(MOST).execute()
  const opened = await openAll(rows)
  return rows.map((row) => ({
    id: row.id,
    at: row.made_at,
    kind: row.kind,
    words: opened.get(`words ${row.id}`) ?? null,
    keeperName: sayName({ knownAs: row.keeper_known_as, familyName: row.keeper_family_name }),
    answerByOn: row.answer_by_on,
    answer: row.answered_at &&
      row.outcome && {
        at: row.answered_at,
        outcome: row.outcome,
        words: opened.get(`answer_words ${row.id}`) ?? null,
        byName: sayName({ knownAs: row.by_known_as ?? '', familyName: row.by_family_name }),
      },
  }))
}

export type MyRequest = Awaited<ReturnType<typeof listMyRequests>>[number]

/** One request, closed. */
export function findRequest(id: string) {
  return selectRequests().where('record_request.id', '=', id).executeTakeFirst()
}

export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** The words of a request and of its answer, for who was asked to answer it. */
export async function openRequest({ id, person_id, words, answer_words }: FoundRequest) {
  return {
    words: words && ((await unsealFor(person_id, sealedRequest(id, 'words'), words)) ?? null),
    answer: answer_words && ((await unsealFor(person_id, sealedRequest(id, 'answer_words'), answer_words)) ?? null),
  }
}

function selectRequests() {
  return db()
    .selectFrom('record_request')
    .innerJoin('person', 'person.id', 'record_request.person_id')
    .innerJoin('person as keeper', 'keeper.id', 'record_request.keeper_id')
    .leftJoin('person as by', 'by.id', 'record_request.answered_by_id')
    .select(['record_request.id', 'record_request.made_at', 'record_request.kind', 'record_request.words', 'record_request.answer_words'])
    .select(['record_request.person_id', 'record_request.keeper_id', 'record_request.answer_by_on', 'record_request.answered_at'])
    .select(['record_request.outcome', 'person.known_as', 'person.family_name'])
    .select(['keeper.known_as as keeper_known_as', 'keeper.family_name as keeper_family_name'])
    .select(['by.known_as as by_known_as', 'by.family_name as by_family_name'])
    .orderBy('record_request.made_at', 'desc')
    .orderBy('record_request.id')
}

async function openAll(rows: readonly FoundRequest[]) {
  const sealed = rows.flatMap(({ id, person_id, ...row }) =>
    (['words', 'answer_words'] as const).flatMap((column) => {
      const text = row[column]
      return text === null ? [] : [{ personId: person_id, place: sealedRequest(id, column), sealed: text }]
    }),
  )
  const opened = await unsealEach(sealed)
  return new Map(sealed.map(({ place }, at) => [`${place.column} ${place.id}`, opened[at]]))
}
