import { spawnSync } from 'node:child_process'
import Pg from 'pg'
import type { Engine } from '#db/connection.server.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { secretKey, startSite, type Site } from '#tests/support/site.ts'
import tellStory from '#tests/support/story.ts'

/** A site of the example story, whose room in Netherden has its door open, and what clears it away. */
interface OpenSite {
  site: Site
  clear: () => Promise<void>
}

/** Starts the built app on one of the two databases, as `npm start` does, with further settings if there are any. */
export function openSite(engine: Engine, further: Record<string, string> = {}): Promise<OpenSite> {
  return engine === 'sqlite' ? openOnSqlite(further) : openOnPostgres(further)
}

async function openOnSqlite(further: Record<string, string>): Promise<OpenSite> {
  const forgetStory = tellStory()
  return { site: await startSite('story', further), clear: async () => forgetStory() }
}

async function openOnPostgres(further: Record<string, string>): Promise<OpenSite> {
  const server = await startPostgres({ fsync: 'on' })
  try {
    const admin = new Pg.Client({ connectionString: `${server.url}/postgres` })
    await admin.connect()
    await admin.query('create database room')
    await admin.end()
    const settings = { DATABASE_URL: `${server.url}/room`, SECRET_KEY: secretKey, DEMO: '1' }
    run('scripts/build-if-needed.ts')
    run('db/seed/run.ts', settings)
    return { site: await startSite('nothing', { ...settings, ...further }), clear: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function run(script: string, settings: Record<string, string> = {}) {
  const { status } = spawnSync('tsx', [script], { stdio: 'inherit', env: { ...process.env, ...settings } })
  if (status !== 0) throw new Error(`${script} stopped with ${status}`)
}
