import { once } from 'node:events'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import { fewRoutes } from './few-routes.ts'
import { sendPage } from './pages.ts'
import { sendWhole } from './send-whole.ts'

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
  const answer = isDevelopment || typeof build === 'function' ? createRequestHandler(build, 'development') : fewRoutes(build)
  return async (req, res, next) => {
    const gone = new AbortController()
    res.once('close', () => {
      if (!res.writableFinished) gone.abort()
    })
    if (asksStreamAsData(res.locals.url)) return sendPage(res, 404)
    try {
      const { requestId, nonce, ip } = res.locals
      const response = await answer(toRequest(req, res, gone.signal), { requestId, nonce, ip })
      if (gone.signal.aborted) return void response.body?.cancel()
      if (isOnlySentTo(req, response)) return sendPage(res.set('Allow', 'POST'), 405)
      if (isWordless(response)) return sendPage(res, response.status)
      await send(res, response, { gone: gone.signal, closing })
    } catch (error) {
      if (!gone.signal.aborted) next(error)
    }
  }
}

function toRequest(req: Asked, res: Answer, signal: AbortSignal) {
  const { url, form, requestId } = res.locals
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) for (const one of [value ?? []].flat()) headers.append(name, one)
  headers.delete('X-Visit')
  if (!form) headers.set('X-Visit', requestId)
  if (!form) return new Request(url, { method: req.method, headers, signal })
  headers.set('Content-Type', form.type)
  return new Request(url, { method: req.method, headers, signal, body: new Uint8Array(form.body) })
}

/** Remix would gather a stream to its end before it answered, and a room's has none. However the path is written: routes match all of these. */
function asksStreamAsData({ pathname }: URL) {
  return /\/stream\/*\.data$/i.test(decodeURIComponent(pathname))
}

/** Remix calls it a bad request to look at what can only be sent to. It is the method that is wrong. */
function isOnlySentTo({ method }: Asked, { status, headers }: Response) {
  return method !== 'POST' && status === 400 && headers.has('X-Remix-Error')
}

/** An error without a page: Remix's last resorts (JSON, bare text, nothing) and what a resource route threw without words. */
function isWordless({ status, headers, body }: Response) {
  if (headers.has('X-Remix-Error')) return true
  const isEmpty = body === null || (headers.get('Content-Type') ?? 'text/plain').startsWith('text/plain')
  return status >= 500 ? isEmpty : headers.has('X-Remix-Catch') && status >= 400 && body === null
}

async function send(res: Answer, response: Response, { gone, closing }: Record<'gone' | 'closing', AbortSignal>) {
  const { status, headers, body } = response
  res.status(status)
  for (const [name, value] of headers) {
    if (name === 'set-cookie') res.append(name, value)
    else res.set(name, value)
  }
  if (!body) return void res.end()
  if (headers.get('Content-Type')?.startsWith('text/html')) return sendWhole(res, Buffer.from(await response.arrayBuffer()))

  const reader = body.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  const isStream = headers.get('Content-Type')?.startsWith('text/event-stream') ?? false
  if (isStream) {
    res.flushHeaders()
    if (closing.aborted) stop()
    closing.addEventListener('abort', stop)
  }
  gone.addEventListener('abort', stop)
  const flush = flushing(res)
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!res.write(part.value)) await once(res, 'drain', { signal: gone })
    flush()
  }
  closing.removeEventListener('abort', stop)
  res.end()
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
