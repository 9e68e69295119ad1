import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { readReason } from '#app/features/safeguarding/queries/read-reason.server.ts'
import { loader as showPair } from '#app/features/safeguarding/routes/keep-apart.tsx'
import { loader as showList } from '#app/features/safeguarding/routes/keep-aparts.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, statusOf, viewerOf } from '#tests/support/make-people.ts'
import { makeGuarded, makeKeptApart } from '#tests/support/make-safeguarding.ts'
import { listSources } from '#tests/support/sources.ts'

let world: Awaited<ReturnType<typeof makeGuarded>>
let id: string
beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
  id = (await makeKeptApart(world, { reason: 'They share an ex' })).id
})

const showAs = async (as: string) => showPair(await visit({ url: `/keep-aparts/${id}`, params: { keepApartId: id }, as }))

test('a lead reads why, and each look is in the audit', async () => {
  expect((await showAs(world.lead.id)).reason).toBe('They share an ex')
  await showAs(world.lead.id)
  expect(await listAudit('keep_apart.read.reason')).toEqual([
    { who_id: world.lead.id, acting_as: 'safeguarding', about_id: id },
    { who_id: world.lead.id, acting_as: 'safeguarding', about_id: id },
  ])
})

test('the look is noted even where the text cannot be opened any more', async () => {
  await db().deleteFrom('sealed_key').where('person_id', '=', world.locality.programme_id).execute()
  expect((await showAs(world.lead.id)).reason).toBeNull()
  expect(await listAudit('keep_apart.read.reason')).toHaveLength(1)
})

test('nobody else opens it, whatever guard was forgotten; and their try is no look', async () => {
  const others = [world.organiser, world.one, world.people[5], await makePerson()]
  for (const other of others) expect(await statusOf(readReason(await viewerOf(other?.id ?? ''), id))).toBe(404)
  expect(await listAudit('keep_apart.read.reason')).toEqual([])
})

test('a lead who is one of the two neither sees the pair nor reads why', async () => {
  await makeRole(world.one.id, 'safeguarding_lead', { programme_id: world.locality.programme_id })
  expect(await statusOf(showAs(world.one.id))).toBe(404)
  expect(await statusOf(readReason(await viewerOf(world.one.id), id))).toBe(404)
  expect((await showList(await visit({ url: '/keep-aparts', as: world.one.id }))).live).toEqual([])
})

test('the list holds no reason, sealed or open', async () => {
  expect(JSON.stringify(await showList(await visit({ url: '/keep-aparts', as: world.lead.id })))).not.toMatch(/v1\.|an ex/)
})

test('one file of safeguarding opens what is sealed', () => {
  const openers = listSources('app/features/safeguarding/**/*.ts*').filter((path) => /unseal/.test(readFileSync(path, 'utf8')))
  expect(openers).toEqual(['app/features/safeguarding/queries/read-reason.server.ts'])
})
