import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import type { Action } from '#app/shared/permission-table.ts'
import { findBroughtInto } from './lineage/queries/lineage.server.ts'
import { findExperience, findExperienceWithCoach } from './queries/experience.server.ts'

/** The experience of this URL, for who may do `action` to it. */
export async function requireExperience(request: Request, params: Params, action: Action) {
  const experienceId = params.experienceId ?? ''
  const allowed = await allow(request, action, { experienceId }, { known: 'experience.read' })
  const experience = await findExperience(experienceId)
  if (!experience) throw notFound()
  await keepAsItWas(request, experienceId)
  return { ...allowed, experience }
}

/**
 * Refuses to change what was brought together into another experience: it stays as it was, to look at. Guards of what
 * belongs to an experience ask this after they have let somebody in.
 */
export async function keepAsItWas(request: Request, experienceId: string) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const into = await findBroughtInto(experienceId)
  if (into) throw new Response(`This was brought together into “${into.name}” and stays as it was.`, { status: 409 })
}

/** The experience of this URL, for who may see all of it or, as the kitchen and a coach do, its dates. */
export async function requireExperienceInSight(request: Request, params: Params) {
  const { personId, at } = await requireViewer(request)
  const experience = await findExperienceWithCoach({ id: params.experienceId ?? '', personId, today: dayOf(at) })
  if (!experience) throw notFound()
  const about = { experienceId: experience.id, coachId: experience.coaches_here ? personId : null }
  const allowed = await allow(request, 'experience.read', about).catch((refused: unknown) => {
    if (!(refused instanceof Response)) throw refused // what broke is no refusal
    return allow(request, 'experience.read.dates', about)
  })
  return { ...allowed, experience }
}

/** The list of experiences is anybody's who is signed in: it shows only their own. */
export async function requireExperiences(request: Request) {
  return allow(request, 'account.own', { personId: (await requireViewer(request)).personId })
}

/** Setting up a new experience, for who organises anywhere; where it may belong the action asks again. */
export async function requireNewExperience(request: Request) {
  return allow(request, 'experience.write', { anywhere: true })
}
