import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'

/** Builds the app unless the build that lies there was made from these very files. */
const madeFrom = 'build/made-from'
const sources = ['{app,db,emails,public}/**/*.*', 'package*.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js']

const now = fingerprintOf(globSync(sources).sort())
const isNeeded = !existsSync('build/server/index.js') || !existsSync(madeFrom) || readFileSync(madeFrom, 'utf8') !== now

if (isNeeded) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(madeFrom, now)
}

function fingerprintOf(paths: string[]) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
