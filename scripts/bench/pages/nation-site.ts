import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillNation } from '#db/seed/national/fill-nation.ts'
import { startSite } from '#tests/support/site.ts'

/**
 * A site of 20,000 people and 1,000 experiences, grown from the story, with the same people and pages in it. `kept` is a file to grow it in
 * and to find it again in the next time: to make it takes minutes.
 */
export async function startNation(kept: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-nation-'))
  const file = kept ?? join(folder, 'nation.sqlite')
  if (!existsSync(file)) await grow(file)
  const site = await startSite('nothing', { DATABASE_URL: `file:${file}` })
  const stop = async () => {
    await site.stop()
    rmSync(folder, { recursive: true })
  }
  return { site, file, stop }
}

async function grow(file: string) {
  const story = process.env.STORY_FILE
  if (!story) throw new Error('STORY_FILE is not set: the story is told first')
  for (const part of ['', '-wal']) if (existsSync(story + part)) copyFileSync(story + part, file + part)
  await fillNation(file, new Date())
}
