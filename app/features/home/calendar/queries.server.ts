import { listCalendarOf as listTalks } from '#app/features/coaching/queries/calendar.server.ts'
import { listCalendarOf as listGatherings } from '#app/features/experiences/gatherings/queries/calendar.server.ts'
import { writeFeed } from '#app/server/calendar.server.ts'
import { hashOf } from '#app/server/hash.server.ts'

const DAY_MS = 86_400_000
const DAYS_BACK = 30
const DAYS_AHEAD = 365
const aMoment = new Date(0).toISOString()

/** A person's calendar for the phones that ask for it, with a mark that stays the same while nothing in it changes. */
export async function findFeed(personId: string, at: Date) {
  const from = new Date(at.getTime() - DAYS_BACK * DAY_MS).toISOString()
  const until = new Date(at.getTime() + DAYS_AHEAD * DAY_MS).toISOString()
  const [gatherings, talks] = [await listGatherings({ personId, from, until, at }), await listTalks({ personId, from, until })]
  const entries = [...gatherings, ...talks]
  return {
    mark: `W/"${hashOf(writeFeed(entries, aMoment))}"`, // weak: but for when it was written
    text: writeFeed(entries, at.toISOString()),
  }
}
