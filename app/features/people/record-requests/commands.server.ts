import { audit } from '#app/server/audit.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf, sayDay } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findRecordKeeper } from './queries.server.ts'
import { answerWithinDays, requestKindWords, type RequestKind } from './request-kinds.ts'

interface RecordRequest {
  id: string
  personId: string
  kind: RequestKind
  words: string
}

/**
 * Takes a correction, an objection or a complaint to a named person, who has a month to answer. The same id again
 * is the same request.
 */
export function askAboutRecord(act: Act, { id, personId, kind, words }: RecordRequest) {
  return transaction(async () => {
    const keeper = await findRecordKeeper(personId)
    const asker = await db().selectFrom('person').select(['known_as', 'family_name']).where('id', '=', personId).executeTakeFirst()
    if (!keeper || !asker) return { ok: false as const }
    const answerBy = sayDay(addDays(dayOf(act.at), answerWithinDays))
    const askedBy = [asker.known_as, asker.family_name].filter(Boolean).join(' ')
    await queueMessage(act, {
      personId: keeper.id,
      template: 'about-a-record',
      props: { knownAs: keeper.known_as, askedBy, about: requestKindWords[kind], words, answerBy },
      dedupeKey: `record-request:${id}`,
    })
    await audit(act, `record.${kind}`, { kind: 'person', id: personId })
    return { ok: true as const, keeper: keeper.known_as, answerBy }
  })
}
