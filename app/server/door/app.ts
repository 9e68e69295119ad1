import { constants } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { sayError } from '../log.server.ts'
import { address } from './address.ts'
import { files } from './files.ts'
import { forms } from './forms.ts'
import { headers, keptPrivate } from './headers.ts'
import { methods } from './methods.ts'
import { origin, type OwnAddress } from './origin.ts'
import { sendPage } from './pages.ts'
import { remix } from './remix.ts'
import { requestLog } from './request-log.ts'
import { visit } from './visit.ts'

export interface Door extends OwnAddress {
  trustProxy: number
  log: Pick<Logger, 'info' | 'error'>
  /** Where the built files lie; without it Vite serves them. */
  filesFrom?: string
  /** Fires when the house closes. */
  closing?: AbortSignal
  /** Development only: Vite, and the build as it is now. */
  vite?: { middleware: RequestHandler; loadBuild: () => Promise<ServerBuild> }
}

/** The front door: what every request passes on its way to a route, in this order, and nothing of the app itself. */
export function createApp(build: ServerBuild, door: Door): Express {
  const { appUrl, log, vite, closing = new AbortController().signal } = door
  const isDevelopment = vite !== undefined
  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', false)
    .set('trust proxy', door.trustProxy)
    .use(visit)
    .use(headers({ appUrl, isDevelopment }))
    .use(compression({ filter: isWorthIt, level: 3, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } })) // a twentieth more to send, half the work

  if (vite) app.use(vite.middleware)
  if (door.filesFrom) app.use(files(door.filesFrom))

  return app
    .use(requestLog(log, build.routes))
    .use(keptPrivate)
    .use(address(appUrl.origin))
    .use(origin(door))
    .use(methods)
    .use(forms)
    .use(remix(vite?.loadBuild ?? build, { closing, isDevelopment }))
    .use(lastResort(log))
}

/** A stream of events must go out as it happens; compression would hold it back. */
const isWorthIt: compression.CompressionFilter = (req, res) =>
  !String(res.getHeader('Content-Type')).startsWith('text/event-stream') && compression.filter(req, res)

/** What nobody expected: noted for us, said kindly to them. */
function lastResort(log: Door['log']): ErrorRequestHandler {
  // Express knows an error handler by its four parameters
  return (error, _req, res, _next) => {
    log.error({ requestId: res.locals.requestId, err: sayError(error) }, 'request failed')
    sendPage(res, 500)
  }
}
