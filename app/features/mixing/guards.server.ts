import type { Params } from '@remix-run/react'
import { requireExperience } from '#app/features/experiences/guards.server.ts'
import { allow, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { seesAllCircles } from './permissions.ts'
import { findMix as findWholeMix } from './queries/mix.server.ts'
import { findMix } from './queries/one-session.server.ts'
import { findSession } from './queries/sessions.server.ts'

type MixAction = 'mix.read' | 'mix.write' | 'mix.adopt'

/** The mix of this URL, for who may do `action` to the experience it is for. */
export async function requireMix(request: Request, params: Params, action: MixAction) {
  const viewer = await requireViewer(request)
  const mix = await findMix(params.mixId ?? '')
  if (!mix) throw notFound()
  const allowed = await allow(request, action, { experienceId: mix.experience_id }, { known: 'mix.read' })
  return { ...allowed, viewer, mix }
}

/** The mix of this URL with its proposals, for who may do `action` to every experience it is for. */
export async function requireWholeMix(request: Request, params: Params, action: MixAction) {
  const viewer = await requireViewer(request)
  const mix = await findWholeMix(params.mixId ?? '')
  const [first, ...others] = mix?.experiences ?? []
  if (!mix || !first) throw notFound()
  const allowed = await allow(request, action, { experienceId: first.id }, { known: 'mix.read' })
  for (const { id } of others) await allow(request, action, { experienceId: id }, { known: 'mix.read' })
  return { ...allowed, viewer, mix }
}

/** The list of mixes, for who organises anywhere: it shows only their own experiences. */
export async function requireMixes(request: Request) {
  return allow(request, 'mix.read', { anywhere: true })
}

/** A new mix: of the session that `?gathering=` names, or, with none yet, for who organises anywhere. */
export async function requireNewMix(request: Request) {
  const gatheringId = new URL(request.url).searchParams.get('gathering')
  if (!gatheringId) return { ...(await allow(request, 'mix.write', { anywhere: true })), session: undefined }
  const allowed = await allow(request, 'mix.write', { gatheringId }, { known: 'mix.read' })
  const session = await findSession(gatheringId)
  if (!session) throw notFound()
  return { ...allowed, session }
}

/** The circles of this URL’s experience: all of them, or, for who sits in them, their own. */
export async function requireCircles(request: Request, params: Params) {
  const viewer = await requireViewer(request)
  const seesAll = seesAllCircles(await relationsOf(viewer, { experienceId: params.experienceId ?? '' }))
  const allowed = await requireExperience(request, params, seesAll ? 'circle.read.all' : 'circle.read.own')
  return { ...allowed, seesAll }
}
