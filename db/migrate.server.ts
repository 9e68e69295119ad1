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
export function migrateToLatest(connection: Connection) {
  return migrateTo(connection, listKnownMigrations().at(-1) ?? '')
}

/** As `migrateToLatest`, up to one migration and no further: the tables as they were when a backup was made. */
export async function migrateTo(connection: Connection, migration: string) {
  const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(migration)
  if (error) throw new Error('The database could not be brought up to this version of the program', { cause: error })
}

/** The migrations that this version of the program knows, the first one first. */
export const listKnownMigrations = () => Object.keys(migrations).sort()
