import { statSync } from 'node:fs'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { db, openDatabase, transaction, useConnection, type Connection } from '../connection.server.ts'
import { listKnownMigrations, migrateTo, migrateToLatest } from '../migrate.server.ts'
import { BackupFault } from './faults.server.ts'
import { checkFile } from './file/read.server.ts'
import { checkFolder } from './folder/read.server.ts'
import type { TextFormat } from './folder/texts.server.ts'
import { loosenForeignKeys } from './foreign-keys.server.ts'
import type { Backup, Origin } from './format.server.ts'
import { isSameSum, readRows, sumRows, writeRows } from './rows.server.ts'
import { listMigrations, listTables, withAnyTables, type TableShape } from './tables.server.ts'

/** What a site writes of itself before anybody is there. */
const ownWords = new Set(['job_slot'])

export type Restored = Backup & { brokenAuditEntry: number | undefined }

interface Wish {
  databaseUrl: string
  /** A file, or a folder. */
  place: string
  /** Which of a folder's files to read. */
  format?: TextFormat | undefined
}

/**
 * Fills an empty database from a backup, of whichever kind either is: all of it or none of it. The tables are made as they were
 * when the backup was made, filled, summed up again, and then brought to this version of the program.
 */
export async function restoreBackup({ databaseUrl, place, format }: Wish): Promise<Restored> {
  const backup = await checkBackup(place, format)
  refuseUnknown(backup)
  const database = openDatabase(databaseUrl)
  try {
    useConnection(database)
    return await transaction(async () => {
      await refuseUnlessEmpty(db(), backup.origin)
      await migrateTo(db(), backup.origin.migrations.at(-1) ?? '')
      await fill(db(), backup)
      await migrateToLatest(db())
      return { ...backup, brokenAuditEntry: await findBrokenAuditEntry() }
    })
  } finally {
    await database.destroy()
  }
}

async function checkBackup(place: string, format: TextFormat | undefined) {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) return checkFolder(place, format ?? 'json')
  if (format) throw new BackupFault(`${place}: is not a folder, so there is no ${format.toUpperCase()} in it to read`)
  return checkFile(place)
}

function refuseUnknown({ place, origin: { migrations, program } }: Backup) {
  const known = listKnownMigrations()
  if (migrations.every((name, at) => name === known[at])) return
  throw new BackupFault(`${place}: was made by another version of the program (${program}); restore it with that one`)
}

async function refuseUnlessEmpty(connection: Connection, { migrations }: Origin) {
  const done = await listMigrations(connection)
  const tables = await listTables(connection)
  for (const { name } of tables) {
    const row = await withAnyTables(connection).selectFrom(name).selectAll().limit(1).executeTakeFirst()
    if (row && !ownWords.has(name)) throw notEmpty(`there are rows in ${name}`)
  }
  if (done.length === 0 && tables[0]) throw notEmpty(`it has a table called ${tables[0].name}`)
  if (done.length > migrations.length) throw notEmpty('a newer version of the program has made its tables; give one without tables')
}

const notEmpty = (why: string) => new BackupFault(`DATABASE_URL: restore wants an empty database, and this one is not: ${why}`)

async function fill(connection: Connection, backup: Backup) {
  const tables = await listTables(connection)
  refuseOtherTables(tables, backup)
  for (const name of ownWords) await withAnyTables(connection).deleteFrom(name).execute()
  const tighten = await loosenForeignKeys(connection)
  for await (const { table, rows } of backup.readTables()) {
    await writeRows(connection, { name: table, columns: backup.columns.get(table) ?? [] }, rows)
  }
  await tighten()
  for (const table of tables) {
    const sum = backup.sums.get(table.name)
    if (!sum || !isSameSum(sum, await sumRows(readRows(connection, table))))
      throw new BackupFault(`DATABASE_URL: ${table.name} came out differently; nothing was kept`)
  }
}

function refuseOtherTables(tables: TableShape[], { place, columns }: Backup) {
  const here = tables.map((table) => `${table.name}(${table.columns.join()})`).join()
  const there = [...columns].map(([name, names]) => `${name}(${names.join()})`).join()
  if (here !== there) throw new BackupFault(`${place}: holds other tables than this version of the program makes`)
}
