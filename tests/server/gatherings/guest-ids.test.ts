import { expect, test } from 'vitest'
import { joinRoom } from '#app/features/experiences/gatherings/commands/join-room.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeDoor, makeRoom } from '#tests/support/make-room.ts'

test('who knows the id that a list of guests shows takes nobody’s place with it', async () => {
  await freshDb()
  await makeDoor(await makeRoom())
  const pageId = crypto.randomUUID()
  const fern = await joinRoom(act(null), { pageId, code: 'HRBR27', nickname: 'Fern' })
  const listed = await db().selectFrom('guest').select(['id', 'token_hash']).executeTakeFirstOrThrow()
  expect(listed.token_hash).toBe(fern.ok && hashOf(fern.token))
  expect(listed.id).not.toBe(pageId)
  expect(listed.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)

  await joinRoom(act(null), { pageId: listed.id, code: 'HRBR27', nickname: 'Moss' })
  const guests = await db().selectFrom('guest').select(['id', 'nickname', 'token_hash']).execute()
  expect(guests).toHaveLength(2)
  expect(guests).toContainEqual({ ...listed, nickname: 'Fern' })
})
