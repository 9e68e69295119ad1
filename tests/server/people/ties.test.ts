import { beforeEach, expect, test } from 'vitest'
import { action as endAction, loader as endLoader } from '#app/features/people/routes/tie-ending.tsx'
import { action, loader } from '#app/features/people/routes/ties.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeTie, pageOf, statusOf, yesterday } from '#tests/support/make-people.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  await freshDb()
  world = await makeWorld()
})

/** An organiser, two people of one cohort, and somebody of another area. */
async function makeWorld() {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id })
  const [morven, jean] = [
    await makePerson({ known_as: 'Morven', family_name: 'Tait' }),
    await makePerson({ known_as: 'Jean', family_name: 'Lennie' }),
  ]
  for (const { id } of [morven, jean]) await makePlace(experience.id, id)
  return { locality, organiser, experience, morven, jean, stranger: await makePerson({ known_as: 'Isla' }) }
}

const show = async (personId: string, as: string, query = '') =>
  loader(await visit({ url: `/people/${personId}/ties${query}`, params: { personId }, as }))
const add = async (personId: string, as: string, form: Record<string, string>) =>
  action(await visit({ url: `/people/${personId}/ties`, params: { personId }, as, form }))
const listRows = () => db().selectFrom('tie').select(['a_id', 'b_id', 'kind', 'ends_on', 'said_by_id']).execute()

test('an organiser says who works with whom: the side says from whom it leads, and twice is once', async () => {
  const { organiser, morven, jean } = world
  for (let sent = 0; sent < 2; sent += 1) {
    const answer = await responseOf(add(morven.id, organiser.id, { otherId: jean.id, how: 'works_with/to' }))
    expect(answer.headers.get('Location')).toBe(`/people/${morven.id}/ties`)
  }
  expect(await listRows()).toEqual([{ a_id: jean.id, b_id: morven.id, kind: 'works_with', ends_on: null, said_by_id: organiser.id }])
  expect((await show(morven.id, organiser.id)).ties).toMatchObject([{ side: 'to', mayEnd: true, other: { knownAs: 'Jean' } }])
})

test('an organiser finds those in their care by any name; a person only those they came together with, by first name', async () => {
  const { organiser, morven, jean } = world
  expect((await show(morven.id, organiser.id, '?find=lenn')).choices).toEqual([{ value: jean.id, label: 'Jean Lennie' }])
  expect((await show(morven.id, organiser.id, '?find=isla')).choices).toEqual([])
  const own = await show(morven.id, morven.id, '?find=lenn')
  expect(own).toMatchObject({ canSearch: false, choices: [{ value: jean.id, label: 'Jean' }] })
})

test.each([
  ['somebody out of sight', () => ({ otherId: world.stranger.id, how: 'family/from' }), 'otherId'],
  ['oneself', () => ({ otherId: world.morven.id, how: 'family/from' }), 'otherId'],
  ['nobody', () => ({ otherId: '', how: 'family/from' }), 'otherId'],
  ['no way', () => ({ otherId: world.jean.id, how: '' }), 'how'],
  ['a way nobody offered', () => ({ otherId: world.jean.id, how: 'loves/from' }), 'how'],
])('%s is said beside its field', async (_, form, field) => {
  const page = await pageOf(add(world.morven.id, world.organiser.id, form()))
  expect(page).toMatchObject({ status: 400, data: { errors: { [field]: expect.any(String) } } })
  expect(await listRows()).toEqual([])
})

test('a person does not say of themselves that others trust them', async () => {
  expect(await statusOf(add(world.morven.id, world.morven.id, { otherId: world.jean.id, how: 'trusted/to' }))).toBe(400)
  expect(await statusOf(add(world.morven.id, world.morven.id, { otherId: world.jean.id, how: 'trusted/from' }))).toBe(302)
})

test('a tie ends on a day, stays in the record, and may hold again', async () => {
  const { organiser, morven, jean } = world
  const tie = await makeTie(jean.id, morven.id, 'works_with')
  const params = { personId: morven.id, tieId: tie.id }
  const where = { url: `/people/${morven.id}/ties/${tie.id}/ending`, params, as: organiser.id }
  expect((await endLoader(await visit(where))).tie).toMatchObject({ kind: 'works_with', side: 'to' })
  expect((await responseOf((async () => endAction(await visit({ ...where, form: { endsOn: yesterday() } })))())).status).toBe(302)
  expect((await show(morven.id, organiser.id)).ties).toEqual([])
  expect(await listRows()).toMatchObject([{ ends_on: yesterday() }])
  await responseOf(add(morven.id, organiser.id, { otherId: jean.id, how: 'works_with/to' }))
  expect(await listRows()).toMatchObject([{ ends_on: null }])
})

test('nobody ends the tie that keeps themselves out of a page', async () => {
  const { jean, morven, organiser } = world
  const tie = await makeTie(jean.id, morven.id, 'manages')
  const end = async (personId: string, as: string) =>
    endAction(await visit({ url: '/x', params: { personId, tieId: tie.id }, as, form: { endsOn: yesterday() } }))
  expect((await show(jean.id, jean.id)).ties).toMatchObject([{ mayEnd: false }])
  expect(await statusOf(end(jean.id, jean.id))).toBe(403)
  expect(await statusOf(end(morven.id, jean.id))).toBe(403)
  expect(await statusOf(end(jean.id, organiser.id))).toBe(302)
})

test('ties are the person’s and the organiser’s', async () => {
  const { morven, jean, stranger } = world
  expect(await statusOf(show(morven.id, jean.id))).toBe(403)
  expect(await statusOf(show(morven.id, stranger.id))).toBe(404)
})
