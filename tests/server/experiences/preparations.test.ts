import { beforeEach, expect, test } from 'vitest'
import { action as note, loader as showOne } from '#app/features/experiences/preparation/routes/preparation.tsx'
import { action as ask, loader as show } from '#app/features/experiences/preparation/routes/preparations.tsx'
import { loader as readiness } from '#app/features/experiences/preparation/routes/readiness.tsx'
import { db, transaction } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { act } from '#tests/support/app.ts'
import { startPreparations } from '#app/features/experiences/preparation/commands/start-preparations.server.ts'
import { findPlaceToMove } from '#app/features/experiences/places/commands/move-place.server.ts'
import { askedPreparations } from '#app/features/experiences/preparation/starting-preparations.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { listPreparationRows, makeInvited, makeInviting, makeTie } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

async function makeComing(voice: 'parent' | 'practitioner' = 'parent') {
  const { organiser, experience } = await makeInviting({ pattern: 'residential' })
  const contact = await makePerson({ known_as: 'Shona' })
  const { person, place } = await makeInvited(experience.id, { state: 'accepted', voice }, { named_contact_id: contact.id })
  const found = await findPlaceToMove(place.id)
  if (found) await transaction(() => startPreparations(act(person.id), found))
  return { organiser, experience, contact, person, place }
}

const at = (placeId: string, as: string, form?: Record<string, string>) =>
  visit({ url: '/', params: { placeId }, as, ...(form && { form }) })
const one = (preparationId: string, as: string, form?: Record<string, string>) =>
  visit({ url: '/', params: { preparationId }, as, ...(form && { form }) })
const asking = (kind: string, needed = 'yes', words = '') => ({ id: crypto.randomUUID(), kind, needed, words })

test('“I need childcare” makes a thing to arrange, owned by the named contact; its words are sealed; not ready until it is arranged', async () => {
  const { person, place, contact, organiser } = await makeComing()
  const form = asking('childcare', 'yes', 'Both nights, he is two')
  expect(await ask(await at(place.id, person.id, form))).toMatchObject({ status: 302 })
  expect(await ask(await at(place.id, person.id, form))).toMatchObject({ status: 302 })
  const row = (await listPreparationRows(place.id)).find(({ kind }) => kind === 'childcare')
  expect(row).toMatchObject({ state: 'wanted', owner_id: contact.id, due_on: expect.any(String) })
  expect(row?.words).not.toContain('nights')
  const page = await show(await at(place.id, organiser.id))
  expect(page.lines.find(({ kind }) => kind === 'childcare')).toMatchObject({ words: 'Both nights, he is two', ownerName: 'Shona' })
  expect(page.readiness.isReady).toBe(false)
})

test('with the last thing ready the person is ready, and the cohort’s page says so', async () => {
  const { organiser, experience, person, place } = await makeComing()
  for (const kind of askedPreparations({ pattern: 'residential', voice: 'parent' }))
    await ask(await at(place.id, person.id, asking(kind, 'no')))
  const rows = (await listPreparationRows(place.id)).filter(({ state }) => state === 'wanted')
  for (const [place_, { id }] of rows.entries()) {
    const before = await show(await at(place.id, organiser.id))
    expect(before.readiness).toMatchObject({ ready: place_, needed: 3, isReady: false })
    const { seen, ownerId } = await showOne(await one(id, organiser.id))
    expect(await note(await one(id, organiser.id, { seen, state: 'ready', ownerId, dueOn: '', words: '' }))).toMatchObject({ status: 302 })
  }
  expect((await show(await at(place.id, person.id))).readiness).toEqual({ ready: 3, needed: 3, isReady: true })
  const cohort = await readiness(await visit({ url: '/', params: { experienceId: experience.id }, as: organiser.id }))
  expect(cohort).toMatchObject({ blockers: [], people: [{ isReady: true }] })
})

test('blockers come soonest first, each with an owner', async () => {
  const { organiser, experience, place } = await makeComing()
  await db()
    .updateTable('preparation')
    .set({ due_on: '2020-01-01' })
    .where('place_id', '=', place.id)
    .where('kind', '=', 'briefing')
    .execute()
  const { blockers } = await readiness(await visit({ url: '/', params: { experienceId: experience.id }, as: organiser.id }))
  expect(blockers[0]).toMatchObject({ kinds: ['briefing'], ownerName: 'Shona' })
  const days = blockers.map(({ dueOn }) => dueOn ?? '')
  expect([...days].sort()).toEqual(days)
})

