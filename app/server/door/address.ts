import type { RequestHandler } from 'express'
import { sendPage } from './pages.ts'

/** Reads the address that was asked for. One that cannot be read is answered here with 400, and reaches no route. */
export function address(origin: string): RequestHandler {
  return (req, res, next) => {
    const url = readAddress(origin, req.originalUrl)
    if (!url) return sendPage(res, 400)
    res.locals.url = url
    next()
  }
}

/** More than any page of ours has. Remix looks for a page at every part of a path: a path of thousands held up everybody for seconds. */
const MOST_PARTS = 20

/**
 * The address as a URL on our own origin, or undefined for one that nothing of ours would ask for: another host in the
 * path, a path of very many parts, broken percent signs, control characters (PostgreSQL refuses NUL), and `_data`,
 * Remix's older door to single loaders, which answers 500 to half of what comes through it.
 */
export function readAddress(origin: string, target: string): URL | undefined {
  if (!target.startsWith('/') || !URL.canParse(origin + target)) return undefined
  const url = new URL(origin + target)
  const isReadable = !url.pathname.startsWith('//') && !hasControls(decode(url.pathname)) && !hasControls(url.searchParams.toString())
  return isReadable && !hasManyParts(url.pathname) && !url.searchParams.has('_data') ? url : undefined
}

const hasManyParts = (path: string) => path.split('/', MOST_PARTS + 2).length > MOST_PARTS + 1

function decode(path: string) {
  try {
    return decodeURIComponent(path)
  } catch {
    return '\0'
  }
}

const hasControls = (text: string) => /\p{Cc}|%00/u.test(text)
