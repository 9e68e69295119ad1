import { Writable } from 'node:stream'
import { type AppLoadContext, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { leaveImports } from '#app/features/people/imports/commands/work-on-imports.server.ts'
import { leaveMixes } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { timetable } from '#app/jobs.server.ts'
import { startClock, stopClock } from '#app/server/clock.server.ts'
import { finishDelivering } from '#app/server/deliver.server.ts'
import { env } from '#app/server/env.server.ts'
import { closeLog, log } from '#app/server/log.server.ts'
import { closeRooms } from '#app/server/room/rooms.server.ts'
import { NonceContext } from '#app/ui/nonce.tsx'
import { db, openDatabase, useConnection } from '#db/connection.server.ts'
import { freshenPlans } from '#db/fresh-plans.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

/** How long a page may take to be drawn. */
export const streamTimeout = 5_000
const GIVE_UP_AFTER_MS = streamTimeout + 1_000

/** Renders a page, whole: nothing on our pages comes later than the rest, and to pack and send one piece takes half of what a stream of them does. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, requestId }: AppLoadContext,
) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { headers, status })

  return new Promise<Response>((resolve, reject) => {
    const send = () => {
      clearTimeout(giveUp)
      pipe(collect((body) => resolve(new Response(body, { headers, status }))))
    }
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: send,
      onShellError: reject,
      onError(error) {
        status = 500
        if (!request.signal.aborted) log.error({ requestId, err: error }, 'page failed')
      },
    })
    const giveUp = setTimeout(abort, GIVE_UP_AFTER_MS)
    request.signal.addEventListener('abort', () => clearTimeout(giveUp))
  })
}

/**
 * Gathers what is written to it, and hands it over in one piece. React 18 writes blocks of 2,048 bytes and leaves noughts at the end of one
 * where a letter of several bytes no longer fitted: they are no part of the page.
 */
function collect(whole: (body: Uint8Array<ArrayBuffer>) => void) {
  const parts: Uint8Array[] = []
  return new Writable({
    emitClose: false, // React would take it for a visitor who left
    write(part: Uint8Array, _encoding, done) {
      parts.push(part.subarray(0, part.findLastIndex(Boolean) + 1))
      done()
    },
    final(done) {
      whole(new Uint8Array(Buffer.concat(parts)))
      done()
    },
  })
}

/** Notes what broke. Answers that are meant (404, 405 …) and visitors who left in the middle are no errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log.error({ requestId: context.requestId, err: error }, 'request failed')
}

/** What `server.ts` calls before it listens: opens the database, brings it up to date, starts the timetable. */
export async function openHouse() {
  useConnection(openDatabase(env().databaseUrl))
  await migrateToLatest(db())
  await freshenPlans()
  startClock(timetable)
}

/** What it calls last: no more jobs, everything written, a mix or a list under way left to whoever comes next. */
export async function closeHouse() {
  stopClock()
  await closeRooms()
  await leaveMixes()
  await leaveImports()
  await finishDelivering(5_000)
  await db().destroy()
  await closeLog()
}
