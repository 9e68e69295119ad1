import { audit } from '#app/server/audit.server.ts'
import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'
import type { Outcome } from '../request-kinds.ts'
import { sealedRequest } from '../sealed-request.ts'

interface Answer {
  id: string
  outcome: Outcome
  words: string
}

/** Writes the answer of who was asked, and tells who asked that it is there. There is one answer: a second changes nothing. */
export function answerRequest(act: Act, { id, outcome, words }: Answer) {
  return transaction(async () => {
    const request = await db()
      .selectFrom('record_request')
      .innerJoin('person', 'person.id', 'record_request.person_id')
      .select(['record_request.person_id', 'record_request.answered_at', 'person.known_as'])
      .where('record_request.id', '=', id)
      .executeTakeFirst()
    const by = await db()
      .selectFrom('person')
      .select(['id', 'known_as', 'family_name'])
      .where('id', '=', act.byId ?? '')
      .executeTakeFirst()
    if (!request || request.answered_at || !by) return
    await db()
      .updateTable('record_request')
      .set({
        outcome,
        answer_words: await sealFor(request.person_id, sealedRequest(id, 'answer_words'), words),
        answered_at: act.at.toISOString(),
        answered_by_id: by.id,
      })
      .where('id', '=', id)
      .execute()
    await queueMessage(act, {
      personId: request.person_id,
      template: 'record-answer',
      props: {
        knownAs: request.known_as,
        byName: sayName({ knownAs: by.known_as, familyName: by.family_name }),
        url: new URL('/me/record#asked', env().appUrl).href,
      },
      dedupeKey: `record-answer:${id}`,
    })
    await audit(act, 'record.answer', { kind: 'record_request', id }, outcome)
  })
}
