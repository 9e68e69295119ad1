import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

/**
 * Answers with the routes that begin as the path does. Remix sorts and tries every route of the build several times for each page, which took
 * a seventh of all work with 160 of them; in a street of a dozen it is nothing. What begins with no word of ours is asked of the whole build.
 */
export function byFirstWord(build: ServerBuild): Handler {
  const whole = createRequestHandler(build, 'production')
  const streets = new Map(listWords(build).map((word) => [word, createRequestHandler(streetOf(build, word), 'production')]))
  return (request, context) => (streets.get(firstWordOf(new URL(request.url).pathname)) ?? whole)(request, context)
}

/** Routes match whatever the letters' size, and a page's data is asked for with `.data` behind its path. */
function firstWordOf(pathname: string) {
  const [, word = ''] = pathname.split('/')
  return word.replace(/\.data$/, '').toLowerCase()
}

function listWords({ routes }: ServerBuild) {
  const words = Object.values(routes).map((route) => route.path?.split('/')[0] ?? '')
  return [...new Set(words.filter(isPlain))]
}

/** No `:name`, no `*`, nothing that has to be matched. */
function isPlain(word: string) {
  return /^[a-z][a-z-]*$/.test(word)
}

/** The build with only this word's routes, and those that may match any path. */
function streetOf(build: ServerBuild, word: string): ServerBuild {
  const isHere = (route: { path?: string | undefined } | undefined) => {
    const first = route?.path?.split('/')[0] ?? ''
    return first === word || !isPlain(first)
  }
  const assets = { ...build.assets, routes: keep(build.assets.routes, isHere) }
  return { ...build, assets, routes: keep(build.routes, isHere) }
}

function keep<Value>(all: Record<string, Value>, isHere: (value: Value) => boolean) {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isHere(value)))
}
