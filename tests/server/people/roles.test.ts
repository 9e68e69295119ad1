import { beforeEach, expect, test } from 'vitest'
import { action as end, loader as ending } from '#app/features/people/routes/role-ending.tsx'
import { action as give, loader as roles } from '#app/features/people/routes/roles.tsx'
import { listLiveRoles } from '#app/server/staff.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, makeTie, pageOf, statusOf, tomorrow, viewerOf, yesterday } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality({ name: 'Invermallow' })
  const fiona = await makeOrganiser(locality.id)
  const kit = await makePerson({ known_as: 'Kit' })
  await makeRole(kit.id, 'steward')
  const rory = await makePerson({ known_as: 'Rory', named_contact_id: fiona.id })
  return { locality, fiona, kit, rory }
}

let story: Awaited<ReturnType<typeof makeStory>>

beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const today = dayOf(new Date())
const at = (as: string, { to = story.rory.id, query = '', form }: { to?: string; query?: string; form?: Record<string, string> } = {}) =>
  visit({ url: `/people/${to}/roles${query}`, params: { personId: to }, as, ...(form && { form }) })
const giveTo = async (as: string, form: Record<string, string>, to = story.rory.id) =>
  give(await at(as, { to, form: { id: crypto.randomUUID(), startsOn: today, endsOn: '', ...form } }))
const held = async (personId = story.rory.id) =>
  db()
    .selectFrom('role')
    .select(['kind', 'locality_id', 'programme_id', 'for_person_id', 'ends_on'])
    .where('person_id', '=', personId)
    .execute()
const here = () => `locality:${story.locality.id}`

test('an organiser gives a role where they organise; whoever gets it signs in anew', async () => {
  expect((await viewerOf(story.rory.id)).roles).toEqual([])
  const id = crypto.randomUUID()
  const posts = [1, 2].map(() => giveTo(story.fiona.id, { id, kind: 'facilitator', where: here(), endsOn: tomorrow() }))
  for (const post of posts) expect((await responseOf(post)).headers.get('Location')).toBe(`/people/${story.rory.id}/roles`)
  expect(await held()).toMatchObject([{ kind: 'facilitator', locality_id: story.locality.id, ends_on: tomorrow() }])
  expect(await db().selectFrom('session').selectAll().where('person_id', '=', story.rory.id).execute()).toEqual([])
  expect(await listAudit('role.give.facilitator')).toEqual([{ who_id: story.fiona.id, acting_as: 'organiser', about_id: story.rory.id }])
})

test('a role is given ten minutes at most after showing who one is', async () => {
  const stale = async (form?: Record<string, string>) => {
    const asked = await at(story.fiona.id, form && { form })
    await db()
      .updateTable('session')
      .set({ stepped_up_at: new Date(Date.now() - 11 * 60_000).toISOString() })
      .execute()
    return asked
  }
  const back = `/step-up?to=${encodeURIComponent(`/people/${story.rory.id}/roles`)}`
  expect((await responseOf(roles(await stale()))).headers.get('Location')).toBe(back)
  const form = { id: crypto.randomUUID(), kind: 'facilitator', where: here(), startsOn: today }
  expect((await responseOf(give(await stale(form)))).headers.get('Location')).toMatch(/^\/step-up\?to=%2Ftoday&sent=[\w-]+$/) // the form is kept meanwhile
  expect(await held()).toEqual([])
})

test('nobody gives a role to themselves, a steward neither', async () => {
  for (const { id } of [story.fiona, story.kit]) {
    expect(await statusOf(roles(await at(id, { to: id })))).toBe(403)
    expect(await statusOf(giveTo(id, { kind: 'safeguarding_lead', where: `programme:${story.locality.programme_id}` }, id))).toBe(403)
  }
  expect(await held(story.kit.id)).toHaveLength(1)
})

test('an organiser’s own role must reach where the new one counts', async () => {
  const elsewhere = await makeLocality({ programme_id: story.locality.programme_id })
  for (const form of [
    { kind: 'organiser', where: `locality:${elsewhere.id}` },
    { kind: 'organiser', where: `programme:${story.locality.programme_id}` },
    { kind: 'safeguarding_lead', where: `programme:${story.locality.programme_id}` },
    { kind: 'steward', where: 'everywhere:' },
  ])
    expect(await statusOf(giveTo(story.fiona.id, form)), JSON.stringify(form)).toBe(404)
  expect(await held()).toEqual([])
})

