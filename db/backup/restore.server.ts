import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { db, openDatabase, transaction, useConnection, type Connection } from '../connection.server.ts'
import { listKnownMigrations, migrateTo, migrateToLatest } from '../migrate.server.ts'
import { loosenForeignKeys } from './foreign-keys.server.ts'
import { BackupFault, type Heading } from './format.server.ts'
import { checkBackup, readTables, type Backup } from './read.server.ts'
import { sumRows, writeRows } from './rows.server.ts'
import { listMigrations, listTables, withAnyTables, type TableShape } from './tables.server.ts'

/** What a site writes of itself before anybody is there. */
const ownWords = new Set(['job_slot'])

export type Restored = Backup & { brokenAuditEntry: number | undefined }

/**
 * Fills an empty database from a backup, of whichever kind either is: all of it or none of it. The tables are made as they were
 * when the backup was made, filled, summed up again, and then brought to this version of the program.
 */
export async function restoreBackup({ databaseUrl, file }: { databaseUrl: string; file: string }): Promise<Restored> {
  const backup = await checkBackup(file)
  refuseUnknown(backup)
  const database = openDatabase(databaseUrl)
  try {
    useConnection(database)
    return await transaction(async () => {
      await refuseUnlessEmpty(db(), backup.heading)
      await migrateTo(db(), backup.heading.migrations.at(-1) ?? '')
      await fill(db(), backup)
      await migrateToLatest(db())
      return { ...backup, brokenAuditEntry: await findBrokenAuditEntry() }
    })
  } finally {
    await database.destroy()
  }
}

function refuseUnknown({ file, heading: { migrations, program } }: Backup) {
  const known = listKnownMigrations()
  if (migrations.every((name, at) => name === known[at])) return
  throw new BackupFault(`${file}: was made by another version of the program (${program}); restore it with that one`)
}

async function refuseUnlessEmpty(connection: Connection, { migrations }: Heading) {
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
  for await (const { table, rows } of readTables(backup)) {
    await writeRows(connection, { name: table, columns: backup.columns.get(table) ?? [] }, rows)
  }
  await tighten()
  for (const table of tables) {
    const { rows, sha256 } = await sumRows(connection, table)
    const sum = backup.sums.get(table.name)
    if (rows !== sum?.rows || sha256 !== sum.sha256)
      throw new BackupFault(`DATABASE_URL: ${table.name} came out differently; nothing was kept`)
  }
}

function refuseOtherTables(tables: TableShape[], { file, columns }: Backup) {
  const here = tables.map((table) => `${table.name}(${table.columns.join()})`).join()
  const there = [...columns].map(([name, names]) => `${name}(${names.join()})`).join()
  if (here !== there) throw new BackupFault(`${file}: holds other tables than this version of the program makes`)
}
