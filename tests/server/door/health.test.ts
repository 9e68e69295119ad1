import { expect, test } from 'vitest'
import { loader } from '#app/features/home/routes/health.tsx'
import { findHealth } from '#app/server/health.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

const at = new Date('2027-03-01T10:00:00Z')
const isPostgres = process.env.TEST_DATABASE === 'postgres'
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

test('a house that is well says so, and on SQLite that what is confirmed survives a power cut', async () => {
  await freshDb()
  const response = await loader()
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    version: '0.1.0',
    database: isPostgres ? 'postgres' : 'sqlite',
    synchronous: isPostgres ? null : 2,
    outboxOldestSeconds: null,
  })
})

test('it tells how long the longest-due mail has waited, and forgets it once it went or was given up', async () => {
  await freshDb()
  const { id: personId } = await makePerson({ email: 'sam@example.org' })
  const props = { knownAs: 'Sam', code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }
  const queue = (dedupeKey: string, dueAt: Date) =>
    transaction(() => queueMessage(act(personId, { at }), { personId, template: 'sign-in-code', props, dedupeKey, dueAt }))
  await queue('first', at)
  await queue('second', later(60))
  await queue('next week', later(7 * 86_400))

  expect(await findHealth(later(90))).toMatchObject({ outboxOldestSeconds: 90 })
  await db()
    .updateTable('message')
    .set({ sent_at: later(91).toISOString() })
    .where('dedupe_key', '=', 'first')
    .execute()
  expect(await findHealth(later(92))).toMatchObject({ outboxOldestSeconds: 32 })
  await db()
    .updateTable('message')
    .set({ gave_up_at: later(93).toISOString() })
    .where('dedupe_key', '=', 'second')
    .execute()
  expect(await findHealth(later(94))).toMatchObject({ outboxOldestSeconds: null })
})

test('a house without its database is down', async () => {
  const connection = await freshDb()
  await loader()
  await connection.destroy()
  const response = await loader()
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ status: 'down' })
})
