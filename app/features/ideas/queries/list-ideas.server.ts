import { keepReadable } from '#app/features/contributions/queries/readable.server.ts'
import { findBelonging } from '#app/server/belonging.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { shorten } from '#app/shared/words.ts'
import { db } from '#db/connection.server.ts'
import type { IdeasAsked, LastIdea } from '../ideas-asked.ts'
import { listEnded, listGoing, MOST, type FoundIdea } from './ideas-in-order.server.ts'

const PAGE = MOST - 1
const BEGINNING = 160

/**
 * Ideas of the localities and programmes a viewer belongs to, as cards, where they may read the words: those still going first, the newest
 * first. A page at a time; what they may not read is passed over, so that a page is full while there are more. `next` is its last idea, where
 * others follow.
 */
export async function listIdeas(viewer: Viewer, { localityId, after }: IdeasAsked = { localityId: null, after: null }) {
  const heard = await findWhereHeard(viewer, localityId)
  const readable: FoundIdea[] = []
  let from = after ? await findPlace(after) : theFirst
  while (from && readable.length <= PAGE) {
    const found: FoundIdea[] = await listFrom(from, heard)
    readable.push(...(await keepReadable({ viewer }, found)))
    from = found.length > PAGE ? placeOf(found.at(-1)) : undefined
  }
  const onPage = readable.slice(0, PAGE)
  const last = readable.length > PAGE ? placeOf(onPage.at(-1)) : undefined
  return { ideas: onPage.map(showCard), next: last ? { id: last.id, hasEnded: last.hasEnded } : null }
}

interface Heard {
  localityIds: string[]
  programmeIds: string[]
}

async function findWhereHeard(viewer: Viewer, localityId: string | null): Promise<Heard> {
  const belonging = await findBelonging(viewer)
  return {
    localityIds: [...belonging.localityIds].filter((id) => !localityId || id === localityId),
    programmeIds: localityId ? [] : [...belonging.programmeIds],
  }
}

interface Place extends LastIdea {
  madeAt: string
}

const newest = { madeAt: '9999', id: '' }
const theFirst: Place | undefined = { ...newest, hasEnded: false }

function placeOf(idea: FoundIdea | undefined): Place | undefined {
  return idea && { id: idea.id, madeAt: idea.made_at, hasEnded: idea.outcome !== null }
}

async function findPlace({ id, hasEnded }: LastIdea): Promise<Place | undefined> {
  const idea = await db().selectFrom('contribution').select('made_at').where('id', '=', id).executeTakeFirst()
  return idea && { id, madeAt: idea.made_at, hasEnded }
}

async function listFrom({ id, madeAt, hasEnded }: Place, heard: Heard): Promise<FoundIdea[]> {
  if (heard.localityIds.length + heard.programmeIds.length === 0) return []
  const going = hasEnded ? [] : await listGoing({ ...heard, id, madeAt })
  if (going.length === MOST) return going
  const ended = await listEnded({ ...heard, ...(hasEnded ? { id, madeAt } : newest) })
  return [...going, ...ended].slice(0, MOST)
}

/** What a card shows of an idea, and nothing of what decided who may read it. */
function showCard({ id, title, words, voice, language, locality, stage, position, outcome }: FoundIdea) {
  return { id, title, words: shorten(words ?? '', BEGINNING), voice, language, locality, stage, position, outcome }
}
