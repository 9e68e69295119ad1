import type { Params } from '@remix-run/react'
import { allow, notAllowed, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { can, type Action } from '#app/shared/permission-table.ts'
import { mayCoachRead } from './coaching-terms.ts'
import { canListCoachings, canWriteWords } from './permissions.ts'
import { findCheckIn } from './queries/check-ins.server.ts'
import { findCoaching, type CoachingRow } from './queries/coaching.server.ts'

/** The list of who walks with whom is anybody's who is signed in: it shows only their own, and an organiser's people. */
export async function requireCoachings(request: Request) {
  const viewer = await requireViewer(request)
  const mayList = canListCoachings(await relationsOf(viewer, { anywhere: true }))
  return { ...(await allow(request, 'account.own', { personId: viewer.personId })), mayList }
}

/** Starting a coaching, for who organises anywhere; whom it may be for, the command asks again. */
export function requireNewCoaching(request: Request) {
  return allow(request, 'coaching.write', { anywhere: true })
}

/** The coaching of this URL, for who may do `action` to it as one of the two, or as the helper named for the person. */
async function requireCoaching(request: Request, params: Params, action: Action) {
  const viewer = await requireViewer(request)
  const coaching = await findCoaching(params.coachingId ?? '')
  if (!coaching) throw notFound()
  const allowed = await allow(request, action, pairOf(coaching, viewer.at), { known: 'coaching.read' })
  return { ...allowed, coaching }
}

/** The coaching of this URL, for the two and, as names, dates and counts, for an organiser of the person. */
export async function requireCoachingInSight(request: Request, params: Params) {
  const viewer = await requireViewer(request)
  const coaching = await findCoaching(params.coachingId ?? '')
  if (!coaching) throw notFound()
  const isOfPair = can('coaching.read', await relationsOf(viewer, pairOf(coaching, viewer.at))).allowed
  const allowed = isOfPair
    ? await allow(request, 'coaching.read', pairOf(coaching, viewer.at))
    : await allow(request, 'coaching.list', careOf(coaching))
  return { ...allowed, coaching }
}

/** The coaching of this URL, for who may end it: either of the two, without a reason, or an organiser of the person. */
export async function requireCoachingToEnd(request: Request, params: Params) {
  const seen = await requireCoachingInSight(request, params)
  if (canWriteWords(seen.relations)) return seen
  return { ...seen, ...(await allow(request, 'coaching.write', careOf(seen.coaching), { known: 'coaching.list' })) }
}

/** The coaching of this URL, for the two who may write words about it, and read them where they are. */
export async function requireCoachingOfPair(request: Request, params: Params) {
  const allowed = await requireCoaching(request, params, 'check_in.read')
  if (!canWriteWords(allowed.relations)) throw notAllowed()
  return allowed
}

/** The coaching of this URL, for its coach. */
export async function requireCoachingAsCoach(request: Request, params: Params) {
  const allowed = await requireCoaching(request, params, 'check_in.write')
  if (!allowed.relations.has('coach')) throw notAllowed()
  return allowed
}

/** The check-in of this URL, for who may do `action` to it. There is no way in for an organiser, and none past this. */
export async function requireCheckIn(request: Request, params: Params, action: Action) {
  const viewer = await requireViewer(request)
  const checkIn = await findCheckIn(params.checkInId ?? '')
  const coaching = checkIn && (await findCoaching(checkIn.coaching_id))
  if (!coaching) throw notFound()
  const allowed = await allow(request, action, pairOf(coaching, viewer.at), { known: 'check_in.read.times' })
  return { ...allowed, checkIn, coaching }
}

/** The check-in of this URL, for the two who may write words about it. A helper sees times and no words. */
export async function requireCheckInOfPair(request: Request, params: Params) {
  const allowed = await requireCheckIn(request, params, 'check_in.write')
  if (!canWriteWords(allowed.relations)) throw notAllowed()
  return allowed
}

/** The check-in of this URL, for its coach. */
export async function requireCheckInAsCoach(request: Request, params: Params) {
  const allowed = await requireCheckIn(request, params, 'check_in.write')
  if (!allowed.relations.has('coach')) throw notAllowed()
  return allowed
}

function pairOf({ person_id, coach_id, ends_on }: CoachingRow, at: Date) {
  return { personId: person_id, coacheeId: person_id, coachId: mayCoachRead({ ends_on }, dayOf(at)) ? coach_id : null }
}

function careOf({ person_id }: CoachingRow) {
  return { personId: person_id, throughPerson: true }
}
