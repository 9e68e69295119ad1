import type { Params } from '@remix-run/react'
import { findExperience } from '#app/features/experiences/queries/experience.server.ts'
import { allow, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { listNoted } from './queries/keep-togethers.server.ts'

/**
 * Who stays together at this URL’s experience: for who organises it, all of it; for who comes, their own wishes. To be
 * `self` here takes a place in the cohort, since a wish is about the others who come.
 */
export async function requireKeepTogethers(request: Request, params: Params) {
  const viewer = await requireViewer(request)
  const experienceId = params.experienceId ?? ''
  const comes = (await relationsOf(viewer, { experienceId })).has('cohort')
  const about = { experienceId, personId: comes ? viewer.personId : null }
  const allowed = await allow(request, 'keep_together.write', about, { known: 'experience.read' })
  const experience = await findExperience(experienceId)
  if (!experience) throw notFound()
  return { ...allowed, experience, isOrganiser: allowed.relations.has('organiser') }
}

/** One pair of that experience, for who may end it: an organiser any, somebody who comes their own. */
export async function requireKeepTogether(request: Request, params: Params) {
  const allowed = await requireKeepTogethers(request, params)
  const { experience, isOrganiser, viewer } = allowed
  const mine = isOrganiser ? {} : { byId: viewer.personId }
  const [pair] = await listNoted({ experienceId: experience.id, id: params.keepTogetherId ?? '', ...mine })
  if (!pair) throw notFound()
  return { ...allowed, pair }
}
