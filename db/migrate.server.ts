import { Migrator, type Migration } from 'kysely/migration'
import type { Connection } from './connection.server.ts'
import * as foundation from './migrations/0001_foundation.ts'
import * as mixing from './migrations/0002_mixing.ts'
import * as strain from './migrations/0003_strain.ts'

const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_mixing': mixing,
  '0003_strain': strain,
}

/**
 * Brings a database up to this version of the program: all of it or none of it.
 * Several processes may start at once: one migrates, the others wait and find it done.
 */
export async function migrateToLatest(connection: Connection) {
  const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought up to this version of the program', { cause: error })
}
