import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { sayName } from '../../person-words.ts'

const MOST = 10

/** Who was promised an answer about their record by the viewer. What they ask is on its page: “Today” may be read over a shoulder. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const rows = await listPromised({ keeperId: viewer.personId })
  return rows.map(({ id, made_at, answer_by_on, known_as, family_name }) => ({
    id: `record-request:${id}`,
    since: made_at,
    who: { name: sayName({ knownAs: known_as, familyName: family_name }), voice: null },
    title: `${known_as} asks about their record`,
    quiet: `They were promised your answer by ${sayDay(answer_by_on, today)}.`,
    to: `/record-requests/${id}`,
    action: 'Read and answer',
  }))
}

const listPromised = prepared(({ keeperId }: { keeperId: string }) =>
  db()
    .selectFrom('record_request')
    .innerJoin('person', 'person.id', 'record_request.person_id')
    .select(['record_request.id', 'record_request.made_at', 'record_request.answer_by_on', 'person.known_as', 'person.family_name'])
    .where('record_request.keeper_id', '=', keeperId)
    .where('record_request.answered_at', 'is', null)
    .orderBy('record_request.answer_by_on')
    .limit(MOST),
)

/** Who has not answered by the promised day, and how many: for the steward, who learns nothing of what was asked or by whom. */
export async function listLateKeepers(today: string) {
  const rows = await db()
    .selectFrom('record_request')
    .innerJoin('person', 'person.id', 'record_request.keeper_id')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('record_request.answered_at', 'is', null)
    .where('record_request.answer_by_on', '<', today)
    .groupBy(['person.id', 'person.known_as', 'person.family_name'])
    .orderBy('person.known_as')
    .limit(MOST)
    .execute()
  return rows.map(({ id, known_as, family_name, count }) => ({
    id,
    name: sayName({ knownAs: known_as, familyName: family_name }),
    count,
  }))
}
