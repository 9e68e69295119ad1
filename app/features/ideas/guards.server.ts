import type { Params } from '@remix-run/react'
import { requireContribution, type ContributionAction } from '#app/features/contributions/guards.server.ts'
import { listAskedIds } from '#app/features/contributions/queries/asked.server.ts'
import { allow, notFound } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { findIdea } from './queries/ideas.server.ts'

/** The idea of this URL, for who may do `action` to its words. */
export async function requireIdea(request: Request, params: Params, action: ContributionAction) {
  const viewer = await requireViewer(request)
  const allowed = await requireContribution(request, { contributionId: params.ideaId }, action)
  return { ...allowed, viewer, idea: await findKnownIdea(params) }
}

/** The idea of this URL, for who may change it: its author, its owners and sponsors, an organiser of the place. */
export async function requireIdeaToWrite(request: Request, params: Params) {
  const { contribution } = await requireContribution(request, { contributionId: params.ideaId }, 'contribution.read')
  const { author_id, experience_id, locality_id, programme_id, audience } = contribution
  const askedIds = await listAskedIds(contribution.id)
  const about = { authorId: author_id, experienceId: experience_id, localityId: locality_id, programmeId: programme_id, askedIds }
  const allowed = await allow(request, 'idea.write', about, { audience })
  return { ...allowed, contribution, idea: await findKnownIdea(params) }
}

async function findKnownIdea(params: Params) {
  const idea = await findIdea(params.ideaId ?? '')
  if (!idea) throw notFound()
  return idea
}
