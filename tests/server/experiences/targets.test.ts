import { beforeEach, expect, test } from 'vitest'
import { settlePlaces } from '#app/features/experiences/commands/settle-places.server.ts'
import { action as remove } from '#app/features/experiences/targets/routes/target-removal.tsx'
import { action, loader } from '#app/features/experiences/targets/routes/targets.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { inDays, makeInvited, makeInviting, makeTarget } from '#tests/support/make-experiences.ts'
import { pageOf, statusOf } from '#tests/support/make-people.ts'
import { makeCommunity, makeGathering, makePerson, makeRole } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeInviting>>
beforeEach(async () => {
  await freshDb()
  world = await makeInviting({ first_on: inDays(-2), last_on: inDays(-1), seats: 18 })
})

const show = async (as = world.organiser.id, query = '') => loader(await visit({ ...where(query), as }))
const send = async (form: Record<string, string>, as = world.organiser.id) => action(await visit({ ...where(), as, form }))
const where = (query = '') => ({
  url: `/experiences/${world.experience.id}/targets${query}`,
  params: { experienceId: world.experience.id },
})
const comes = (given: Parameters<typeof makeInvited>[1] = {}) => makeInvited(world.experience.id, { state: 'accepted', ...given })

async function note(gatheringId: string, personId: string, state: 'here' | 'left_early' | 'away') {
  const now = new Date().toISOString()
  const row = {
    id: crypto.randomUUID(),
    made_at: now,
    gathering_id: gatheringId,
    person_id: personId,
    state,
    noted_by_id: personId,
    noted_at: now,
  }
  await db().insertInto('attendance').values(row).execute()
}

test('hoped for, asked, said yes, came and stayed to the end, for each voice, once the roll was called', async () => {
  await makeTarget(world.experience.id, 'parent', 3, 3)
  const [one, two, three] = [await comes(), await comes(), await comes()]
  await makeInvited(world.experience.id, { state: 'invited' })
  await makeInvited(world.experience.id, { state: 'considered' })
  expect((await show()).lines).toMatchObject([{ word: 'parent', invited: 4, saidYes: 3, coming: 3, came: null, stayed: null }])

  const first = await makeGathering(world.experience.id, {
    starts_at: `${inDays(-2)}T09:00:00.000Z`,
    ends_at: `${inDays(-2)}T15:00:00.000Z`,
  })
  const last = await makeGathering(world.experience.id, {
    starts_at: `${inDays(-1)}T09:00:00.000Z`,
    ends_at: `${inDays(-1)}T15:00:00.000Z`,
  })
  for (const { person } of [one, two]) await note(first.id, person.id, 'here')
  await note(first.id, three.person.id, 'away')
  expect((await show()).lines).toMatchObject([{ came: 2, stayed: null }])
  await note(last.id, one.person.id, 'here')
  await note(last.id, two.person.id, 'left_early')
  expect((await show()).lines).toMatchObject([{ came: 2, stayed: 1 }])
  expect((await show()).total).toEqual({ invited: 4, saidYes: 3, coming: 3, came: 2, stayed: 1 })
})

test('a place given back still counts as said yes, and the target is missed by one', async () => {
  await makeTarget(world.experience.id, 'parent', 2, 2)
  await comes()
  const gone = await comes({ state: 'withdrawn' })
  const change = { id: crypto.randomUUID(), made_at: new Date().toISOString(), place_id: gone.place.id, to_state: 'accepted' as const }
  await db().insertInto('place_change').values(change).execute()
  expect(await show()).toMatchObject({ isOnTarget: false, missed: [{ word: 'parent', saidYes: 2, coming: 1, missing: 1 }] })
})

test('an organiser hopes for people of a community; changing it needs the page to be as it was', async () => {
  const community = await makeCommunity(world.locality.id, { name: 'Netherden' })
  await makeInvited(world.experience.id, { state: 'accepted' }, { community_id: community.id })
  const what = `community/${community.id}`
  const { seen, options, labels } = await show()
  expect(options).toContainEqual({ value: what, label: 'Where they live: Netherden' })
  expect((await responseOf(send({ what, least: '2', most: '', seen }))).status).toBe(302)
  const page = await show(world.organiser.id, `?change=${what}`)
  expect(page).toMatchObject({ what, shown: { least: '2', most: '18' }, missed: [{ word: community.id, coming: 1, missing: 1 }] })
  expect({ ...labels }[what]).toBe('Netherden')
  const stale = await pageOf(send({ what, least: '1', most: '5', seen }))
  expect(stale).toMatchObject({ status: 409, data: { theirs: { least: '2', most: '18' }, mistakes: { typed: { least: '1' } } } })
  expect((await responseOf(send({ what, least: '1', most: '5', seen: page.seen }))).status).toBe(302)
})

test.each([
  ['nobody', { what: '', least: '1', most: '' }, 'what'],
  ['a kind nobody offered', { what: 'gender/martian', least: '1', most: '' }, 'what'],
  ['no number', { what: 'voice/parent', least: '', most: '' }, 'least'],
  ['more than there are seats', { what: 'voice/parent', least: '19', most: '' }, 'least'],
  ['from more to fewer', { what: 'voice/parent', least: '5', most: '4' }, 'most'],
])('to hope for %s is said beside its field', async (_, form, field) => {
  const page = await pageOf(send({ ...form, seen: (await show()).seen }))
  expect(page).toMatchObject({ status: 400, data: { mistakes: { errors: { [field]: expect.any(String) }, typed: { least: form.least } } } })
})

test('a target is taken away, and of what is closed none is', async () => {
  await makeTarget(world.experience.id, 'parent', 3, 3)
  const form = { what: 'voice/parent' }
  const url = `/experiences/${world.experience.id}/targets/removal`
  const take = async () => remove(await visit({ url, params: { experienceId: world.experience.id }, as: world.organiser.id, form }))
  await db().updateTable('experience').set({ state: 'closed' }).where('id', '=', world.experience.id).execute()
  await responseOf(take())
  expect((await show()).lines).toHaveLength(1)
  await db().updateTable('experience').set({ state: 'inviting' }).where('id', '=', world.experience.id).execute()
  await responseOf(take())
  expect((await show()).lines).toEqual([])
})

test('places settle when every target is met, whatever its kind, or with a reason', async () => {
  await comes()
  const target = { id: crypto.randomUUID(), made_at: new Date().toISOString(), experience_id: world.experience.id }
  await db()
    .insertInto('target')
    .values({ ...target, quality: 'language', word: 'pl', at_least: 1, at_most: 18 })
    .execute()
  const settle = (words: string | null) => settlePlaces(act(world.organiser.id), { experienceId: world.experience.id, words })
  expect(await settle(null)).toMatchObject({ ok: false })
  expect(await settle('Kasia said she will bring somebody')).toMatchObject({ ok: true })
})

test('targets are the organiser’s: nobody of the cohort, no facilitator, no stranger sees them', async () => {
  const { person } = await comes()
  const facilitator = await makePerson()
  await makeRole(facilitator.id, 'facilitator', { experience_id: world.experience.id })
  expect(await statusOf(show(person.id))).toBe(403)
  expect(await statusOf(show(facilitator.id))).toBe(403)
  expect(await statusOf(show((await makePerson()).id))).toBe(404)
})
