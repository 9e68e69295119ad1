import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loader as health } from '#app/features/home/routes/health.tsx'
import { findViewer } from '#app/server/viewer.server.ts'
import { writeExport } from '#db/backup/folder/write.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { writeBackup } from '#db/backup/file/write.server.ts'
import { db, transaction, type Engine } from '#db/connection.server.ts'
import { fillStory } from '#db/seed/fill.ts'
import { askByMail, cookiesOf, postTheCode } from '#tests/support/accounts.ts'
import { visit } from '#tests/support/app.ts'
import { engineHere, makeFolder, makeMigratedDatabase, usingDatabase } from '#tests/support/empty-database.ts'
import { tableLinesOf } from '#tests/support/table-lines.ts'

const now = new Date('2027-02-10T11:00:00.000Z')

/** A site with the example story in it: told on SQLite, and moved to PostgreSQL where these tests run there. */
async function makeSite(engine: Engine) {
  const told = await makeMigratedDatabase('sqlite')
  await usingDatabase(told, () => transaction(() => fillStory(now)))
  if (engine === 'sqlite') return told
  const moved = await makeMigratedDatabase('postgres')
  await move(told, moved)
  return moved
}

/** Exports the one, restores the folder into two others from its JSON and from its CSV, and exports those again. */
async function moveByFolder(from: string, engine: Engine) {
  const folder = join(makeFolder(), 'export')
  const { sums } = await writeExport({ databaseUrl: from, folder, at: now })
  for (const format of ['json', 'csv'] as const) {
    const to = await makeMigratedDatabase(engine)
    const restored = await restoreBackup({ databaseUrl: to, place: folder, format })
    expect(restored).toMatchObject({ sums, brokenAuditEntry: undefined })
    const again = await writeExport({ databaseUrl: to, folder: join(makeFolder(), 'again'), at: now })
    expect(again).toEqual({ sums, brokenAuditEntry: undefined })
  }
  return sums
}

/** Backs up the one and restores it into the other; gives what the file held. */
async function move(from: string, to: string) {
  const file = join(makeFolder(), 'backup.gz')
  const written = await writeBackup({ databaseUrl: from, file, replace: false, at: now })
  const restored = await restoreBackup({ databaseUrl: to, place: file })
  expect(restored.sums).toEqual(written.sums)
  return written
}

const others: Engine[] = engineHere === 'sqlite' ? ['sqlite'] : ['postgres', 'sqlite']

test('a site comes back as it was: every row, every rule; it is well, and its people sign in', async () => {
  const site = await makeSite(engineHere)
  for (const engine of others) {
    const restored = await makeMigratedDatabase(engine)
    const before = await move(site, restored)
    expect(before.sums.get('place')?.rows).toBeGreaterThan(100)
    const after = await writeBackup({ databaseUrl: restored, file: join(makeFolder(), 'again.gz'), replace: false, at: now })
    expect(after).toMatchObject({ sums: before.sums, brokenAuditEntry: undefined })
    const rules = await usingDatabase(await makeMigratedDatabase(engine), () => tableLinesOf(db()))
    await usingDatabase(restored, async () => {
      expect(await tableLinesOf(db())).toEqual(rules)
      expect(await (await health()).json()).toMatchObject({ status: 'ok', database: engine })
      const { code, cookie } = await askByMail('eilidh.carr@example.org')
      const signedIn = await visit({ url: '/', cookie: cookiesOf(await postTheCode(code, cookie)) })
      expect(await findViewer(signedIn.request)).toMatchObject({ knownAs: 'Eilidh' })
    })
  }
}, 180_000)

test('a site comes back from an export, from either database into either, from its JSON and from its CSV', async () => {
  for (const from of others) {
    const site = await makeSite(from)
    const backup = await writeBackup({ databaseUrl: site, file: join(makeFolder(), 'backup.gz'), replace: false, at: now })
    for (const to of others) expect(await moveByFolder(site, to)).toEqual(backup.sums)
  }
}, 180_000)
