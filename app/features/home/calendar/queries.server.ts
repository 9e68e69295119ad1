import { listCalendarOf as listTalks } from '#app/features/coaching/queries/calendar.server.ts'
import { listCalendarOf as listGatherings } from '#app/features/experiences/gatherings/queries/calendar.server.ts'
import { writeFeed } from '#app/server/calendar.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import type { CalendarEntry } from '#app/shared/calendar.ts'
import { addMinutes, homeZone } from '#app/shared/dates.ts'

interface Owner {
  id: string
  made_at: string
  person_id: string
}

const DAY_MS = 86_400_000
const DAYS_BACK = 30
const DAYS_AHEAD = 365
const aMoment = new Date(0).toISOString()

/** A calendar must hold something (RFC 5545, 3.4): an empty one says that it works, on the day its link was made. */
function welcome({ id, made_at }: Owner): CalendarEntry {
  return {
    uid: hashOf(id),
    sequence: 0,
    title: 'Your calendar link works',
    startsAt: made_at,
    endsAt: addMinutes(made_at, 15).toISOString(),
    zone: homeZone,
    where: null,
    joinLink: null,
    path: '/me/calendar',
    isCalledOff: false,
  }
}

/** A person's calendar for the phones that ask for it, with a mark that stays the same while nothing in it changes. */
export async function findFeed(owner: Owner, at: Date) {
  const personId = owner.person_id
  const from = new Date(at.getTime() - DAYS_BACK * DAY_MS).toISOString()
  const until = new Date(at.getTime() + DAYS_AHEAD * DAY_MS).toISOString()
  const [gatherings, talks] = [await listGatherings({ personId, from, until, at }), await listTalks({ personId, from, until })]
  const found = [...gatherings, ...talks]
  const entries = found.length > 0 ? found : [welcome(owner)]
  return {
    mark: `W/"${hashOf(writeFeed(entries, aMoment))}"`, // weak: but for when it was written
    text: writeFeed(entries, at.toISOString()),
  }
}
