import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import type { Action } from '#app/shared/permission-table.ts'
import { keepAsItWas } from '../guards.server.ts'
import { findPlace } from './queries/place.server.ts'

/** The place of this URL, for who may do `action` to it: the person, their helper, who organises the experience. */
export async function requirePlace(request: Request, params: Params, action: Action) {
  await requireViewer(request)
  const place = await findPlace(params.placeId ?? '')
  if (!place) throw notFound()
  const about = { experienceId: place.experience_id, personId: place.person_id }
  const allowed = await allow(request, action, about, { known: 'place.read' })
  await keepAsItWas(request, place.experience_id)
  return { ...allowed, place }
}

/**
 * The place of this URL, for who runs it: inviting, waiting lists, notes of what was said. A person and their helper know
 * of the place, and are told that this is not theirs to do.
 */
export async function requirePlaceToRun(request: Request, params: Params) {
  const { place } = await requirePlace(request, params, 'place.read')
  const about = { experienceId: place.experience_id, personId: place.person_id }
  return { ...(await allow(request, 'place.list', about, { known: 'place.read' })), place }
}