test('what is being arranged always has an owner', async () => {
  const { organiser, place, contact } = await makeComing()
  const [row] = await listPreparationRows(place.id)
  const id = row?.id ?? ''
  const { seen } = await showOne(await one(id, organiser.id))
  await note(await one(id, organiser.id, { seen, state: 'arranging', ownerId: '', dueOn: '', words: '' }))
  expect((await listPreparationRows(place.id)).find((each) => each.id === id)).toMatchObject({ state: 'arranging', owner_id: contact.id })
})

test('an owner says how it stands and reads no words; a stranger finds nothing', async () => {
  const { contact, place, person } = await makeComing()
  await ask(await at(place.id, person.id, asking('childcare', 'yes', 'Told in confidence')))
  const id = (await listPreparationRows(place.id)).find(({ kind }) => kind === 'childcare')?.id ?? ''
  const page = await showOne(await one(id, contact.id))
  expect(page).toMatchObject({ part: 'owner', words: '' })
  expect(JSON.stringify(page)).not.toContain('confidence')
  expect((await responseOf(show(await at(place.id, contact.id)))).status).toBe(404)
  expect((await responseOf(showOne(await one(id, (await makePerson()).id)))).status).toBe(404)

  await note(await one(id, contact.id, { seen: page.seen, state: 'arranging' }))
  expect((await show(await at(place.id, person.id))).lines.find(({ kind }) => kind === 'childcare')).toMatchObject({
    standing: 'arranging',
    words: 'Told in confidence',
  })
})

test('a manager sees of a release that it was asked, agrees to it, and opens nothing else', async () => {
  const { organiser, place, person } = await makeComing('practitioner')
  const manager = await makePerson()
  await makeTie(manager.id, person.id, 'manages')
  const id = (await listPreparationRows(place.id)).find(({ kind }) => kind === 'release')?.id ?? ''
  const { seen, owners } = await showOne(await one(id, organiser.id))
  expect(owners.map((owner) => owner.id)).toContain(manager.id)
  await note(await one(id, organiser.id, { seen, state: 'arranging', ownerId: manager.id, dueOn: '', words: 'Not for the manager' }))

  const page = await showOne(await one(id, manager.id))
  expect(page).toMatchObject({ part: 'owner', words: '', ownerId: '', owners: [], placeId: null })
  expect((await responseOf(show(await at(place.id, manager.id)))).status).toBe(404)
  await note(await one(id, manager.id, { seen: page.seen, state: 'ready' }))
  expect((await listPreparationRows(place.id)).find((row) => row.id === id)).toMatchObject({ state: 'ready', owner_id: manager.id })
})

test('a manager who looks after something else of their staff does not see it', async () => {
  const { place, person, organiser } = await makeComing('practitioner')
  const manager = await makePerson()
  await makeTie(manager.id, person.id, 'manages')
  await makeRole(manager.id, 'organiser', { experience_id: (await findPlaceToMove(place.id))?.experience_id ?? '' })
  const id = (await listPreparationRows(place.id)).find(({ kind }) => kind === 'conversation')?.id ?? ''
  const { seen } = await showOne(await one(id, organiser.id))
  await note(await one(id, organiser.id, { seen, state: 'arranging', ownerId: manager.id, dueOn: '', words: '' }))
  expect((await responseOf(showOne(await one(id, manager.id)))).status).toBe(404)
})

test('of two who write at once the second is told, and keeps what was typed', async () => {
  const { place, person, organiser } = await makeComing()
  await ask(await at(place.id, person.id, asking('travel', 'yes', 'A lift')))
  const id = (await listPreparationRows(place.id)).find(({ kind }) => kind === 'travel')?.id ?? ''
  const { seen } = await showOne(await one(id, person.id))
  await note(await one(id, person.id, { seen, state: 'wanted', words: 'A taxi' }))
  const late = await note(await one(id, organiser.id, { seen, state: 'ready', ownerId: '', dueOn: '', words: 'The bus' }))
  expect(late).toMatchObject({ init: { status: 409 }, data: { changed: true, mistakes: { typed: { words: 'The bus' } } } })
})

test('the same question answered by two at once: the second is told, nothing typed is lost', async () => {
  const { place, person, organiser } = await makeComing()
  await ask(await at(place.id, person.id, asking('childcare', 'yes', 'Both nights')))
  const second = await ask(await at(place.id, organiser.id, asking('childcare', 'no', 'Her sister')))
  expect(second).toMatchObject({ init: { status: 409 }, data: { typed: { words: 'Her sister' } } })
})
