import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { sayCount } from '#app/shared/words.ts'
import { programmesLedBy } from '../permissions.ts'
import { isDue } from '../review-days.ts'
import { listComingTogether } from './coming-together.server.ts'
import { listKeepAparts } from './keep-aparts.server.ts'
import { findLastNoted, listRunIns } from './run-ins.server.ts'

const MOST = 5

/** What waits for a safeguarding lead. “Today” may be read over a shoulder, so it names nobody of a pair. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  if (programmesLedBy(viewer).length === 0) return []
  return [...(await listReviews(viewer)), ...(await listUnseenRunIns(viewer)), ...(await listBothComing(viewer))]
}

async function listReviews(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const { live } = await listKeepAparts(viewer)
  return live
    .filter((pair) => isDue(pair, today))
    .slice(0, MOST)
    .map(({ id, reviewOn }) => ({
      id: `review:${id}`,
      since: `${reviewOn}T00:00:00.000Z`,
      who: null,
      title: 'Two people who are kept apart: look at it again',
      quiet: `You meant to on ${sayDay(reviewOn, today)}.`,
      to: `/keep-aparts/${id}`,
      action: 'Look at it again',
    }))
}

async function listUnseenRunIns(viewer: Viewer): Promise<WaitingItem[]> {
  const unseen = await listRunIns(viewer, { after: await findLastNoted(viewer) })
  const first = unseen.at(-1)
  if (!first) return []
  return [
    {
      id: `run-ins:${viewer.personId}`,
      since: first.at,
      who: null,
      title: 'Somebody ran into a rule that only you can see',
      quiet: sayCount(unseen.length, { one: 'Once since you last looked.', other: '# times since you last looked.' }),
      to: '/keep-aparts#run-ins',
      action: 'See who and when',
    },
  ]
}

async function listBothComing(viewer: Viewer): Promise<WaitingItem[]> {
  const both = await listComingTogether(viewer)
  return both.slice(0, MOST).map(({ id, madeAt, experienceId, name }) => ({
    id: `both:${id}:${experienceId}`,
    since: madeAt,
    who: null,
    title: 'Two people who are kept apart are asked to the same experience',
    quiet: `${name}. Whoever invited them could not know.`,
    to: `/keep-aparts/${id}`,
    action: 'See who it is',
  }))
}
