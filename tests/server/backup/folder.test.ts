import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writeExport } from '#db/backup/folder/write.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { listTables } from '#db/backup/tables.server.ts'
import { db } from '#db/connection.server.ts'
import { engineHere, makeEmptyDatabase, makeFolder, makeMigratedDatabase, usingDatabase } from '#tests/support/empty-database.ts'
import { makePerson } from '#tests/support/make.ts'

const at = new Date('2027-02-10T11:00:00.000Z')
/** What a folder is does not hang on the database: these run once. */
const testOfFiles = test.runIf(engineHere === 'sqlite')
const formats = ['json', 'csv'] as const

/** What a table written as text may trip over. */
const names = [
  'Ünsal, "the" other',
  'line\nline\r\nline\rend\u2028',
  'Mòrag NicDhòmhnaill 👩‍👩‍👧',
  '=1+1',
  '',
  null,
  '0012',
  'null',
  ' \\N, ',
  '""',
  '\ufefftrue',
]

async function makeSite() {
  const databaseUrl = await makeMigratedDatabase()
  await usingDatabase(databaseUrl, async () => {
    for (const [place, name] of names.entries()) await makePerson({ known_as: `Person ${place}`, family_name: name })
    for (const count of [0, 1, -1, 2 ** 31 - 1]) {
      await db()
        .insertInto('rate_limit')
        .values({ key: `${count}`, count, resets_at: at.toISOString() })
        .execute()
    }
  })
  return databaseUrl
}

async function makeExport() {
  const folder = join(makeFolder(), 'export')
  await writeExport({ databaseUrl: await makeSite(), folder, at })
  return folder
}

/** What the operator reads when a folder is restored into an empty database; and nothing is in it afterwards. */
async function refusalOf(folder: string, format: 'json' | 'csv' | undefined, databaseUrl?: string) {
  const target = databaseUrl ?? (await makeEmptyDatabase())
  const said = await restoreBackup({ databaseUrl: target, place: folder, format }).then(
    () => 'restored',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
  if (!databaseUrl) expect(await usingDatabase(target, () => listTables(db()))).toEqual([])
  return said.replaceAll(dirname(folder), '…')
}

/** A copy of a folder with one file changed. */
function change(folder: string, file: string, edit: (text: string) => string) {
  const changed = join(makeFolder(), 'changed')
  cpSync(folder, changed, { recursive: true })
  const text = readFileSync(join(changed, file), 'utf8')
  expect(edit(text)).not.toBe(text)
  writeFileSync(join(changed, file), edit(text))
  return changed
}

test.each(formats)('what people write comes back from %s to the letter, and so do numbers', async (format) => {
  const restored = await makeMigratedDatabase()
  expect(await refusalOf(await makeExport(), format, restored)).toBe('restored')
  await usingDatabase(restored, async () => {
    const people = await db().selectFrom('person').select(['known_as', 'family_name']).execute()
    const kept = new Map(people.map(({ known_as, family_name }) => [known_as, family_name]))
    expect(names.map((_, place) => kept.get(`Person ${place}`))).toEqual(names)
    const limits = await db().selectFrom('rate_limit').select(['key', 'count']).execute()
    expect(limits.every(({ key, count }) => key === String(count))).toBe(true)
  })
})

testOfFiles('any program reads it: valid JSON, one row to a line, CSV with what is nothing told apart from no letters', async () => {
  const folder = await makeExport()
  const text = readFileSync(join(folder, 'person.json'), 'utf8')
  const people = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text))
  expect(new Set(people.map(({ family_name }) => family_name))).toEqual(new Set(names))
  expect(text.split('\n')).toHaveLength(names.length + 3)
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'person.csv')), { columns: true, bom: false })
  expect(new Set(rows.map((row) => row['family_name']))).toEqual(new Set(names.map((name) => name ?? '')))
  expect(readFileSync(join(folder, 'rate_limit.csv'), 'utf8')).toContain(
    '"count","key","resets_at"\r\n-1,"-1","2027-02-10T11:00:00.000Z"\r\n',
  )
  expect(readFileSync(join(folder, 'session.json'), 'utf8')).toBe('[\n]\n')
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain(`person: ${names.length} rows.`)
})

