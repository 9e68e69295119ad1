import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretKey } from './site.ts'

/** Before the first journey: the app is built and the example story told once, for each site to copy. Returns the tidying up. */
export default function tellStory() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-story-'))
  const file = join(folder, 'story.sqlite')
  run('scripts/build-if-needed.ts')
  run('db/seed/run.ts', { DATABASE_URL: `file:${file}`, SECRET_KEY: secretKey, DEMO: '1' })
  process.env.STORY_FILE = file
  return () => rmSync(folder, { recursive: true })
}

function run(script: string, settings: Record<string, string> = {}) {
  const { status } = spawnSync('tsx', [script], { stdio: 'inherit', env: { ...process.env, ...settings } })
  if (status !== 0) throw new Error(`${script} stopped with ${status}`)
}
