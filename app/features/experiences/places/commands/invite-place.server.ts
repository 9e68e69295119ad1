import { newId } from '#app/server/chance.server.ts'
import { env } from '#app/server/env.server.ts'
import { cancelMessages, queueMessage } from '#app/server/outbox.server.ts'
import { makeReplyLink } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf, sayDay, sayDays } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isInviting } from '../../experience-states.ts'
import { findRinging } from '../queries/ringing.server.ts'
import { findPlaceToMove, gone, movePlace, refuse, type Moved, type PlaceToMove } from './move-place.server.ts'

interface Invitation {
  placeId: string
  /** The last day on which a yes counts. After it the invitation runs out and the place waits. */
  answerByOn: string
  /** Needed where the answer was a no, “not now” or given back: why it is asked again. */
  words?: string | null
  changeId?: string
}

/**
 * Invites somebody, or sends an open invitation again with a new day to answer by. Who has an e-mail address gets a
 * neutral message with a link that answers this one question; who has none is on the list of people to ring.
 */
export function invitePlace(act: Act, { placeId, answerByOn, words, changeId = newId() }: Invitation): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place) return gone
    if (!isInviting(place.experience_state)) return refuse('Invitations are not open for this experience.')
    if (answerByOn < dayOf(act.at) || answerByOn > place.last_on) return refuse('Choose a day to answer by from today to the last day.')
    const moved = await movePlace(act, place, { move: 'invite', words, changeId, set: { answer_by_on: answerByOn } })
    if (moved.ok && moved.changes) await sendInvitation(act, { place, answerByOn, changeId })
    return moved
  })
}

/** Sends an invitation that is open once more. The older link stops working. */
export function resendInvitation(act: Act, invitation: Invitation): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(invitation.placeId)
    if (place && place.state !== 'invited') return refuse('There is no open invitation to send again.')
    return invitePlace(act, invitation)
  })
}

/** Invites several at once. Who has an answer or an open invitation already is left as they are; how many went out is told. */
export function invitePlaces(act: Act, { placeIds, answerByOn }: { placeIds: readonly string[]; answerByOn: string }) {
  return transaction(async () => {
    let invited = 0
    for (const placeId of placeIds) {
      const place = await findPlaceToMove(placeId)
      if (place?.state !== 'considered' && place?.state !== 'waiting') continue
      const moved = await invitePlace(act, { placeId, answerByOn })
      if (!moved.ok) return moved
      invited += 1
    }
    return { ok: true as const, invited }
  })
}

async function sendInvitation(act: Act, { place, answerByOn, changeId }: { place: PlaceToMove; answerByOn: string; changeId: string }) {
  await takeBackInvitations(act, place.id)
  const expiresAt = instantOf({ on: addDays(answerByOn, 1), time: '00:00' })
  const token = await makeReplyLink(act, { personId: place.person_id, aboutKind: 'place', aboutId: place.id, expiresAt })
  const person = await findPerson(place.person_id)
  const experience = await findNamed(place.experience_id)
  const ringing = await findRinging(place.person_id, act.byId)
  await queueMessage(act, {
    personId: place.person_id,
    dedupeKey: dedupeKeyOf(place.id, changeId),
    template: 'place-invitation',
    props: {
      knownAs: person.known_as,
      name: experience.name,
      days: sayDays(place.first_on, place.last_on, dayOf(act.at)),
      answerBy: sayDay(answerByOn, dayOf(act.at)),
      answerUrl: new URL(`/answers/${token}`, env().appUrl).href,
      from: ringing?.name ?? null,
      phone: ringing?.phone ?? null,
    },
  })
}

const dedupeKeyOf = (placeId: string, changeId: string) => `place-invitation:${placeId}:${changeId}`

/** Holds back invitations to this place that have not gone out yet: they were answered, or there is a newer one. */
export async function takeBackInvitations(act: Act, placeId: string) {
  const sent = await db()
    .selectFrom('place_change')
    .select('id')
    .where('place_id', '=', placeId)
    .where('to_state', '=', 'invited')
    .execute()
  await cancelMessages(
    act,
    sent.map(({ id }) => dedupeKeyOf(placeId, id)),
  )
}

function findPerson(id: string) {
  return db().selectFrom('person').select('known_as').where('id', '=', id).executeTakeFirstOrThrow()
}

function findNamed(id: string) {
  return db().selectFrom('experience').select('name').where('id', '=', id).executeTakeFirstOrThrow()
}
