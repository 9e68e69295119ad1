import { beforeEach, expect, test } from 'vitest'
import { action as callOff } from '#app/features/experiences/gatherings/routes/cancellation.tsx'
import { action as edit, loader as openEdit } from '#app/features/experiences/gatherings/routes/edit-gathering.tsx'
import { loader as gatheringPage } from '#app/features/experiences/gatherings/routes/gathering.tsx'
import { action as plan } from '#app/features/experiences/gatherings/routes/new-gathering.tsx'
import { loader as timetable } from '#app/features/experiences/gatherings/routes/timetable.tsx'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makeGathering, makeOrganiser, makePerson, makePlace, makeRole } from '#tests/support/make.ts'

async function makeFuture() {
  const experience = await makeExperience()
  const fiona = await makeOrganiser(experience.locality_id ?? '')
  const morven = await makePerson()
  await makePlace(experience.id, morven.id)
  const times = { starts_at: '2099-03-28T09:00:00.000Z', ends_at: '2099-03-28T11:00:00.000Z' }
  const gathering = await makeGathering(experience.id, { ...times, where_words: 'The old school', notes: 'Chairs in a ring' })
  return { experience, fiona, morven, gathering }
}

let made: Awaited<ReturnType<typeof makeFuture>>

beforeEach(async () => {
  await freshDb()
  made = await makeFuture()
})

const at = (as: string, form?: Record<string, string>) =>
  visit({ url: '/', params: { gatheringId: made.gathering.id, experienceId: made.experience.id }, as, ...(form && { form }) })

const rowOf = () => db().selectFrom('gathering').selectAll().where('id', '=', made.gathering.id).executeTakeFirstOrThrow()
const messages = () => db().selectFrom('message').select(['template', 'person_id']).execute()

test('a gathering is planned at its time on the clock of its zone, once', async () => {
  const form = {
    id: crypto.randomUUID(),
    kind: 'reconnect',
    title: 'Tea again',
    on: '2027-03-28',
    from: '09:30',
    until: '11:00',
    whereWords: '',
    joinLink: '',
    notes: '',
  }
  for (const response of [await responseOf(plan(await at(made.fiona.id, form))), await responseOf(plan(await at(made.fiona.id, form)))])
    expect(response.status).toBe(303)
  const rows = await db().selectFrom('gathering').selectAll().where('title', '=', 'Tea again').execute()
  expect(rows).toMatchObject([{ starts_at: '2027-03-28T08:30:00.000Z', ends_at: '2027-03-28T10:00:00.000Z', kind: 'reconnect' }])
  const upsideDown = await plan(await at(made.fiona.id, { ...form, id: crypto.randomUUID(), until: '09:00' }))
  expect(upsideDown).toMatchObject({
    init: { status: 400 },
    data: { mistakes: { errors: { until: expect.any(String) }, typed: { title: 'Tea again' } } },
  })
})

test('a new time or place raises the sequence and is told; other changes are neither', async () => {
  const { shown, seen } = await openEdit(await at(made.fiona.id))
  await responseOf(edit(await at(made.fiona.id, { ...shown, seen, notes: 'Bring tea' })))
  expect(await rowOf()).toMatchObject({ sequence: 0, notes: 'Bring tea' })
  expect(await messages()).toEqual([])
  const next = await openEdit(await at(made.fiona.id))
  await responseOf(edit(await at(made.fiona.id, { ...next.shown, seen: next.seen, whereWords: 'The new school' })))
  expect(await rowOf()).toMatchObject({ sequence: 1, where_words: 'The new school' })
  expect(await messages()).toEqual([{ template: 'gathering-moved', person_id: made.morven.id }])
})

test('two editors: the second sees both texts and loses nothing', async () => {
  const { shown, seen } = await openEdit(await at(made.fiona.id))
  await responseOf(edit(await at(made.fiona.id, { ...shown, seen, title: 'First' })))
  const second = await edit(await at(made.fiona.id, { ...shown, seen, title: 'Second' }))
  expect(second).toMatchObject({ init: { status: 409 }, data: { changed: true, mistakes: { typed: { title: 'Second' } } } })
  expect((await rowOf()).title).toBe('First')
})

test('called off once, with words, everyone who is coming is told once', async () => {
  const form = { words: 'The hall has no heating.' }
  expect(await callOff(await at(made.fiona.id, { words: '' }))).toMatchObject({ init: { status: 400 } })
  await responseOf(callOff(await at(made.fiona.id, form)))
  await responseOf(callOff(await at(made.fiona.id, form)))
  expect(await rowOf()).toMatchObject({ sequence: 1, cancelled_at: expect.any(String) })
  expect(await messages()).toEqual([{ template: 'gathering-called-off', person_id: made.morven.id }])
})

test('the cohort sees times and places; notes are for who holds the room; the kitchen sees times', async () => {
  const kitchen = await makePerson()
  await makeRole(kitchen.id, 'kitchen', { experience_id: made.experience.id })
  const cohort = await timetable(await at(made.morven.id))
  expect(cohort).toMatchObject({ gatherings: [{ where_words: 'The old school' }], notes: {}, mayPlan: false })
  expect(await timetable(await at(made.fiona.id))).toMatchObject({ notes: { [made.gathering.id]: 'Chairs in a ring' }, mayPlan: true })
  expect(await timetable(await at(kitchen.id))).toMatchObject({
    gatherings: [{ title: made.gathering.title, where_words: null }],
    notes: {},
  })
  expect(JSON.stringify(await gatheringPage(await at(made.morven.id)))).not.toContain('Chairs')
  expect(JSON.stringify(await gatheringPage(await at(kitchen.id)))).not.toContain('old school')
  expect((await responseOf(timetable(await at((await makePerson()).id)))).status).toBe(404)
})

test('nobody else plans, changes or calls off', async () => {
  const form = { words: 'No', id: crypto.randomUUID() }
  expect((await responseOf(callOff(await at(made.morven.id, form)))).status).toBe(403)
  expect((await responseOf(edit(await at(made.morven.id, form)))).status).toBe(403)
  expect((await responseOf(plan(await at(made.morven.id, form)))).status).toBe(403)
})
