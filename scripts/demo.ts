import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * `npm run demo`: a fresh example story, served at once. Without DATABASE_URL it makes `data/demo.sqlite` anew;
 * with one it fills that database, if it is empty.
 */
const given = process.env.DATABASE_URL
if (!given) for (const end of ['', '-wal', '-shm']) rmSync(`data/demo.sqlite${end}`, { force: true })
rmSync('data/demo-mail', { recursive: true, force: true })

const env: NodeJS.ProcessEnv = { ...process.env, DEMO: '1', NODE_ENV: 'production', DATABASE_URL: given ?? 'file:data/demo.sqlite' }
const tsx = ['--import', 'tsx']

for (const step of [['scripts/build-if-needed.ts'], ['db/seed/run.ts']]) {
  const { status } = spawnSync(process.execPath, [...tsx, ...step], { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}

const server = spawn(process.execPath, ['server.ts'], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
