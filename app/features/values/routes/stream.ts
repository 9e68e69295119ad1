import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireGathering } from '#app/features/experiences/gatherings/guards.server.ts'
import { canCallRoll } from '#app/features/experiences/gatherings/permissions.ts'
import { markOfRoll } from '#app/features/experiences/gatherings/queries/roll-call.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { listenInRoom } from '#app/server/room/rooms.server.ts'
import { findLastNo, listLinesAfter } from '../queries/room-lines.server.ts'
import { mayStillListen } from '../queries/still-here.server.ts'
import { readLastNo, sayLine } from '../room-events.ts'

const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }

/**
 * What happens in a room as it happens: words put up, changed, hidden, taken back; and to who calls the roll, that it changed. Whoever
 * comes back with the number of the last event they had gets what they missed; without one, the whole wall.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, guest, relations, act } = await requireGathering(request, params, 'contribution.read.cohort')
  if (request.method === 'HEAD') return new Response(null, { headers })
  const { id } = gathering
  const said = readLastNo(request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('after'))
  const body = listenInRoom({
    gatheringId: id,
    reading: {
      readLines: async (after, atMost) => (await listLinesAfter(id, after, atMost)).map((line) => ({ no: line.no, event: sayLine(line) })),
      readRoll: () => markOfRoll(id),
    },
    after: said > (await findLastNo(id)) ? 0 : said, // a number of another database: nobody may wait for it in vain
    hearsRoll: canCallRoll(relations),
    whose: act.byId ?? guest?.id ?? '',
    forMs: guest && Date.parse(guest.closes_at) - act.at.getTime(),
    mayStay: (at) => mayStillListen(request, id, at),
    signal: request.signal,
  })
  if (!body) throw tooMany('Too many screens are listening just now. Refresh the page to see what is new.')
  return new Response(body, { headers })
}
