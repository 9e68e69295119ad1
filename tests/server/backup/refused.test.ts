import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { audit } from '#app/server/audit.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { listMigrations, listTables } from '#db/backup/tables.server.ts'
import { writeBackup } from '#db/backup/file/write.server.ts'
import { db, openDatabase, transaction } from '#db/connection.server.ts'
import { listKnownMigrations, migrateTo } from '#db/migrate.server.ts'
import { act } from '#tests/support/app.ts'
import { engineHere, makeEmptyDatabase, makeFolder, makeMigratedDatabase, usingDatabase } from '#tests/support/empty-database.ts'
import { makePerson } from '#tests/support/make.ts'

const at = new Date('2027-02-10T11:00:00.000Z')
/** What a file is does not hang on the database: these run once. */
const testOfFiles = test.runIf(engineHere === 'sqlite')

/** A small site: three people, one of them with an address, and two entries in the audit. */
async function makeSite(database = makeMigratedDatabase()) {
  const databaseUrl = await database
  await usingDatabase(databaseUrl, async () => {
    const { id } = await makePerson({ email: 'sam@example.org', family_name: 'Says: “new\u2028line”' })
    await makePerson({ family_name: null })
    await makePerson({ family_name: 'Ünsal \\ "quoted"' })
    for (const about of ['one', 'two']) await transaction(() => audit(act(id), 'place.invite', { kind: 'place', id: about }))
  })
  return databaseUrl
}

async function makeBackup(databaseUrl?: string) {
  const file = join(makeFolder(), 'backup.gz')
  await writeBackup({ databaseUrl: databaseUrl ?? (await makeSite()), file, replace: false, at })
  return file
}

