import { findReplyLink } from '#app/server/reply-link.server.ts'
import { dayOf, sayDay, sayDays } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { isInviting } from '../../experience-states.ts'
import { findRinging, type Ringing } from './ringing.server.ts'

const THANKS_MS = 24 * 60 * 60_000

/** What a reply link shows of a place: first name, what the days are called, when they are. Never what they are for. */
export interface Question {
  knownAs: string
  name: string
  days: string
  answerBy: string | null
  ringing: Ringing | null
}

type Found = { is: 'open'; question: Question } | { is: 'over'; ringing: Ringing | null }

/** The question behind a link, while it can be answered; else whom to ring, as far as that is known. */
export async function findQuestion(token: string, at: Date): Promise<Found> {
  const link = await findReplyLink(token)
  if (link?.about_kind !== 'place') return { is: 'over', ringing: null }
  const place = await findAsked(link.about_id)
  const ringing = (await findRinging(link.person_id, place?.asked_by_id ?? null)) ?? null
  const isOpen = link.used_at === null && link.expires_at > at.toISOString()
  if (!place || !isOpen || place.state !== 'invited' || !isInviting(place.experience_state)) return { is: 'over', ringing }
  return { is: 'open', question: questionOf(place, ringing, dayOf(at)) }
}

/** The answer given by a link, for a day after it was given: what the page of thanks says. */
export async function findThanks(token: string, at: Date) {
  const link = await findReplyLink(token)
  if (link?.about_kind !== 'place' || link.used_at === null) return undefined
  if (at.getTime() - Date.parse(link.used_at) > THANKS_MS) return undefined
  const change = await findAnswerAt(link.about_id, link.used_at)
  const place = await findAsked(link.about_id)
  if (!change || !place) return undefined
  const ringing = (await findRinging(link.person_id, place.asked_by_id)) ?? null
  return {
    ...questionOf(place, ringing, dayOf(at)),
    state: change.to_state,
    returnOn: place.return_on && sayDay(place.return_on, dayOf(at)),
  }
}

/** The move that a link made: at the very instant the link was used. */
export async function findAnswerAt(placeId: string, usedAt: string) {
  return db()
    .selectFrom('place_change')
    .select(['to_state'])
    .where('place_id', '=', placeId)
    .where('made_at', '=', usedAt)
    .where('to_state', 'in', ['accepted', 'waiting', 'not_now', 'declined'])
    .executeTakeFirst()
}

async function findAsked(placeId: string) {
  const place = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.state', 'place.answer_by_on', 'place.return_on', 'person.known_as', 'experience.name'])
    .select(['experience.state as experience_state', 'experience.first_on', 'experience.last_on'])
    .where('place.id', '=', placeId)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  if (!place) return undefined
  const asked = await db()
    .selectFrom('place_change')
    .select('by_id')
    .where('place_id', '=', placeId)
    .where('to_state', '=', 'invited')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { ...place, asked_by_id: asked?.by_id ?? null }
}

function questionOf(place: NonNullable<Awaited<ReturnType<typeof findAsked>>>, ringing: Ringing | null, today: string): Question {
  const { known_as, name, first_on, last_on, answer_by_on } = place
  return {
    knownAs: known_as,
    name,
    days: sayDays(first_on, last_on, today),
    answerBy: answer_by_on && sayDay(answer_by_on, today),
    ringing,
  }
}
