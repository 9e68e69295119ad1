import { beforeEach, expect, test } from 'vitest'
import { listWholeRecord } from '#app/features/home/record/queries.server.ts'
import { endedKeepTogethers } from '#app/features/mixing/keep-togethers/commands/forget-ended.server.ts'
import { listKeptTogether } from '#app/features/mixing/keep-togethers/queries/keep-togethers.server.ts'
import { action as end } from '#app/features/mixing/keep-togethers/routes/keep-together-ending.tsx'
import { action, loader } from '#app/features/mixing/keep-togethers/routes/keep-togethers.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { inDays } from '#tests/support/make-experiences.ts'
import { pageOf, statusOf } from '#tests/support/make-people.ts'
import { makeGuarded, makeKeptApart } from '#tests/support/make-safeguarding.ts'
import { makePerson, makePlace, makeRole } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeGuarded>>
beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
})

const where = () => ({ url: `/experiences/${world.experience.id}/keep-togethers`, params: { experienceId: world.experience.id } })
const show = async (as: string) => loader(await visit({ ...where(), as }))
const send = async (as: string, form: Record<string, string>) =>
  action(await visit({ ...where(), as, form: { id: crypto.randomUUID(), ...form } }))
const endAs = async (as: string, id: string) =>
  end(await visit({ url: '/x', params: { experienceId: world.experience.id, keepTogetherId: id }, as, form: {} }))
const pairOf = (given: Record<string, string> = {}) => ({
  oneId: world.one.id,
  otherId: world.other.id,
  scope: 'circle',
  strength: 'must',
  ...given,
})

test('an organiser notes a pair once, however often it is sent, and the search hears of it', async () => {
  for (let sent = 0; sent < 2; sent += 1) expect(await statusOf(send(world.organiser.id, pairOf()))).toBe(302)
  const { pairs, isWide } = await show(world.organiser.id)
  expect({ pairs, isWide }).toMatchObject({
    isWide: true,
    pairs: [{ scope: 'circle', strength: 'must', byKnownAs: world.organiser.known_as }],
  })
  const [aId, bId] = [world.one.id, world.other.id].sort()
  expect(await listKeptTogether(world.experience.id)).toEqual([{ aId, bId, scope: 'circle', strength: 'must' }])
})

test('somebody who comes wishes for themselves; only they and the organisers see it', async () => {
  expect(await statusOf(send(world.one.id, { otherId: world.other.id, scope: 'circle' }))).toBe(302)
  expect((await show(world.one.id)).pairs).toMatchObject([{ strength: 'wish', names: [world.other.known_as] }])
  expect((await show(world.other.id)).pairs).toEqual([])
  expect((await show(world.people[4]?.id ?? '')).pairs).toEqual([])
  expect((await show(world.organiser.id)).pairs).toHaveLength(1)
})

test('two wish for each other without learning of it, and an organiser’s must outweighs both', async () => {
  for (const [me, you] of [
    [world.one, world.other],
    [world.other, world.one],
  ] as const) {
    expect(await statusOf(send(me.id, { otherId: you.id, scope: 'circle' }))).toBe(302)
    expect((await show(me.id)).pairs).toHaveLength(1)
  }
  expect(await listKeptTogether(world.experience.id)).toMatchObject([{ strength: 'wish' }])
  await send(world.organiser.id, pairOf())
  expect(await listKeptTogether(world.experience.id)).toMatchObject([{ strength: 'must' }])
})

test.each([
  ['nobody', { otherId: '' }, 'otherId'],
  ['the same person twice', { otherId: 'one' }, 'otherId'],
  ['a stranger', { otherId: 'lead' }, 'otherId'],
  ['nowhere', { scope: '' }, 'scope'],
  ['not said how strongly', { strength: '' }, 'strength'],
])('%s is said beside its field', async (_, given, field) => {
  const ids: Record<string, string> = { one: world.one.id, lead: world.lead.id }
  const form = pairOf(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, ids[value] ?? value])))
  expect(await pageOf(send(world.organiser.id, form))).toMatchObject({ status: 400, data: { errors: { [field]: expect.any(String) } } })
})

test('one ends one’s own, an organiser any, and nobody another’s', async () => {
  await send(world.one.id, { otherId: world.other.id, scope: 'circle' })
  await send(world.organiser.id, pairOf({ scope: 'experience' }))
  const [wish] = (await show(world.one.id)).pairs
  const must = (await show(world.organiser.id)).pairs.find(({ scope }) => scope === 'experience')
  expect(await statusOf(endAs(world.other.id, wish?.id ?? ''))).toBe(404)
  expect(await statusOf(endAs(world.one.id, must?.id ?? ''))).toBe(404)
  expect((await responseOf(endAs(world.one.id, wish?.id ?? ''))).status).toBe(302)
  expect((await responseOf(endAs(world.organiser.id, must?.id ?? ''))).status).toBe(302)
  expect(await listKeptTogether(world.experience.id)).toEqual([])
  expect(await endedKeepTogethers.forget({ at: new Date(`${inDays(370)}T00:00:00.000Z`) })).toBe(2)
})

test('a pair counts only where both come or may come', async () => {
  const third = await makePerson()
  await makePlace(world.experience.id, third.id, { state: 'declined' })
  await send(world.organiser.id, pairOf())
  const elsewhere = await makeGuarded()
  expect(await listKeptTogether(elsewhere.experience.id)).toEqual([])
  expect(await statusOf(send(world.organiser.id, pairOf({ otherId: third.id })))).toBe(400)
})

test('who is asked only, who holds the room and who is a stranger have no such page', async () => {
  const asked = await makePerson()
  await makePlace(world.experience.id, asked.id, { state: 'invited' })
  const facilitator = await makePerson()
  await makeRole(facilitator.id, 'facilitator', { experience_id: world.experience.id })
  expect(await statusOf(show(asked.id))).toBe(404)
  expect(await statusOf(show(facilitator.id))).toBe(403)
  expect(await statusOf(show((await makePerson()).id))).toBe(404)
})

test('to keep together who is kept apart answers like any pair', async () => {
  await makeKeptApart(world, { scope: 'experience' })
  const answers = [send(world.organiser.id, pairOf()), send(world.organiser.id, pairOf({ otherId: world.people[2]?.id ?? '' }))]
  expect(await Promise.all(answers.map(statusOf))).toEqual([302, 302])
})

test('a record names whom one wished for, and not who wished for oneself', async () => {
  await send(world.one.id, { otherId: world.other.id, scope: 'circle' })
  expect(JSON.stringify(await listWholeRecord(world.one.id))).toContain(`You wish to be with ${world.other.known_as}`)
  const theirs = JSON.stringify(await listWholeRecord(world.other.id))
  expect(theirs).toContain('Somebody noted it of you and another person')
  expect(theirs).not.toContain(`"${world.one.known_as}"`)
})
