/** The door names each visit that only looks, in a header of its own that nobody outside can send. */
const HEADER = 'X-Visit'
const MOST_VISITS = 500

type Kept = Map<string, Promise<unknown>>

const byVisit = new Map<string, Kept>()
const byRequest = new WeakMap<Request, Kept>()

/**
 * Looks something up once for all that draws one page: Remix gives each loader a request of its own, and many of them ask the same. Only while
 * looking: what is sent may change the very thing, so there each request asks for itself.
 */
export function onceAVisit<Found>(request: Request, what: string, find: () => Promise<Found>): Promise<Found> {
  const kept = keptFor(request)
  const found = kept.get(what) ?? find()
  kept.set(what, found)
  return found as Promise<Found> // what is kept under one word was found by one function
}

function keptFor(request: Request): Kept {
  const visit = request.headers.get(HEADER)
  const kept = (visit ? byVisit.get(visit) : byRequest.get(request)) ?? new Map<string, Promise<unknown>>()
  if (!visit) byRequest.set(request, kept)
  else if (!byVisit.has(visit)) begin(visit, kept)
  return kept
}

/** A visit's name never comes again, so what is kept for it only takes room; the oldest makes it. */
function begin(visit: string, kept: Kept) {
  byVisit.set(visit, kept)
  const [oldest] = byVisit.keys()
  if (byVisit.size > MOST_VISITS && oldest !== undefined) byVisit.delete(oldest)
}
