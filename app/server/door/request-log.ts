import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

interface SiteMap {
  [routeId: string]: { path?: string | undefined } | undefined
}

/**
 * One line for each answer: what was asked, what came of it, how long it took. No query, no address of the visitor,
 * no name, and of the path only the words of our own site map: tokens and codes in it never reach the log.
 */
export function requestLog(log: Pick<Logger, 'info'>, routes: SiteMap): RequestHandler {
  const known = wordsOf(routes)
  return (req, res, next) => {
    const startedAt = performance.now()
    res.on('close', () => {
      const status = res.writableFinished ? res.statusCode : 499 // the visitor did not wait for the end
      const ms = Math.round(performance.now() - startedAt)
      log.info({ requestId: res.locals.requestId, method: req.method, path: sayPath(req.originalUrl, known), status, ms })
    })
    next()
  }
}

/** Every fixed word of the site map. */
export function wordsOf(routes: SiteMap): Set<string> {
  const segments = Object.values(routes).flatMap((route) => route?.path?.split('/') ?? [])
  return new Set(['', '__manifest', ...segments.filter((segment) => !/[:*]/.test(segment))])
}

/** `/answers/S3cr3t?x=1` as `/answers/…`. */
export function sayPath(target: string, known: Set<string>): string {
  const path = target.split(/[?#]/)[0] ?? ''
  const page = path.replace(/\.data$/, '').replace(/^\/_root$/, '/') // the names of Remix's data requests
  const segments = page.split('/')
  return segments.map((segment) => (known.has(segment) ? segment : '…')).join('/')
}
