import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The key that the story was sealed with. For tests alone. */
export const secretKey = Buffer.alloc(32, 'alongside tests').toString('base64')

export interface Site {
  url: string
  pid: number
  /** For commands that are run beside the site, such as first-steward. */
  settings: Record<string, string>
  folder: string
  stop: () => Promise<void>
  /** Kills the process as a power cut would, and starts another on what is left. */
  crash: () => Promise<Site>
}

export type Beginning = 'story' | 'nothing'

/** Starts the built app as `npm start` does, in a folder of its own, on a copy of the example story or on nothing. */
export async function startSite(beginning: Beginning, extra: Record<string, string> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-site-'))
  const story = process.env.STORY_FILE
  if (beginning === 'story') {
    if (!story) throw new Error('STORY_FILE is not set: browser tests are run by `npx playwright test`')
    for (const part of ['', '-wal']) if (existsSync(story + part)) copyFileSync(story + part, join(folder, `site.sqlite${part}`))
  }
  const port = String(await findFreePort())
  return launch(folder, { PORT: port, DATABASE_URL: `file:${join(folder, 'site.sqlite')}`, SECRET_KEY: secretKey, DEMO: '1', ...extra })
}

async function launch(folder: string, settings: Record<string, string>): Promise<Site> {
  const server = spawn(process.execPath, [resolve('server.ts')], {
    cwd: folder, // where `data/`, and so the mailbox, goes
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await addressOf(server)
  return {
    url,
    pid: server.pid ?? 0,
    settings,
    folder,
    stop: () => stop(server, folder),
    crash: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
      return launch(folder, settings)
    },
  }
}

/** The address in the line that says the site is ready. What the server said before is shown if it never comes. */
async function addressOf(server: ChildProcess) {
  const said: string[] = []
  server.stderr?.on('data', (words: Buffer) => said.push(words.toString()))
  if (!server.stdout) throw new Error('The server was started without its output')
  for await (const line of createInterface(server.stdout)) {
    const url = /^Alongside is ready at (\S+)$/.exec(line)?.[1]
    if (url) {
      server.stdout.resume() // an unread pipe would fill and stop the server
      return url
    }
    said.push(`${line}\n`)
  }
  throw new Error(`The site did not start.\n${said.join('')}`)
}

async function stop(server: ChildProcess, folder: string) {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    const tooLong = setTimeout(() => server.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(tooLong)
  }
  rmSync(folder, { recursive: true })
}

async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo // a TCP server's address is never a path
  probe.close()
  await once(probe, 'close')
  return port
}
