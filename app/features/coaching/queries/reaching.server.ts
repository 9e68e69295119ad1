import { findFreeNumber, listContactWays } from '#app/features/people/queries/contact-ways.server.ts'
import { safeWords } from '#app/features/people/safe-contact.ts'
import { dayOf } from '#app/shared/dates.ts'
import { isGoingOn } from '../coaching-terms.ts'
import type { CoachingRow } from './coaching.server.ts'

/**
 * The numbers a coach may ring, with how it is safe to use each. What the person closed is not there; what is for their
 * named contact alone, for that contact only. Once they no longer walk together there is nothing to ring about.
 */
export async function listNumbers({ person_id, coach_id, named_contact_id, ends_on }: CoachingRow, at: Date) {
  if (!isGoingOn({ ends_on }, dayOf(at))) return []
  const ways = await listContactWays({ byId: coach_id, as: 'coach', at }, [person_id])
  return ways
    .filter(({ kind, safe }) => kind === 'phone' && safe !== 'never' && (safe !== 'named_only' || named_contact_id === coach_id))
    .map(({ id, kind, safe, address }) => ({ id, number: address, words: safe === 'named_only' ? null : safeWords(kind, safe) }))
}

/** A number of the coach that anyone may use freely, for the person to ring. */
export const findNumberOf = findFreeNumber
