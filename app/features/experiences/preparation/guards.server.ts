import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import type { Action } from '#app/shared/permission-table.ts'
import { keepAsItWas } from '../guards.server.ts'
import { findPreparation } from './queries/preparations.server.ts'

/**
 * The preparation of this URL, for who may do `action` to it: the person, their helper, who runs the experience, and its
 * owner. A manager asked for time off is its owner and nothing else, so the tie that else steps in between does not count.
 */
export async function requirePreparation(request: Request, params: Params, action: Action) {
  const viewer = await requireViewer(request)
  const preparation = await findPreparation(params.preparationId ?? '')
  if (!preparation) throw notFound()
  const { experience_id: experienceId, person_id: personId, owner_id, kind } = preparation
  const isAskedManager = kind === 'release' && owner_id === viewer.personId
  const about = isAskedManager ? { askedIds: [owner_id] } : { experienceId, personId, askedIds: [owner_id] }
  const allowed = await allow(request, action, about)
  await keepAsItWas(request, experienceId)
  return { ...allowed, preparation }
}
