import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { Pattern } from '../../patterns.ts'
import type { CohortVoice } from '../../places/seats.ts'
import { findDefaultOwner } from '../queries/owners.server.ts'
import { dueOf, startingPreparations } from '../starting-preparations.ts'

interface Accepted {
  id: string
  person_id: string
  experience_id: string
  pattern: Pattern
  voice: CohortVoice
  first_on: string
}

/** Sets going what a yes sets going, each with an owner and a day. What is there already stays as it is. Inside a transaction. */
export async function startPreparations(act: Act, place: Accepted) {
  const ownerId = await findDefaultOwner(place, act.at)
  for (const kind of startingPreparations(place)) {
    const id = newId()
    const made = await db()
      .insertInto('preparation')
      .values({
        id,
        made_at: act.at.toISOString(),
        place_id: place.id,
        kind,
        state: 'wanted',
        owner_id: ownerId,
        due_on: dueOf(kind, { firstOn: place.first_on, today: dayOf(act.at) }),
      })
      .onConflict((conflict) => conflict.columns(['place_id', 'kind']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'preparation.start', { kind: 'preparation', id })
  }
}
