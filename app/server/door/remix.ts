import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import { sendPage } from './pages.ts'

export interface RemixOptions {
  /** Fires when the house closes: listeners to a stream are let go, to come back later. */
  closing: AbortSignal
  isDevelopment: boolean
}

/**
 * Hands a visit to Remix and its answer to the visitor. Stands in for `@remix-run/express`, which builds the address
 * from the Host header, cannot take a form that was read already, and never waits for a slow reader.
 */
export function remix(build: ServerBuild | (() => Promise<ServerBuild>), { closing, isDevelopment }: RemixOptions): RequestHandler {
  const answer = createRequestHandler(build, isDevelopment ? 'development' : 'production')
  return async (req, res, next) => {
    try {
      const { requestId, nonce, ip } = res.locals
      const response = await answer(toRequest(req, res), { requestId, nonce, ip })
      await send(res, response, closing)
    } catch (error) {
      next(error)
    }
  }
}

function toRequest(req: Asked, res: Answer) {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const { url, form } = res.locals
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) for (const one of [value ?? []].flat()) headers.append(name, one)
  if (!form) return new Request(url, { method: req.method, headers, signal: gone.signal })
  headers.set('Content-Type', form.type)
  return new Request(url, { method: req.method, headers, signal: gone.signal, body: new Uint8Array(form.body) })
}

async function send(res: Answer, response: Response, closing: AbortSignal) {
  if (res.destroyed) return void response.body?.cancel()
  if (isWordless(response)) return sendPage(res, response.status)

  res.status(response.status)
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.append(name, value)
    else res.set(name, value)
  }
  if (!response.body) return void res.end()

  const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false
  if (isStream) res.flushHeaders()
  // the two declarations of ReadableStream, the browser's and Node's, describe one thing
  const body = Readable.fromWeb(response.body as ReadableStream)
  body.on('data', flushing(res))
  await pipeline(body, res, isStream ? { signal: closing } : {}).catch(ignoreDepartures)
}

/** Lets what is ready go out through compression, once for each burst. */
function flushing(res: Answer) {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setImmediate(() => {
      isDue = false
      res.flush()
    })
  }
}

/** An error without a page: Remix's last resorts (JSON, bare text, nothing) and what a resource route threw without words. */
function isWordless({ status, headers, body }: Response) {
  if (headers.has('X-Remix-Error')) return true
  const isEmpty = body === null || (headers.get('Content-Type') ?? 'text/plain').startsWith('text/plain')
  return status >= 500 ? isEmpty : headers.has('X-Remix-Catch') && status >= 400 && body === null
}

/** A visitor who leaves in the middle is no error, and neither is a house that closes. */
function ignoreDepartures(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && code !== 'ABORT_ERR') throw error
}
