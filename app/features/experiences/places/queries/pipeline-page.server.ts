import type { Viewer } from '#app/server/viewer.server.ts'
import type { z } from 'zod'
import { dayOf } from '#app/shared/dates.ts'
import type { Block, Relation } from '#app/shared/permission-table.ts'
import { sayList } from '#app/shared/words.ts'
import { isBeforeFollowing, isInviting } from '../../experience-states.ts'
import { listExperienceTabs } from '../../experience-tabs.ts'
import { listHopes, type ExperienceRow } from '../../queries/experience.server.ts'
import { listSuggestions } from '../list-suggestions.ts'
import type { pipelineQuery } from '../forms.ts'
import { findAmong, orderPlaces } from '../order-places.ts'
import type { PlaceState } from '../place-states.ts'
import { mixSoFar } from '../seats.ts'
import { listPipeline, type PipelinePlace } from './pipeline.server.ts'

const PAGE = 50

interface Asking {
  viewer: Viewer
  relations: ReadonlySet<Relation | Block>
  asked: z.output<typeof pipelineQuery>
}

/** Everything that the page of people shows: counts, the mix, who could come instead, and the lines that were asked for. */
export async function findPipelinePage(experience: ExperienceRow, { viewer, relations, asked }: Asking) {
  const { id, name, first_on, last_on, state, seats, brought_into_id } = experience
  const places = await listPipeline(experience, viewer)
  const hopes = await listHopes(id)
  const fitting = orderPlaces(
    findAmong(places, {
      state: asked.state,
      voice: asked.voice,
      communityId: asked.community,
      find: asked.find,
      toRing: asked.ring === 'yes',
      notReady: asked.unready === 'yes',
    }),
    asked.order,
  )
  const from = (asked.page - 1) * PAGE
  return {
    experience: { id, name, first_on, last_on, state, seats },
    tabs: listExperienceTabs({ experienceId: id, relations }),
    counts: countByState(places),
    lines: mixSoFar(
      places.map(({ voice, state }) => ({ voice, state, count: 1 })),
      hopes,
    ),
    suggestions: isInviting(state) ? suggestionsFor(places, { seats, hopes }) : [],
    rows: fitting.slice(from, from + PAGE).map(rowOf),
    found: fitting.length,
    pages: { next: fitting.length > from + PAGE ? asked.page + 1 : null },
    communities: communitiesOf(places),
    isInviting: isInviting(state),
    isOpen: isBeforeFollowing(state) && brought_into_id === null,
    ready: places.filter(({ isReady }) => isReady === true).length,
    first: firstToGetReady(places, dayOf(viewer.at)),
  }
}

export type PipelineRow = ReturnType<typeof rowOf>

/** What the list shows of a place, and no more: of whom somebody else carries their name and how they stand. */
function rowOf({ isCarriedByOther, cameFrom, blockers: [blocker], ...place }: PipelinePlace) {
  const { id, name, voice, state, communityName, ready, isHeld, isToRing, mailCameBack, hasLapsed, answerByOn } = place
  return {
    ...{ id, name, voice, state, communityName, ready, isHeld, isToRing, mailCameBack, hasLapsed, answerByOn, isCarriedByOther },
    returnOn: place.return_on,
    cameFrom: cameFrom.length > 0 ? sayList(cameFrom) : null,
    wants: isCarriedByOther ? null : place.wants,
    energy: isCarriedByOther ? null : place.energy,
    blocker: blocker ? { kind: blocker.kind, preparationId: blocker.row?.id ?? null } : null,
  }
}

function countByState(places: readonly PipelinePlace[]) {
  const counts: Partial<Record<PlaceState, number>> = {}
  for (const { state } of places) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

function communitiesOf(places: readonly PipelinePlace[]) {
  const named = new Map(
    places.flatMap(({ communityId, communityName }) => (communityId && communityName ? [[communityId, communityName] as const] : [])),
  )
  return [...named].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, 'en-GB'))
}

function suggestionsFor(places: readonly PipelinePlace[], given: Parameters<typeof listSuggestions>[1]) {
  return listSuggestions(places, given).flatMap(({ leaverId, placeId, because }) => {
    const leaver = places.find(({ id }) => id === leaverId)
    const chosen = places.find(({ id }) => id === placeId)
    if (!leaver || !chosen) return []
    const { name, voice, communityName, energy, since } = chosen
    return [{ placeId, name, voice, communityName, energy, since, because, leaver: { name: leaver.name, state: leaver.state } }]
  })
}

/** Who said yes and has the soonest thing left to sort. */
function firstToGetReady(places: readonly PipelinePlace[], today: string) {
  const waiting = places.flatMap(({ id, name, blockers: [blocker] }) => (blocker ? [{ id, name, dueOn: blocker.dueOn ?? today }] : []))
  return waiting.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? null
}
