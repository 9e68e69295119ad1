import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { loader as health } from '#app/features/home/routes/health.tsx'
import { audit, findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db, openDatabase, transaction, useConnection } from '#db/connection.server.ts'
import { act } from '#tests/support/app.ts'
import { engineHere, makeMigratedDatabase } from '#tests/support/empty-database.ts'
import { makePerson } from '#tests/support/make.ts'

/** A site on a database of its own, with somebody to write to. */
async function openSite() {
  const databaseUrl = await makeMigratedDatabase()
  const connection = openDatabase(databaseUrl)
  onTestFinished(() => connection.destroy())
  useConnection(connection)
  const { id: personId } = await makePerson({ email: 'sam@example.org' })
  return { databaseUrl, personId }
}

/** A change, its entry in the audit and the letter that tells of it: all of them or none. */
function write(personId: string, words: string) {
  return transaction(async () => {
    await makePerson({ family_name: words, signsIn: false })
    await audit(act(personId), 'place.invite', { kind: 'place', id: words })
    const props = { knownAs: 'Sam', code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }
    await queueMessage(act(personId), { personId, template: 'sign-in-code', props, dedupeKey: words })
  })
}

async function count() {
  const people = await db().selectFrom('person').select('id').where('family_name', 'is not', null).execute()
  const entries = await db().selectFrom('audit_entry').select('no').execute()
  const letters = await db().selectFrom('message').select('id').execute()
  return [people.length, entries.length, letters.length]
}

test.runIf(engineHere === 'sqlite')(
  'a full disk: what does not fit is refused whole, what is there stays, and with space again it goes on',
  async () => {
    const { personId } = await openSite()
    await write(personId, 'before')
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db())
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(db())
    let written = 1
    const fill = async () => {
      for (; written < 5_000; written += 1) await write(personId, `${written} ${'long words '.repeat(200)}`)
    }
    await expect(fill()).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect(await count()).toEqual([written, written, written])
    expect((await health()).status).toBe(200)
    await expect(write(personId, `again ${'long words '.repeat(2_000)}`)).rejects.toMatchObject({ code: 'SQLITE_FULL' })

    await sql`pragma max_page_count = 1000000`.execute(db())
    await write(personId, 'after')
    expect(await count()).toEqual([written + 1, written + 1, written + 1])
    expect(await findBrokenAuditEntry()).toBeUndefined()
    expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db())).rows).toEqual([{ integrity_check: 'ok' }])
  },
)

test.runIf(engineHere === 'postgres')(
  'a database that goes away in the middle and comes back: nothing half written, and no restart',
  async () => {
    const { databaseUrl, personId } = await openSite()
    const server = openDatabase(`${process.env.TEST_POSTGRES_URL}/postgres`)
    onTestFinished(() => server.destroy())
    const database = new URL(databaseUrl).pathname.slice(1)
    const goAway = async () => {
      await sql`alter database ${sql.ref(database)} with allow_connections false`.execute(server)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`.execute(server)
    }
    const comeBack = () => sql`alter database ${sql.ref(database)} with allow_connections true`.execute(server)

    await write(personId, 'before')
    const cutOff = transaction(async () => {
      await makePerson({ family_name: 'half' })
      await goAway()
      await new Promise((resolve) => setTimeout(resolve, 50)) // the line is cut while nothing is asked
      await audit(act(personId), 'place.invite', { kind: 'place', id: 'half' })
    })
    await expect(cutOff).rejects.toThrow()
    expect((await health()).status).toBe(503)
    await expect(write(personId, 'while it is away')).rejects.toThrow()

    await comeBack()
    expect((await health()).status).toBe(200)
    await write(personId, 'after')
    expect(await count()).toEqual([2, 2, 2])
    expect(await findBrokenAuditEntry()).toBeUndefined()
  },
)
