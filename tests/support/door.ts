import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect, type AddressInfo, type Server } from 'node:net'
import { redirect, type ServerBuild } from '@remix-run/node'
import { onTestFinished } from 'vitest'
import { createApp, type Door } from '#app/server/door/app.ts'

type Route = ServerBuild['routes'][string]
type Module = Partial<Route['module']>

interface Page {
  path: string
  module: Module
}

/** A page of the stub: something to look at, so that Remix draws a document and not a resource. */
export const page = () => null

/** A tiny app behind the real door: enough of a house to knock at. */
const stubPages: Record<string, Page> = {
  form: { path: 'form', module: { default: page, loader: () => null, action: saveForm } },
  resource: { path: 'resource', module: { loader: () => Response.json({ read: true }), action: saveForm } },
  sent: { path: 'sent', module: { action: saveForm } },
  read: { path: 'read', module: { default: page, loader: () => null } },
  file: { path: 'file', module: { loader: () => new Response('words') } },
  seen: {
    path: 'seen',
    module: {
      loader: ({ request, context }) => Response.json(seen(request, context)),
      action: ({ request }) => new URL(request.url).origin,
    },
  },
  answer: { path: 'answers/:token', module: { default: page, loader: () => null, action: saveForm } },
  boom: { path: 'boom', module: { default: page, loader: breaks } },
  bang: { path: 'bang', module: { loader: breaks } },
  missing: { path: 'missing', module: { loader: () => { throw new Response(null, { status: 404 }) } } }, // prettier-ignore
}

async function saveForm({ request }: { request: Request }) {
  const form = await request.formData()
  const words = form.get('words')
  return redirect(`/form?saved=${typeof words === 'string' ? encodeURIComponent(words.slice(0, 40)) : 'nothing'}`, 303)
}

function breaks(): never {
  throw new Error('Sam said: my address is 1 Invented Street')
}

/** What the app gets to know of a request. */
const seen = (asked: Request, context: object) => ({ url: asked.url, headers: Object.fromEntries(asked.headers), context })

export function stubBuild(pages: Record<string, Page> = stubPages): ServerBuild {
  const root: Route = { id: 'root', path: '', module: { default: page, ErrorBoundary: page } }
  const routes = Object.entries(pages).map(([id, { path, module }]): [string, Route] => [
    id,
    { id, path, parentId: 'root', module: { default: undefined, ...module } },
  ])
  return {
    mode: 'production',
    entry: { module: { default: drawPage, handleError: () => undefined } },
    routes: Object.fromEntries([['root', root], ...routes]),
    assets: { version: '1', url: '/assets/manifest.js', entry: { module: '/assets/entry.js', imports: [] }, routes: {} },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    isSpaMode: false,
  }
}

function drawPage(_request: Request, status: number, headers: Headers) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!doctype html><title>A page of the app</title><p>${'word '.repeat(1000)}</p>`, { status, headers })
}

/** Opens the real door before a stub app, on a free port of this machine, until the test ends. */
export async function openDoor(given: Partial<Door> = {}, build = stubBuild()) {
  const logged: unknown[] = []
  const note = (...line: unknown[]) => void logged.push(line)
  const door: Door = {
    appUrl: new URL('http://localhost:4321'),
    port: 4321,
    demo: false,
    trustProxy: 0,
    log: { info: note, error: note },
    ...given,
  }
  const server = createServer(createApp(build, door))
  const port = await listen(server)
  onTestFinished(() => server.close().closeAllConnections())
  return { ask: asker(port, door.appUrl.origin), askRaw: rawAsker(port), logged, server, port }
}

export async function listen(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port // listening on TCP, so neither null nor a pipe
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Question {
  method?: string
  headers?: OutgoingHttpHeaders
  /** Several pieces are sent without announcing their length. */
  body?: string | Buffer | Buffer[]
}

/** Asks over real HTTP, with exactly the given headers. `fromUs` adds those of a browser on our own page. */
function asker(port: number, origin: string) {
  const ask = (path: string, { method = 'GET', headers: given = {}, body }: Question = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const announced = Array.isArray(body) ? { 'Transfer-Encoding': 'chunked' } : body && { 'Content-Length': Buffer.byteLength(body) }
      const headers = { ...announced, ...given }
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      if (!Array.isArray(body)) return sent.end(body)
      for (const piece of body) sent.write(piece)
      sent.end()
    })
  const post = (path: string, body: Question['body'] = 'words=kindness', headers: OutgoingHttpHeaders = {}) =>
    ask(path, { method: 'POST', body, headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers } })
  return Object.assign(ask, { post })
}

/** Writes exactly these bytes to the socket and gives back what comes until it closes. */
function rawAsker(port: number) {
  return (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
      let text = ''
      socket.setEncoding('latin1').on('data', (part) => (text += String(part)))
      socket.on('close', () => resolve(text)).on('error', reject)
    })
}
