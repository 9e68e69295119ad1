import { expect, test } from 'vitest'
import { audit, findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { db, engineOf, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

async function threeEntries() {
  await freshDb()
  const { id } = await makePerson()
  for (const about of ['one', 'two', 'three'])
    await transaction(() => audit(act(id), 'place.invite', { kind: 'place', id: about }, 'they asked'))
  return id
}

test('entries are numbered and chained', async () => {
  await threeEntries()
  const entries = await db().selectFrom('audit_entry').select(['no', 'prev_hash', 'hash']).orderBy('no').execute()
  expect(entries.map(({ no }) => no)).toEqual([1, 2, 3])
  expect(entries[1]?.prev_hash).toBe(entries[0]?.hash)
  expect(await findBrokenAuditEntry()).toBeUndefined()
})

test('the database refuses to change or remove an entry', async () => {
  await threeEntries()
  await expect(db().updateTable('audit_entry').set({ why: 'nothing' }).where('no', '=', 2).execute()).rejects.toThrow()
  await expect(db().deleteFrom('audit_entry').where('no', '=', 2).execute()).rejects.toThrow()
})

test('an entry forged past the database is found', async () => {
  const who = await threeEntries()
  const last = await db().selectFrom('audit_entry').selectAll().where('no', '=', 3).executeTakeFirstOrThrow()
  await db()
    .insertInto('audit_entry')
    .values({ ...last, no: 4, who_id: who, did: 'place.decline', prev_hash: last.hash })
    .execute()
  expect(await findBrokenAuditEntry()).toBe(4)
})

test('outside a transaction it refuses', async () => {
  await freshDb()
  await expect(audit(act(null), 'x', { kind: 'place', id: '1' })).rejects.toThrow('transaction')
})

test('two writers at once make one chain', async () => {
  const id = await threeEntries()
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => transaction(() => audit(act(id), 'place.invite', { kind: 'place', id: `${at}` }))),
  )
  expect(await findBrokenAuditEntry()).toBeUndefined()
  expect((await db().selectFrom('audit_entry').select('no').execute()).length).toBe(15)
})

test('a database address names its engine', () => {
  expect(engineOf('file:data/alongside.sqlite')).toBe('sqlite')
  expect(engineOf('postgres://localhost/alongside')).toBe('postgres')
})
