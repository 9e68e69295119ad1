import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/server/allow.server.ts'
import { writeCalendarFile } from '#app/server/calendar.server.ts'
import { entryOfCheckIn } from '../calendar-entry.ts'
import { requireCheckIn } from '../guards.server.ts'

/** One agreed talk as a file to add to a calendar, for the two and for a helper. Until a time is agreed there is none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, viewer } = await requireCheckIn(request, params, 'check_in.read.times')
  if (checkIn.state === 'offered' || checkIn.state === 'missed') throw notFound()
  const entry = entryOfCheckIn(checkIn, viewer.personId === coaching.coach_id ? coaching.known_as : coaching.coach_known_as)
  return new Response(writeCalendarFile([entry], viewer.at.toISOString()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="talk.ics"' },
  })
}
