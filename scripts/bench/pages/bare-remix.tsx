import { createServer } from 'node:http'
import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type EntryContext,
  type ServerBuild,
} from '@remix-run/node'
import { Links, Meta, Outlet, RemixServer, Scripts, ScrollRestoration, useLoaderData } from '@remix-run/react'
import compression from 'compression'
import express, { type RequestHandler } from 'express'
import { renderToPipeableStream } from 'react-dom/server'

/** The yardstick of `bench -- pages`: Remix on Express as its own template sets it up, with one page, one loader and no database. */
function Root() {
  return (
    <html lang="en">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

function Hello() {
  const { name } = useLoaderData<{ name: string }>()
  return <h1>Hello, {name}</h1>
}

function draw(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set('Content-Type', 'text/html')
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      onShellReady() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
  })
}

const routes: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: { default: Root } },
  hello: { id: 'hello', path: 'hello', parentId: 'root', module: { default: Hello, loader: () => ({ name: 'you' }) } },
}
const script = (id: string) => ({
  id,
  module: `/assets/${id}.js`,
  hasAction: false,
  hasLoader: true,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
})
const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: draw } },
  routes,
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '/assets/entry.js', imports: [] },
    routes: { root: { ...script('root'), path: '' }, hello: { ...script('hello'), path: 'hello', parentId: 'root' } },
  },
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

const answer = createRequestHandler(build, 'production')
const app = express().use(compression())
const sayHello: RequestHandler = async (req, res) => {
  const response = await answer(new Request(`http://localhost${req.url}`, { headers: { accept: '*/*' } }))
  res.status(response.status)
  for (const [name, value] of response.headers) res.append(name, value)
  if (response.body) await writeReadableStreamToWritable(response.body, res)
  else res.end()
}
app.use(sayHello)
const server = createServer(app).listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`Bare is ready at http://127.0.0.1:${address.port}\n`)
})
