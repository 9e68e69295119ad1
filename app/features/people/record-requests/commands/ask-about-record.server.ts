import { audit } from '#app/server/audit.server.ts'
import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf, sayDay } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'
import { listKeepers } from '../queries/keepers.server.ts'
import { answerWithinDays, requestKindWords, type RequestKind } from '../request-kinds.ts'
import { sealedRequest } from '../sealed-request.ts'

interface RecordRequest {
  id: string
  personId: string
  kind: RequestKind
  words: string
  /** One of `listKeepers`; anybody else, or nobody, means the likeliest. */
  keeperId?: string | undefined
}

/**
 * Takes a correction, an objection or a complaint to a named person, who has a month to answer. The same id again
 * is the same request.
 */
export function askAboutRecord(act: Act, { id, personId, kind, words, keeperId }: RecordRequest) {
  return transaction(async () => {
    const keepers = await listKeepers(personId, act.at)
    const keeper = keepers.find((one) => one.id === keeperId) ?? keepers[0]
    const asker = await db().selectFrom('person').select(['known_as', 'family_name']).where('id', '=', personId).executeTakeFirst()
    if (!keeper || !asker) return { ok: false as const }
    const answerByOn = addDays(dayOf(act.at), answerWithinDays)
    const made = await db()
      .insertInto('record_request')
      .values({
        id,
        made_at: act.at.toISOString(),
        person_id: personId,
        kind,
        words: await sealFor(personId, sealedRequest(id, 'words'), words),
        keeper_id: keeper.id,
        answer_by_on: answerByOn,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return { ok: true as const }
    await queueMessage(act, {
      personId: keeper.id,
      template: 'about-a-record',
      props: {
        knownAs: await findFirstName(keeper.id),
        askedBy: sayName({ knownAs: asker.known_as, familyName: asker.family_name }),
        about: requestKindWords[kind],
        words,
        answerBy: sayDay(answerByOn),
        url: new URL(`/record-requests/${id}`, env().appUrl).href,
      },
      dedupeKey: `record-request:${id}`,
    })
    await audit(act, `record.${kind}`, { kind: 'person', id: personId })
    return { ok: true as const }
  })
}

async function findFirstName(personId: string) {
  const { known_as } = await db().selectFrom('person').select('known_as').where('id', '=', personId).executeTakeFirstOrThrow()
  return known_as
}
