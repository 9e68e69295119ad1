import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

/**
 * Answers with the few routes that look like the path: as many words, and those that are written out the same. Remix sorts and tries every
 * route of a build several times for each page, which took a seventh of all work with 200 of them; with two or three it is nothing. What
 * looks like none of ours, or is written in an odd way, is asked of the whole build.
 */
export function fewRoutes(build: ServerBuild): Handler {
  const whole = createRequestHandler(build, 'production')
  const routes = Object.values(build.routes as Record<string, Route>) // its type leaves a hole for an id that is not there
  const known = routes.filter(isPlain).map(({ id, path }) => ({ id, words: wordsOf(path) }))
  const handlers = new Map<string, Handler>()
  return (request, context) => {
    const words = wordsOf(new URL(request.url).pathname.replace(/\.data$/i, ''))
    const ids = known.filter((route) => looksLike(route.words, words)).map(({ id }) => id)
    const few = ids.join(' ')
    const answer = few === '' ? whole : (handlers.get(few) ?? createRequestHandler(only(build, new Set(ids)), 'production'))
    if (few !== '') handlers.set(few, answer)
    return answer(request, context)
  }
}

type Route = NonNullable<ServerBuild['routes'][string]>

/** Words and `:names` between slashes, and nothing that may match more or fewer of them. */
function isPlain({ path }: Pick<Route, 'path'>) {
  return path !== undefined && path.split('/').every((word) => /^(:\w+|[\w.-]+)$/.test(word))
}

/** Routes match whatever the letters' size and the slashes at the end. */
function wordsOf(path = '') {
  return path.toLowerCase().replace(/^\//, '').replace(/\/+$/, '').split('/')
}

function looksLike(route: readonly string[], words: readonly string[]) {
  return route.length === words.length && route.every((word, no) => word.startsWith(':') || word === words[no])
}

/** The build with these routes, and those that may match any path. */
function only(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const isIn = ([id]: [string, unknown]) => ids.has(id) || !isPlain(build.routes[id] ?? {})
  const keep = <Value>(all: Record<string, Value>) => Object.fromEntries(Object.entries(all).filter(isIn))
  return { ...build, assets: { ...build.assets, routes: keep(build.assets.routes) }, routes: keep(build.routes) }
}
