import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts the bare page in a process of its own, as the site is. */
export async function startBare() {
  const server = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('bare-remix.tsx', import.meta.url))], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(server.stdout, 'data')) as [Buffer] // a pipe without an encoding gives Buffers
  const url = /at (\S+)/.exec(said.toString())?.[1]
  if (!url) throw new Error('The bare page did not start')
  const stop = async () => {
    const gone = once(server, 'exit')
    server.kill()
    await gone
  }
  return { name: 'bare', url: `${url}/hello`, cookie: '', pid: server.pid ?? 0, stop }
}
