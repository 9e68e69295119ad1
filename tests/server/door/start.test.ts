import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '#tests/support/door.ts'

/** A build as small as one can be: a page that answers late, and a house that says when it opens and closes. */
const smallBuild = `
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const page = { id: 'page', path: 'page', module: { loader: () => new Response('at once') } }
const late = { id: 'late', path: 'late', module: { loader: async () => (await wait(500), new Response('kept')) } }
export const mode = 'production'
export const routes = { page, late }
export const assets = { version: '1', url: '', entry: { module: '', imports: [] }, routes: {} }
export const future = { v3_singleFetch: true }
export const isSpaMode = false
export const entry = { module: {
  openHouse: async () => { if (process.env.DATABASE_URL === 'file:broken') throw new Error('disk is on fire') },
  closeHouse: async () => { await wait(50); process.stderr.write('closed\\n') },
} }
`

/** The real \`server.ts\` in a folder of its own, before that build. */
async function start(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-start-'))
  mkdirSync(join(folder, 'build/server'), { recursive: true })
  writeFileSync(join(folder, 'build/server/index.js'), smallBuild)
  for (const name of ['server.ts', 'package.json']) copyFileSync(name, join(folder, name))
  for (const name of ['app', 'node_modules']) symlinkSync(resolve(name), join(folder, name))
  const port = settings.PORT ?? String(await freePort())
  const env = { ...process.env, NODE_ENV: 'production' as const, PORT: port, ...settings }
  const server = spawn(process.execPath, ['server.ts'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })
  return { server, url: `http://127.0.0.1:${port}`, ready: `Alongside is ready at http://localhost:${port}\n`, said: listenTo(server) }
}

async function freePort() {
  const probe = createServer()
  const port = await listen(probe)
  probe.close()
  await once(probe, 'close')
  return port
}

function listenTo({ stdout, stderr }: ChildProcess) {
  const said = { out: '', err: '' }
  stdout?.on('data', (words: Buffer) => (said.out += words.toString()))
  stderr?.on('data', (words: Buffer) => (said.err += words.toString()))
  return said
}

test('one line says that the house is open; SIGTERM answers who is inside and then ends well', async () => {
  const { server, url, ready, said } = await start()
  await expect.poll(() => said.out, { timeout: 10_000 }).toBe(ready)
  expect(await (await fetch(`${url}/page`)).text()).toBe('at once')
  const inside = fetch(`${url}/late`).then((answer) => answer.text())
  await new Promise((resolve) => setTimeout(resolve, 150))
  server.kill('SIGTERM')
  expect(await inside).toBe('kept')
  expect(await once(server, 'exit')).toEqual([0, null])
  expect(said.err).toBe('closed\n')
  expect(said.out).toContain('"path":"/late","status":200')
})

test('a log that nobody reads does not stop the house, nor keep it open', async () => {
  const { server, url, ready, said } = await start()
  await expect.poll(() => said.out, { timeout: 10_000 }).toBe(ready)
  server.stdout.pause().removeAllListeners('data')
  for (let round = 0; round < 30; round += 1) await Promise.all(Array.from({ length: 50 }, () => fetch(`${url}/page`)))
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})

test('a house that cannot open says why in one line', async () => {
  const { server, said } = await start({ DATABASE_URL: 'file:broken' })
  expect(await once(server, 'close')).toEqual([1, null])
  expect(said).toEqual({ out: '', err: 'DATABASE_URL: disk is on fire\n' })
})

test('a port that is taken is named', async () => {
  const other = createServer()
  const PORT = String(await listen(other))
  onTestFinished(() => void other.close())
  const { server, said } = await start({ PORT })
  expect(await once(server, 'close')).toEqual([1, null])
  expect(said.err).toMatch(/^PORT: .*EADDRINUSE.*\n$/)
})
