import type { Params } from '@remix-run/react'
import { requireExperience } from '#app/features/experiences/guards.server.ts'
import { allow, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import type { MixSettings } from './mix-notes.ts'
import { seesAllCircles } from './permissions.ts'
import { findMix } from './queries/mix.server.ts'
import { findSession } from './queries/sessions.server.ts'

type MixAction = 'mix.read' | 'mix.write' | 'mix.adopt'

/** The mix of this URL with its proposals, for who may do `action` to every experience it is for. */
export async function requireWholeMix(request: Request, params: Params, action: MixAction) {
  const viewer = await requireViewer(request)
  const mix = await findMix(params.mixId ?? '')
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

/** What a new mix is asked for, as its URL says; `part` is null where that is still to be chosen. */
export interface NewMixAsked {
  part: 'cohorts' | 'circles' | null
  experienceIds: string[]
  /** The one session it is for; null for all still to come. */
  onlySession: string | null
  /** What was asked before, when a brief is changed. */
  before: MixSettings | undefined
}

/**
 * A new mix: of the brief that `?from=` asked before, of the session that `?gathering=` names, or of `?part=` for each `&experience=`. With
 * none of these yet, for who organises anywhere.
 */
export async function requireNewMix(request: Request) {
  const query = new URL(request.url).searchParams
  const [from, gatheringId] = [query.get('from'), query.get('gathering')]
  if (from) {
    const { mix, ...allowed } = await requireWholeMix(request, { mixId: from }, 'mix.write')
    return { ...allowed, asked: askedBefore(mix.settings) }
  }
  if (gatheringId) {
    const allowed = await allow(request, 'mix.write', { gatheringId }, { known: 'mix.read' })
    const session = await findSession(gatheringId)
    if (!session) throw notFound()
    const asked: NewMixAsked = { part: 'circles', experienceIds: [session.experience_id], onlySession: session.id, before: undefined }
    return { ...allowed, asked }
  }
  const allowed = await allow(request, 'mix.write', { anywhere: true })
  const experienceIds = query.getAll('experience').slice(0, 50)
  for (const experienceId of experienceIds) await allow(request, 'mix.write', { experienceId }, { known: 'mix.read' })
  const part = (['cohorts', 'circles'] as const).find((one) => one === query.get('part')) ?? null
  return { ...allowed, asked: { part, experienceIds, onlySession: null, before: undefined } satisfies NewMixAsked }
}

function askedBefore(before: MixSettings): NewMixAsked {
  if (before.part === 'cohorts') return { part: 'cohorts', experienceIds: before.experienceIds, onlySession: null, before }
  const [only] = before.part === 'circles' && before.sessionIds.length === 1 ? before.sessionIds : []
  return { part: before.part === 'circles' ? 'circles' : null, experienceIds: [before.experienceId], onlySession: only ?? null, before }
}

/** Coaches for the people of the experience that `?experience=` names, or, with none yet, for who organises anywhere. */
export async function requireNewCoaches(request: Request) {
  const experienceId = new URL(request.url).searchParams.get('experience')
  if (!experienceId) return { ...(await allow(request, 'mix.write', { anywhere: true })), experience: undefined }
  return requireExperience(request, { experienceId }, 'mix.write')
}

/** The session of this URL, for who may work out its circles. */
export async function requireSessionToMix(request: Request, params: Params) {
  const gatheringId = params.gatheringId ?? ''
  const allowed = await allow(request, 'mix.write', { gatheringId }, { known: 'gathering.read' })
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
