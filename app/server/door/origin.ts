import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { sendPage } from './pages.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

export interface OwnAddress {
  appUrl: URL
  port: number
  demo: boolean
}

/**
 * Takes forms only from our own pages. Remix's own check answers 500, skips resource routes and trusts the Host header,
 * so the app never gets to see an origin that is not ours.
 */
export function origin(own: OwnAddress): RequestHandler {
  const ours = ownOrigins(own)
  return (req, res, next) => {
    if (!safeMethods.has(req.method) && !comesFromUs(req.headers, ours)) return sendPage(res, 403)
    req.headers.host = own.appUrl.host
    if (ours.has(req.headers.origin ?? '')) req.headers.origin = own.appUrl.origin
    else delete req.headers.origin
    next()
  }
}

/** The origins our pages may have. In a demo the three names of this machine are one. */
export function ownOrigins({ appUrl, port, demo }: OwnAddress): Set<string> {
  const names = demo ? ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`http://${name}:${port}`).origin) : []
  return new Set([appUrl.origin, ...names])
}

/** Origin decides; without it Sec-Fetch-Site; without both the Referer. A request that says nothing is not ours. */
export function comesFromUs(headers: IncomingHttpHeaders, ours: Set<string>): boolean {
  if (headers.origin !== undefined) return ours.has(headers.origin)
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const referer = headers.referer ?? ''
  return URL.canParse(referer) && ours.has(new URL(referer).origin)
}
