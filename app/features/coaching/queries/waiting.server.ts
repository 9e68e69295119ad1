import { organises } from '#app/server/care.server.ts'
import { helpedBy } from '#app/server/reach.server.ts'
import type { Relations } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, dayOf, sayTime } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { channelWords } from '../check-in-words.ts'
import { sayLoadOf } from '../coach-load.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { sayTimes } from '../shown-check-in.ts'
import { wantedOfCoach, wantedOfPerson, type WantedOfCoach } from '../what-waits.ts'
import { listMyWalks } from './coachings.server.ts'
import { listComing, type ComingRow } from './coming.server.ts'
import { listOverloaded } from './overloaded.server.ts'
import { listOpenSteps } from './words.server.ts'

/** What somebody’s walking together wants from them today: as a coach, as the person, as a helper, as an organiser. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const me = viewer.personId
  const { people, coaches } = await listMyWalks(viewer)
  const helped = helpedBy(viewer)
  const isAlone = people.length + coaches.length + helped.length === 0
  const coming = isAlone ? [] : await listComing({ coachId: me, personIds: [me, ...helped] }, viewer.at)
  const [asCoach, asPerson] = [coming.filter(({ coach_id }) => coach_id === me), coming.filter(({ person_id }) => person_id === me)]
  const asHelper = coming.filter(({ person_id }) => helped.includes(person_id))
  return [
    ...listForCoach(viewer, people, asCoach),
    ...(await listForPerson(viewer, coaches, asPerson)),
    ...listForHelper(viewer, asHelper),
    ...(await listForOrganiser(viewer)),
  ]
}

type Walks = Awaited<ReturnType<typeof listMyWalks>>

function listForCoach(viewer: Viewer, people: Walks['people'], coming: readonly ComingRow[]): WaitingItem[] {
  const wanted = coming.flatMap((row) => {
    const wants = wantedOfCoach(row, viewer.at)
    return wants ? [{ row, wants }] : []
  })
  const today = dayOf(viewer.at)
  const quiet = people.filter(
    (walk) => walk.isQuiet && isGoingOn(walk, today) && !coming.some(({ coaching_id }) => coaching_id === walk.id),
  )
  return [
    ...wanted.map(({ row, wants }) => itemForCoach(row, wants)),
    ...quiet.map(({ id, known_as, since, talks }) => ({
      id: `quiet:${id}`,
      since: `${since}T12:00:00.000Z`,
      who: { name: known_as, voice: null },
      title: `You and ${known_as} have not talked for a while`,
      quiet: talks > 0 ? 'No next time yet.' : 'Not talked yet, and no next time.',
      to: `/coachings/${id}/check-ins/new`,
      action: 'Offer two times',
    })),
  ]
}

function itemForCoach(row: ComingRow, wants: WantedOfCoach): WaitingItem {
  const { id, known_as: name } = row
  const asked = row.askedAt ?? row.made_at
  const item = { id: `check-in:${id}`, who: { name, voice: null }, quiet: `${sayTimes(row)}.`, to: `/check-ins/${id}` }
  switch (wants) {
    case 'other_times':
      return {
        ...item,
        since: row.answered_at ?? asked,
        title: `${name} asks for another time`,
        to: `${item.to}/time`,
        action: 'Offer other times',
      }
    case 'note':
      return {
        ...item,
        since: row.starts_at,
        title: row.state === 'agreed' ? `How was the talk with ${name}?` : `Did you and ${name} talk?`,
        to: `${item.to}/record`,
        action: 'Note it',
      }
    case 'talk':
      return { ...item, since: row.starts_at, title: `You talk with ${name}`, action: 'Open it' }
    case 'ring':
      return { ...item, since: asked, title: `Ring ${name} about a time`, action: 'Ring, then note it' }
    case 'answer':
      return { ...item, since: asked, title: `${name} has not chosen a time yet`, action: 'Open it' }
    case 'ask':
      return {
        ...item,
        since: weekBefore(row.starts_at),
        title: `Ask ${name} about the time`,
        to: `${item.to}/time`,
        action: 'Ask about it',
      }
  }
}

/** One thing is enough: the small step is there on the days when nothing else is. */
async function listForPerson(viewer: Viewer, coaches: Walks['coaches'], coming: readonly ComingRow[]): Promise<WaitingItem[]> {
  const wanted = coming.flatMap((row) => {
    const wants = wantedOfPerson(row, viewer.at)
    return wants ? [itemForPerson(row, wants)] : []
  })
  if (wanted.length > 0 || viewer.isSharedPhone) return wanted
  return listSteps(coaches.filter((walk) => isGoingOn(walk, dayOf(viewer.at))).map(({ id }) => id))
}

function itemForPerson(row: ComingRow, wants: 'choose' | 'talk'): WaitingItem {
  const { id, coach_known_as: coach } = row
  const item = { id: `my-check-in:${id}`, who: { name: coach, voice: null }, to: `/check-ins/${id}` }
  if (wants === 'talk') {
    const quiet = `${sayTime(row.starts_at)}, ${channelWords[row.channel].by}.`
    return { ...item, since: row.starts_at, title: `You talk with ${coach} today`, quiet, action: 'See it' }
  }
  const since = row.askedAt ?? weekBefore(row.starts_at)
  return { ...item, since, title: `When would you like to talk with ${coach}?`, quiet: `${sayTimes(row)}.`, action: 'Choose a time' }
}

const coachee: Relations = new Set(['coachee'])

async function listSteps(coachingIds: readonly string[]): Promise<WaitingItem[]> {
  const steps = await listOpenSteps(coachee, coachingIds)
  return steps.flatMap(({ id, coachingId, madeAt, words }) =>
    words
      ? {
          id: `step:${id}`,
          since: madeAt,
          who: null,
          title: `Your small step: ${words}`,
          quiet: 'Small enough for a bad week. You can say how it went when you talk.',
          to: `/coachings/${coachingId}`,
          action: 'See your steps',
        }
      : [],
  )
}

function listForHelper(viewer: Viewer, coming: readonly ComingRow[]): WaitingItem[] {
  return coming
    .filter((row) => wantedOfPerson(row, viewer.at) === 'choose')
    .map((row) => ({
      id: `helped:${row.id}`,
      since: row.askedAt ?? weekBefore(row.starts_at),
      who: { name: row.known_as, voice: null },
      title: `Which time suits ${row.known_as}?`,
      quiet: `${sayTimes(row)}.`,
      to: `/check-ins/${row.id}/agreement`,
      action: 'Choose with them',
    }))
}

async function listForOrganiser(viewer: Viewer): Promise<WaitingItem[]> {
  if (!organises(viewer)) return []
  const loads = await listOverloaded(viewer)
  return loads.map(({ coachId, knownAs, people }) => ({
    id: `load:${coachId}`,
    since: viewer.at.toISOString(),
    who: { name: knownAs, voice: null },
    title: sayLoadOf(knownAs, people),
    quiet: 'Ask how it is, and who else could walk with the next person.',
    to: '/coachings',
    action: 'See who walks',
  }))
}

const weekBefore = (instant: string) => `${addDays(dayOf(instant), -7)}T12:00:00.000Z`
