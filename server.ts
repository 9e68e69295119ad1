import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { createApp, type Door } from '#app/server/door/app.ts'
import { politely } from '#app/server/door/closing.ts'
import { envOrStop } from '#app/server/env.server.ts'
import { closeLog, log } from '#app/server/log.server.ts'
import type * as Entry from './app/entry.server.tsx'

/**
 * The front door: opens the house, listens, and closes it again. It holds no state of the app: what it imports itself and
 * what the build contains are two copies, so the database and the timetable are reached through the build.
 */
if (!Object.hasOwn(process.env, 'NODE_ENV')) process.env.NODE_ENV = 'production' // React asks for it
const FINISH_WITHIN_MS = 10_000
const FULL_HALL = 4_096 // so many may knock in one moment, as when a hall comes back after a restart; who finds no room waits for seconds
const settings = envOrStop()

const server = createServer({
  headersTimeout: 15_000,
  requestTimeout: 60_000, // a slow phone may take this long to send a form
  keepAliveTimeout: 65_000, // longer than common proxies keep theirs
  connectionsCheckingInterval: 5_000,
})
server.timeout = 120_000 // nothing said in either direction; streams have a heartbeat

let house: typeof Entry | undefined
const closing = new AbortController()
const close = politely(server)
const { build, ...door } = process.env.NODE_ENV === 'development' ? await developmentHouse(server) : await builtHouse()
server.on('request', createApp(build, { ...settings, ...door, log, closing: closing.signal }))
server.on('error', (error) => {
  if (server.listening) return log.error({ err: error }, 'connection lost')
  stop(`${'code' in error && error.code === 'EADDRINUSE' ? 'PORT' : 'HOST'}: ${error.message}`)
})
server.listen({ port: settings.port, host: settings.host, backlog: FULL_HALL }, () =>
  process.stdout.write(`Alongside is ready at ${settings.appUrl.origin}\n`),
)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void goodbye())

type Rooms = Pick<Door, 'filesFrom' | 'vite'> & { build: ServerBuild }

async function builtHouse(): Promise<Rooms> {
  const build = await findBuild()
  await open(build)
  return { build, filesFrom: join(import.meta.dirname, 'build/client') }
}

async function findBuild() {
  try {
    // what `remix vite:build` makes
    return (await import(new URL('./build/server/index.js', import.meta.url).href)) as ServerBuild
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    return stop(`There is no build to serve: run npm run build first (${error.message})`)
  }
}

/** Vite inside this server: the app is built as it is asked for, and the browser follows every change. */
async function developmentHouse(httpServer: Server): Promise<Rooms> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server: httpServer } } })
  const loadBuild = async () => {
    // the virtual module of Remix's plugin, which Vite types as any record
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild
    await open(build)
    return build
  }
  return { build: await loadBuild(), vite: { middleware: vite.middlewares, loadBuild } }
}

/** Opens the database of a build and starts its timetable. A build that changed in development takes over from the last. */
async function open(build: ServerBuild) {
  // Remix's type knows only the exports that it calls itself
  const entry = build.entry.module as typeof Entry
  if (entry === house) return
  await house?.closeHouse()
  house = entry
  await entry.openHouse().catch((error: unknown) => stop(`DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`))
}

/** Answers who is inside, lets listeners go, writes what waits; a second signal, or a visitor who never ends, cuts it short. */
async function goodbye() {
  if (closing.signal.aborted) process.exit(1)
  closing.abort()
  const everyoneWasAnswered = await close(FINISH_WITHIN_MS)
  await house?.closeHouse()
  await closeLog()
  process.exit(everyoneWasAnswered ? 0 : 1)
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