/** What the operator reads when a backup is restored into an empty database; and nothing is in it afterwards. */
async function refusalOf(file: string, databaseUrl?: string) {
  const target = databaseUrl ?? (await makeEmptyDatabase())
  const said = await restoreBackup({ databaseUrl: target, place: file }).then(
    () => 'restored',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
  if (!databaseUrl) expect(await usingDatabase(target, () => listTables(db()))).toEqual([])
  return said.replaceAll(dirname(file), '…')
}

function change(file: string, edit: (text: string) => string) {
  const changed = join(makeFolder(), 'changed.gz')
  writeFileSync(changed, gzipSync(edit(gunzipSync(readFileSync(file)).toString())))
  return changed
}

testOfFiles('a file that is not whole, or not as it was written, or none at all, is refused in one line and leaves nothing', async () => {
  const file = await makeBackup()
  const bytes = readFileSync(file)
  const cut = join(makeFolder(), 'cut.gz')
  writeFileSync(cut, bytes.subarray(0, bytes.length - 200))
  expect(await refusalOf(cut)).toBe('…/cut.gz: is cut off, its end is missing')
  const lastGone = change(file, (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
  expect(await refusalOf(lastGone)).toBe('…/changed.gz: is cut off, its end is missing')
  const renamed = change(file, (text) => text.replace('quoted', 'quotes'))
  expect(await refusalOf(renamed)).toBe('…/changed.gz: was altered, in the table person')
  const withoutTable = change(file, (text) => text.replace(/\{"table":"session".*\n\{"end":"session".*\n/, ''))
  expect(await refusalOf(withoutTable)).toBe('…/changed.gz: was altered')
  const longer = change(file, (text) => `${text}["one more"]\n`)
  expect(await refusalOf(longer)).toBe('…/changed.gz: was altered')
  writeFileSync(cut, 'not a backup at all')
  expect(await refusalOf(cut)).toBe('…/cut.gz: is not a backup of Alongside, or is damaged')
  expect(await refusalOf(change(file, () => '{"name":"something else"}\n'))).toBe(
    '…/changed.gz: is not a backup of Alongside, or is damaged',
  )
  expect(await refusalOf(join(makeFolder(), 'none.gz'))).toBe('…/none.gz: there is no such file')
  const later = change(file, (text) => text.replace('"format":1', '"format":2'))
  expect(await refusalOf(later)).toBe('…/changed.gz: is of a later format, which this version cannot read')
})

testOfFiles('a backup that another SECRET_KEY wrote is refused: what is sealed in it could never be read', async () => {
  const file = await makeBackup()
  const other = change(file, (text) => text.replace(/"v1\.[^"]+"/, `"v1.${Buffer.alloc(28, 'another key').toString('base64')}"`))
  expect(await refusalOf(other)).toBe(
    'SECRET_KEY: is not the key of the site that …/changed.gz was made from, so what is sealed in it could not be read',
  )
})

test('a database with anything in it is left alone; one that was only started is empty', async () => {
  const file = await makeBackup()
  const site = await makeSite()
  expect(await refusalOf(file, site)).toMatch(/^DATABASE_URL: restore wants an empty database, and this one is not: there are rows in \w+$/)
  const started = await makeMigratedDatabase()
  const slot = { name: 'lapse offers', slot_at: at.toISOString(), taken_at: at.toISOString() }
  await usingDatabase(started, () => db().insertInto('job_slot').values(slot).execute())
  expect(await refusalOf(file, started)).toBe('restored')
  await usingDatabase(started, async () => {
    expect(await db().selectFrom('job_slot').select('name').execute()).toEqual([])
    const names = await db().selectFrom('person').select('family_name').where('family_name', 'is not', null).orderBy('known_as').execute()
    expect(names.map(({ family_name }) => family_name)).toEqual(['Says: “new\u2028line”', 'Ünsal \\ "quoted"'])
  })
})

test('a backup from before an update comes back and is brought up to date; one from after it is not taken', async () => {
  const [first = ''] = listKnownMigrations()
  const old = await makeEmptyDatabase()
  await usingDatabase(old, () => migrateTo(db(), first))
  const file = await makeBackup(await makeSite(Promise.resolve(old)))
  const restored = await makeEmptyDatabase()
  expect(await refusalOf(file, restored)).toBe('restored')
  await usingDatabase(restored, async () => {
    expect(await listMigrations(db())).toEqual(listKnownMigrations())
    expect(await db().selectFrom('person').select('id').execute()).toHaveLength(3)
  })
  expect(await refusalOf(file, await makeMigratedDatabase())).toContain(
    'a newer version of the program has made its tables; give one without tables',
  )
  const newer = change(file, (text) => text.replace(`"${first}"`, `"${first}","9999_tomorrow"`))
  expect(await refusalOf(newer)).toContain('was altered')
})

testOfFiles('a backup is for its owner alone, takes nobody’s place unless told, and leaves nothing half made', async () => {
  const site = await makeSite()
  const file = await makeBackup(site)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const again = (replace: boolean) => writeBackup({ databaseUrl: site, file, replace, at })
  await expect(again(false)).rejects.toThrow('is there already')
  await again(true)
  await expect(writeBackup({ databaseUrl: await makeEmptyDatabase(), file, replace: true, at })).rejects.toThrow('DATABASE_URL')
  expect(readdirSync(dirname(file))).toEqual(['backup.gz'])
  expect(await refusalOf(file, await makeEmptyDatabase())).toBe('restored')
})

test('a backup is of one moment, while the site goes on', async () => {
  const site = await makeSite()
  const writer = openDatabase(site)
  const going = new AbortController()
  let written = 0
  const limit = (key: string) => ({ key, count: 1, resets_at: at.toISOString() })
  const busy = (async () => {
    for (let pair = 0; !going.signal.aborted; pair += 1) {
      await writer.transaction().execute(async (writing) => {
        await writing
          .insertInto('rate_limit')
          .values(limit(`one ${pair}`))
          .execute()
        await writing
          .insertInto('rate_limit')
          .values(limit(`two ${pair}`))
          .execute()
      })
      written = pair
      await sleep(0)
    }
  })()
  await expect.poll(() => written, { timeout: 10_000 }).toBeGreaterThan(2)
  const file = await makeBackup(site)
  going.abort()
  await busy
  await writer.destroy()
  const restored = await makeMigratedDatabase()
  expect(await refusalOf(file, restored)).toBe('restored')
  const kept = await usingDatabase(restored, () => db().selectFrom('rate_limit').select('key').execute())
  const pairs = kept.map(({ key }) => key.split(' ')[1])
  expect(pairs.length).toBeGreaterThan(2)
  expect(pairs.length).toBe(2 * new Set(pairs).size)
})
