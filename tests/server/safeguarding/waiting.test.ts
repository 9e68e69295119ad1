import { beforeEach, expect, test } from 'vitest'
import { listToday } from '#app/features/home/today/queries.server.ts'
import { loader as showList } from '#app/features/safeguarding/routes/keep-aparts.tsx'
import { action as note } from '#app/features/safeguarding/routes/run-ins.tsx'
import { loader as showPair } from '#app/features/safeguarding/routes/keep-apart.tsx'
import { keepTogether } from '#app/features/mixing/keep-togethers/commands/keep-together.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { viewerOf } from '#tests/support/make-people.ts'
import { makeGuarded, makeKeptApart, makeRunIn } from '#tests/support/make-safeguarding.ts'

let world: Awaited<ReturnType<typeof makeGuarded>>
beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
})

const todayOf = async (personId: string) => (await listToday(await viewerOf(personId))).items

test('a review that is due waits on the lead’s Today, and names nobody', async () => {
  await makeKeptApart(world, { at: new Date(Date.now() - 200 * 86_400_000) })
  const [item] = await todayOf(world.lead.id)
  expect(item).toMatchObject({ who: null, action: 'Look at it again' })
  expect(JSON.stringify(item)).not.toContain(world.one.known_as)
  expect(await todayOf(world.organiser.id)).not.toContainEqual(expect.objectContaining({ action: 'Look at it again' }))
})

test('who ran into a hidden rule waits until a lead has seen it, with who and when', async () => {
  await makeRunIn(world.organiser.id, world.one.place.id)
  expect(await todayOf(world.lead.id)).toMatchObject([{ action: 'See who and when' }])
  const { runIns, noted } = await showList(await visit({ url: '/keep-aparts', as: world.lead.id }))
  expect(runIns).toMatchObject([{ who: world.organiser.known_as, experience: world.experience.name, moved: world.one.known_as }])
  expect(noted).toBe(0)
  await responseOf((async () => note(await visit({ url: '/keep-aparts/run-ins', as: world.lead.id, form: {} })))())
  expect(await todayOf(world.lead.id)).toEqual([])
  await makeRunIn(world.organiser.id, world.one.place.id)
  expect(await todayOf(world.lead.id)).toHaveLength(1)
})

test('a lead of another programme hears of none of it', async () => {
  await makeKeptApart(world, { scope: 'experience' })
  await makeRunIn(world.organiser.id, world.one.place.id)
  const { lead } = await makeGuarded()
  expect(await todayOf(lead.id)).toEqual([])
  expect((await showList(await visit({ url: '/keep-aparts', as: lead.id }))).runIns).toEqual([])
})

test('what many run into elsewhere pushes nothing off a lead’s list', async () => {
  await makeRunIn(world.organiser.id, world.one.place.id)
  const elsewhere = await makeGuarded()
  for (let times = 0; times < 101; times++) await makeRunIn(elsewhere.organiser.id, elsewhere.one.place.id)
  expect((await showList(await visit({ url: '/keep-aparts', as: world.lead.id }))).runIns).toMatchObject([{ moved: world.one.known_as }])
})

test('that both are asked to one experience is told to the lead, and ends when one is not', async () => {
  await makeKeptApart(world, { scope: 'experience' })
  expect(await todayOf(world.lead.id)).toMatchObject([{ action: 'See who it is' }])
  await db().updateTable('place').set({ state: 'withdrawn' }).where('id', '=', world.one.place.id).execute()
  expect(await todayOf(world.lead.id)).toEqual([])
})

test('that an organiser noted the two to stay together is told to the lead; what one of them wishes is not', async () => {
  const { id } = await makeKeptApart(world)
  const pair = { oneId: world.one.id, otherId: world.other.id, scope: 'circle' as const }
  const notedOn = async () => (await showPair(await visit({ url: '/x', params: { keepApartId: id }, as: world.lead.id }))).noted
  await keepTogether(act(world.one.id), { id: crypto.randomUUID(), ...pair, strength: 'wish' })
  expect(await notedOn()).toEqual([])
  await keepTogether(act(world.organiser.id), { id: crypto.randomUUID(), ...pair, strength: 'must' })
  expect(await notedOn()).toEqual([world.organiser.known_as])
  expect((await showList(await visit({ url: '/keep-aparts', as: world.lead.id }))).together).toEqual([id])
})