testOfFiles('the manifest’s sums are worked out as the page beside it says', async () => {
  const folder = await makeExport()
  const tables = z.array(z.object({ name: z.string(), columns: z.record(z.string(), z.string()), rows: z.int(), sha256: z.string() }))
  const manifest = z.object({ tables }).parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  for (const { name, columns, rows, sha256 } of manifest.tables) {
    const found = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
    const lines = found.map((row) => `${JSON.stringify(Object.keys(columns).map((column) => row[column]))}\n`)
    expect([lines.length, createHash('sha256').update(lines.join('')).digest('hex')]).toEqual([rows, sha256])
  }
})

testOfFiles('a folder that is not as it was written is refused in one line and leaves nothing', async () => {
  const folder = await makeExport()
  const refused = (file: string, edit: (text: string) => string) =>
    refusalOf(change(folder, file, edit), file.endsWith('.csv') ? 'csv' : undefined)
  for (const format of formats) {
    const file = `person.${format}`
    expect(await refused(file, (text) => text.replace('NicDh', 'MacDh'))).toBe(`…/changed/${file}: was altered`)
    expect(await refused(file, (text) => text.slice(0, -300))).toBe(`…/changed/${file}: was altered`)
    const lost = change(folder, file, () => '')
    rmSync(join(lost, file))
    expect(await refusalOf(lost, format)).toBe(`…/changed/${file}: there is no such file`)
  }
  const twice = (text: string, ending: string) => text.replace(/^.*Person 2.*$/m, (line) => `${line.trimEnd()}${ending}${line.trimEnd()}`)
  expect(await refused('person.json', (text) => twice(text, '\n'))).toBe('…/changed/person.json: was altered')
  expect(await refused('person.csv', (text) => twice(text, '\r\n'))).toBe('…/changed/person.csv: was altered')
  expect(await refused('person.csv', (text) => text.replace(',"",', ',,'))).toBe('…/changed/person.csv: was altered')
  expect(await refused('person.csv', (text) => text.replace('"family_name"', '"surname"'))).toBe('…/changed/person.csv: was altered')
  expect(await refused('person.json', (text) => text.replace('"family_name"', '"surname"'))).toBe('…/changed/person.json: was altered')
  expect(await refused('rate_limit.csv', (text) => text.replace('\n0,', '\nx,'))).toBe('…/changed/rate_limit.csv: was altered')
  expect(await refused('manifest.json', (text) => text.replace('"rows": 11', '"rows": 12'))).toBe('…/changed/manifest.json: was altered')
  expect(await refused('manifest.json', (text) => text.replace('"integer"', '"text"'))).toBe('…/changed/manifest.json: was altered')
  const later = await refused('manifest.json', (text) => text.replace('"format": 1', '"format": 2'))
  expect(later).toBe('…/changed/manifest.json: is of a later format, which this version cannot read')
  expect(await refused('manifest.json', () => '{')).toBe('…/changed/manifest.json: is not a backup of Alongside, or is damaged')
  expect(await refusalOf(makeFolder(), undefined)).toContain('manifest.json: there is no such file')
  expect(await refusalOf(join(folder, 'README.txt'), 'csv')).toContain('is not a folder, so there is no CSV in it to read')
})

testOfFiles('a folder that another SECRET_KEY wrote is refused', async () => {
  const otherKey = `"key": "v1.${Buffer.alloc(28, 'another key').toString('base64')}"`
  const other = change(await makeExport(), 'manifest.json', (text) => text.replace(/"key": "v1\.[^"]+"/, otherKey))
  expect(await refusalOf(other, undefined)).toBe(
    'SECRET_KEY: is not the key of the site that …/changed/manifest.json was made from, so what is sealed in it could not be read',
  )
})

test('a database with anything in it is left alone', async () => {
  expect(await refusalOf(await makeExport(), 'csv', await makeSite())).toMatch(
    /^DATABASE_URL: restore wants an empty database, .* rows in \w+$/,
  )
})

testOfFiles('an export is for its owner alone, takes no folder’s place, and leaves nothing half made', async () => {
  const folder = await makeExport()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const modes = new Set(readdirSync(folder).map((file) => statSync(join(folder, file)).mode & 0o777))
  expect([...modes]).toEqual([0o600])
  const taken = join(dirname(folder), 'taken')
  mkdirSync(taken)
  await expect(writeExport({ databaseUrl: await makeSite(), folder: taken, at })).rejects.toThrow(
    'taken: is there already; take another name',
  )
  const none = writeExport({ databaseUrl: await makeEmptyDatabase(), folder: join(dirname(folder), 'none'), at })
  await expect(none).rejects.toThrow('DATABASE_URL')
  expect(readdirSync(dirname(folder)).sort()).toEqual(['export', 'taken'])
})
