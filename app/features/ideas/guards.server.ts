import type { Params } from '@remix-run/react'
import { requireContribution, type ContributionAction } from '#app/features/contributions/guards.server.ts'
import { allow, notFound } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { findIdea } from './queries/ideas.server.ts'
import { listIdeaPeople } from './queries/idea-people.server.ts'

/**
 * The idea of this URL, for who may do `action` to its words. Its owners and sponsors count as asked:
 * they may answer it and say what came of it.
 */
export async function requireIdea(request: Request, params: Params, action: ContributionAction) {
  const { idea, people, askedIds } = await findAsked(params)
  const allowed = await requireContribution(request, { contributionId: idea.id }, action, { askedIds })
  const viewer = await requireViewer(request)
  return { ...allowed, viewer, idea, people }
}

/** The idea of this URL, for who may change it: its author, its owners and sponsors, an organiser of the place. */
export async function requireIdeaToWrite(request: Request, params: Params) {
  const { idea, people, askedIds } = await findAsked(params)
  const { contribution } = await requireContribution(request, { contributionId: idea.id }, 'contribution.read', { askedIds })
  const { author_id, experience_id, locality_id, programme_id, audience } = contribution
  const about = { authorId: author_id, experienceId: experience_id, localityId: locality_id, programmeId: programme_id, askedIds }
  const allowed = await allow(request, 'idea.write', about, { audience })
  return { ...allowed, idea, people, contribution }
}

async function findAsked(params: Params) {
  const idea = await findIdea(params.ideaId ?? '')
  if (!idea) throw notFound()
  const people = await listIdeaPeople(idea.id)
  const askedIds = people.filter(({ part }) => part === 'owner' || part === 'sponsor').map(({ person_id }) => person_id)
  return { idea, people, askedIds }
}