test.each([
  [{ kind: 'steward', where: 'locality:x' }, 'where'],
  [{ kind: 'helper', where: 'programme:x' }, 'where'],
  [{ kind: 'funder', where: 'nonsense' }, 'where'],
  [{ kind: 'organiser', where: 'locality:gone' }, 'where'],
  [{ kind: 'king', where: 'everywhere:' }, 'kind'],
  [{ kind: 'steward', where: 'everywhere:', endsOn: '2020-01-01' }, 'endsOn'],
])('%j is a mistake beside %s', async (form, field) => {
  const refused = await pageOf(giveTo(story.kit.id, form))
  expect(refused.status).toBe(400)
  expect(Object.keys(refused.data.errors)).toEqual([field])
})

test('a steward gives the first organiser their role, and another steward theirs', async () => {
  const first = await makePerson()
  await giveTo(story.kit.id, { kind: 'organiser', where: here() }, first.id)
  await giveTo(story.kit.id, { kind: 'steward', where: 'everywhere:' }, first.id)
  expect((await listLiveRoles(first.id, new Date())).map(({ kind }) => kind).sort()).toEqual(['organiser', 'steward'])
})

test('a helper is for somebody in the giver’s care, found by name, and never for themselves', async () => {
  const { fiona, rory } = story
  const callum = await makePerson({ known_as: 'Callum', named_contact_id: fiona.id })
  const stranger = await makePerson({ known_as: 'Calum' })
  const { giving } = await roles(await at(fiona.id, { query: '?kind=helper&find=cal' }))
  expect(giving?.choices).toEqual([{ value: `person:${callum.id}`, label: 'Callum' }])
  expect(await statusOf(giveTo(fiona.id, { kind: 'helper', where: `person:${rory.id}` }))).toBe(400)
  expect(await statusOf(giveTo(fiona.id, { kind: 'helper', where: `person:${stranger.id}` }))).toBe(404)
  await giveTo(fiona.id, { kind: 'helper', where: `person:${callum.id}` })
  expect(await held()).toMatchObject([{ kind: 'helper', for_person_id: callum.id, locality_id: null }])
})

test('only roles that one’s own can reach are offered, each with where it could count', async () => {
  const open = await makeExperience({ programme_id: story.locality.programme_id, locality_id: story.locality.id, name: 'Spring' })
  await makeExperience({ programme_id: story.locality.programme_id, locality_id: story.locality.id, state: 'closed' })
  const offered = await roles(await at(story.fiona.id, { query: '?kind=facilitator' }))
  expect(offered.kinds).not.toContain('steward')
  expect(offered.kinds).not.toContain('safeguarding_lead')
  expect(offered.giving?.choices.map(({ label }) => label)).toEqual(['Invermallow (locality)', 'Spring (experience)'])
  expect(offered.giving?.choices.map(({ value }) => value)).toContain(`experience:${open.id}`)
  expect((await roles(await at(story.fiona.id, { query: '?kind=steward' }))).giving).toBeNull()
})

test('who manages a person gives them no role', async () => {
  await makeTie(story.fiona.id, story.rory.id, 'manages')
  expect(await statusOf(roles(await at(story.fiona.id)))).toBe(404)
})

test('a role ends with its last day or, to end it now, with the day before; signed out either way', async () => {
  const role = await makeRole(story.rory.id, 'facilitator', { locality_id: story.locality.id }, { starts_on: today })
  const on = async (as: string, form?: Record<string, string>) =>
    visit({ url: '/x', params: { personId: story.rory.id, roleId: role.id }, as, ...(form && { form }) })
  expect(await ending(await on(story.fiona.id))).toMatchObject({ role: { name: 'Facilitator', where: 'Invermallow' } })
  await viewerOf(story.rory.id)
  expect(await statusOf(end(await on(story.fiona.id, { endsOn: '2020-01-01' })))).toBe(400)
  expect(await statusOf(end(await on(story.fiona.id, { endsOn: today })))).toBe(302)
  expect(await listLiveRoles(story.rory.id, new Date())).toHaveLength(1)
  expect(await statusOf(end(await on(story.fiona.id, { endsOn: yesterday() })))).toBe(302)
  expect(await listLiveRoles(story.rory.id, new Date())).toEqual([])
  expect(await db().selectFrom('session').selectAll().where('person_id', '=', story.rory.id).execute()).toEqual([])
})

test('an organiser ends no role outside their reach', async () => {
  const there = await makeLocality()
  const role = await makeRole(story.rory.id, 'facilitator', { locality_id: there.id })
  const steward = await makeRole(story.rory.id, 'steward')
  for (const { id } of [role, steward]) {
    const asked = await visit({ url: '/x', params: { personId: story.rory.id, roleId: id }, as: story.fiona.id, form: { endsOn: today } })
    expect(await statusOf(end(asked))).toBe(404)
  }
  expect((await roles(await at(story.fiona.id))).roles).toEqual([])
  expect((await roles(await at(story.kit.id))).roles).toHaveLength(2)
})
