import type { Params } from '@remix-run/react'
import { requireContribution, type ContributionAction } from '#app/features/contributions/guards.server.ts'
import { listAskedIds } from '#app/features/contributions/queries/asked.server.ts'
import { allow, notAllowed, notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer, type Viewer } from '#app/server/viewer.server.ts'
import { can } from '#app/shared/permission-table.ts'
import { findIdea } from './queries/ideas.server.ts'
import { listCommunitiesIn, listLocalitiesForIdeas } from './queries/places-for-ideas.server.ts'

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

/** Planting an idea, for who may own one somewhere. Who organises there helps others to plant theirs. */
export async function requirePlanting(request: Request) {
  const viewer = await requireViewer(request)
  const places = await listPlacesToPlant(viewer)
  if (places.localities.length === 0) throw notAllowed()
  return { viewer, ...places }
}

/** The localities a viewer may plant an idea in, with their communities. */
async function listPlacesToPlant(viewer: Viewer) {
  const localities = await keepOpenToPlant(viewer, await listLocalitiesForIdeas(viewer))
  return { localities, communities: await listCommunitiesIn(localities.map(({ id }) => id)) }
}

/** Of the localities a viewer is part of, those where an idea may be theirs. */
export async function keepOpenToPlant<Locality extends { id: string; programme_id: string }>(viewer: Viewer, localities: Locality[]) {
  const open: Locality[] = []
  for (const locality of localities) {
    const relations = await relationsOf(viewer, { localityId: locality.id, programmeId: locality.programme_id })
    if (can('idea.own', relations).allowed) open.push(locality)
  }
  return open
}

async function findKnownIdea(params: Params) {
  const idea = await findIdea(params.ideaId ?? '')
  if (!idea) throw notFound()
  return idea
}
