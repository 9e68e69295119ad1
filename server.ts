import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { createApp, type Door } from '#app/server/door/app.ts'
import { politely } from '#app/server/door/closing.ts'
import { envOrStop } from '#app/server/env.server.ts'
import { closeLog, log } from '#app/server/log.server.ts'

/**
 * The front door: opens the house, listens, and closes it again. It holds no state of the app: what it imports itself and
 * what the build contains are two copies, so the database and the timetable are reached through the build.
 */
process.env.NODE_ENV ??= 'production'
const FINISH_WITHIN_MS = 10_000
const settings = envOrStop()
const isDevelopment = process.env.NODE_ENV === 'development'

const server = createServer({
  headersTimeout: 15_000,
  requestTimeout: 60_000, // a slow phone may take this long to send a form
  keepAliveTimeout: 65_000, // longer than common proxies keep theirs
  connectionsCheckingInterval: 5_000,
})
server.timeout = 120_000 // nothing said in either direction; streams have a heartbeat

const { build, vite } = isDevelopment
  ? await startVite(server)
  : { build: await findBuild(), vite: { filesFrom: join(import.meta.dirname, 'build/client') } }
// the build's own entry.server.tsx; Remix's type knows only the exports that it calls itself
const house = build.entry.module as typeof build.entry.module & typeof import('./app/entry.server.tsx')

await house.openHouse().catch((error: unknown) => stop(`DATABASE_URL: ${wordsOf(error)}`))

const closing = new AbortController()
const close = politely(server)
const door: Door = { ...settings, ...vite, log, closing: closing.signal }
server.on('request', createApp(build, door))
server.on('error', (error) => stop(`${'code' in error && error.code === 'EADDRINUSE' ? 'PORT' : 'HOST'}: ${error.message}`))
server.listen(settings.port, settings.host, () => process.stdout.write(`Alongside is ready at ${settings.appUrl.origin}\n`))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void goodbye())

async function goodbye() {
  if (closing.signal.aborted) process.exit(1)
  closing.abort()
  const everyoneWasAnswered = await close(FINISH_WITHIN_MS)
  await house.closeHouse()
  await closeLog()
  process.exit(everyoneWasAnswered ? 0 : 1)
}

async function findBuild(): Promise<ServerBuild> {
  try {
    return await import(new URL('./build/server/index.js', import.meta.url).href)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    return stop(`There is no build to serve yet: run npm run build first (${error.message})`)
  }
}

/** Vite inside this server: the app is built as it is asked for, and the browser follows every change. */
async function startVite(httpServer: Server) {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server: httpServer } } })
  // the virtual module of Remix's plugin, which Vite types as any record
  const loadBuild = () => vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>
  return { build: await loadBuild(), vite: { vite: { middleware: vite.middlewares, loadBuild } } }
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
