import { expect, test } from 'vitest'
import { openSqlite } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { dataMap } from '#db/schema/data-map.ts'
import { freshDb } from '#tests/support/app.ts'
import { tableLinesOf } from '#tests/support/table-lines.ts'

/** Ids that are not the id of a row with a foreign key: kept for ever, of several kinds, or of a world outside. */
const pointsAtNoTable = ['audit_entry.who_id', 'audit_entry.about_id', 'reply_link.about_id', 'message.message_id', 'passkey.credential_id']

test('both databases have the same columns, keys, indexes, foreign keys and rules', async () => {
  const sqlite = openSqlite(':memory:')
  await migrateToLatest(sqlite)
  expect(await tableLinesOf(await freshDb())).toEqual(await tableLinesOf(sqlite))
})

test('every id of another row is a foreign key', async () => {
  const lines = await tableLinesOf(await freshDb())
  const points = new Set(lines.flatMap((line) => /^(\w+): (\w+) →/.exec(line)?.slice(1, 3).join('.') ?? []))
  const ids = lines.flatMap((line) => /^(\w+): (\w+_id) /.exec(line)?.slice(1, 3).join('.') ?? [])
  expect([...new Set(ids)].filter((id) => !points.has(id)).sort()).toEqual(pointsAtNoTable.sort())
})

test('every table that names a person says so on the data map, with its lawful basis and how long it is kept', async () => {
  const lines = await tableLinesOf(await freshDb())
  const inDatabase = new Set(['audit_entry.who_id'])
  for (const line of lines) {
    const [, table, column] = /^(\w+): (\w+) → person\.id/.exec(line) ?? []
    if (table && column) inDatabase.add(`${table}.${column}`)
  }
  const onMap = Object.entries(dataMap).flatMap(([table, note]) => note.personColumns.map((column) => `${table}.${column}`))
  expect(onMap.sort()).toEqual([...inDatabase].sort())
  const tables = new Set(lines.map((line) => line.slice(0, line.indexOf(':'))))
  expect(Object.keys(dataMap).sort()).toEqual([...tables].sort())
})
