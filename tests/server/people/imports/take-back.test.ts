import { beforeEach, expect, test } from 'vitest'
import { beginImport, beginUndo } from '#app/features/people/imports/commands/begin-import.server.ts'
import { importRows } from '#app/features/people/imports/commands/forget-rows.server.ts'
import { listRows } from '#app/features/people/imports/queries/rows.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { makeTie } from '#tests/support/make-people.ts'
import { batchOf, bringList, countsOf, previewList, workOnLists } from '#tests/support/make-lists.ts'

let fiona: Awaited<ReturnType<typeof makeOrganiser>>
let locality: Awaited<ReturnType<typeof makeLocality>>
beforeEach(async () => {
  await freshDb()
  locality = await makeLocality()
  fiona = await makeOrganiser(locality.id)
})

const heading = 'Known as,Family name,E-mail,Phone,Organisation,Voice,Energy'
const people = () => db().selectFrom('person').selectAll().where('import_batch_id', 'is not', null).orderBy('known_as').execute()
const places = () => db().selectFrom('place').selectAll().orderBy('person_id').execute()
const takeBack = async (id: string) => {
  await beginUndo(act(fiona.id), id)
  await workOnLists()
}

test('what was changed or used since stays when a list is taken back, and nothing else is lost', async () => {
  const file = `${heading}\nAda,Bain,ada@example.org,,The Kettle’s On,,\nBel,Bain,bel@example.org,,,,\nCal,Bain,cal@example.org,,The Kettle’s On,,\nDot,Bain,,,Gone Again,,`
  const id = await bringList({ by: fiona.id, file })
  const [ada, bel, cal, dot] = await people()
  await db()
    .updateTable('person')
    .set({ wants: 'To sing' })
    .where('id', '=', ada?.id ?? '')
    .execute()
  await makePlace((await makeExperience()).id, bel?.id ?? '')
  await db()
    .updateTable('contact_way')
    .set({ safe: 'never' })
    .where('person_id', '=', cal?.id ?? '')
    .execute()
  await takeBack(id)
  expect((await listRows(id, { states: ['kept'], limit: 9 })).map(({ number, why }) => [number, why])).toEqual([
    [2, 'changed'],
    [3, 'place'],
    [4, 'changed'],
  ])
  expect((await people()).map(({ known_as }) => known_as)).toEqual(['Ada', 'Bel', 'Cal'])
  expect(
    await db()
      .selectFrom('person')
      .select('id')
      .where('id', '=', dot?.id ?? '')
      .execute(),
  ).toEqual([])
  expect(await db().selectFrom('organisation').select('name').execute()).toEqual([{ name: 'The Kettle’s On' }])
})

test('people are thought of for an experience, who is here as well as who is new, and all of it can be taken back', async () => {
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id })
  const known = await makePerson({ known_as: 'Ada', family_name: 'Bain', email: 'ada@example.org', named_contact_id: fiona.id })
  const there = await makePerson({ known_as: 'Cal', email: 'cal@example.org', named_contact_id: fiona.id })
  const place = await makePlace(experience.id, there.id, { state: 'declined' })
  const file = `${heading}\nAda,Bain,ada@example.org,07700 900001,,parent,3\nBel,Bain,,,,leader,\nCal,,cal@example.org,,,parent,`
  const id = await bringList({ by: fiona.id, file, kind: 'candidates', experienceId: experience.id })
  expect(await countsOf(id)).toEqual({ left_out: 1, made: 2, skipped: 1 })
  const made = (await places()).filter((one) => one.id !== place.id)
  expect(made.map(({ state, voice, energy, import_batch_id }) => [state, voice, energy, import_batch_id]).sort()).toEqual([
    ['considered', 'leader', null, id],
    ['considered', 'parent', 3, id],
  ])
  const ways = db().selectFrom('contact_way').select('kind').where('person_id', '=', known.id).orderBy('kind')
  expect(await ways.execute()).toEqual([{ kind: 'email' }, { kind: 'phone' }])
  expect(await db().selectFrom('message').select('id').execute()).toEqual([])

  await takeBack(id)
  expect(await countsOf(id)).toEqual({ left_out: 1, undone: 2, skipped: 1 })
  expect(await places()).toEqual([place].map((one) => expect.objectContaining({ id: one.id, state: 'declined' }) as unknown))
  expect(await people()).toEqual([])
  expect(await ways.execute()).toEqual([{ kind: 'email' }])
})

test('who left the organiser’s care while the list was looked at is left out, and the others come in', async () => {
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id })
  const known = await makePerson({ known_as: 'Ada', family_name: 'Bain', email: 'ada@example.org', named_contact_id: fiona.id })
  const file = `${heading}\nAda,Bain,ada@example.org,,,parent,\nBel,Bain,,,,leader,`
  const id = await previewList({ by: fiona.id, file, kind: 'candidates', experienceId: experience.id })
  await makeTie(fiona.id, known.id)
  await beginImport(act(fiona.id), id)
  await workOnLists()
  expect(await countsOf(id)).toEqual({ left_out: 1, made: 1, skipped: 1 })
  expect((await places()).map(({ person_id }) => person_id)).not.toContain(known.id)
})

test('a place that moved on stays, with its person', async () => {
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id })
  const id = await bringList({
    by: fiona.id,
    file: `${heading}\nAda,Bain,,,,parent,\nBel,Bain,,,,parent,`,
    kind: 'candidates',
    experienceId: experience.id,
  })
  await db()
    .updateTable('place')
    .set({ state: 'invited' })
    .where('person_id', '=', (await people())[0]?.id ?? '')
    .execute()
  await takeBack(id)
  expect(await countsOf(id)).toEqual({ left_out: 1, kept: 1, undone: 1 })
  expect((await people()).map(({ known_as }) => known_as)).toEqual(['Ada'])
  expect(await places()).toHaveLength(1)
})

test('when an experience is over the list stops, and nobody is half brought in', async () => {
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id, state: 'closed' })
  const id = await bringList({ by: fiona.id, file: `${heading}\nAda,Bain,,,,parent,`, kind: 'candidates', experienceId: experience.id })
  expect(await batchOf(id)).toMatchObject({ state: 'stopped', why: 'experience over' })
  expect(await people()).toEqual([])
})

test('groups and services come from a list too, and those nobody belongs to go again', async () => {
  const file =
    'Organisation,Type,Website\nKirkfen Primary,school,kirkfen.example.org\nThe Kettle’s On,parents group,\nTea,nonsense,\nkirkfen primary,school,'
  const id = await bringList({ by: fiona.id, file, kind: 'organisations' })
  expect(await countsOf(id)).toEqual({ left_out: 1, made: 2, wrong: 1, skipped: 1 })
  const groups = await db().selectFrom('organisation').selectAll().orderBy('name').execute()
  expect(groups.map(({ name, kind, website }) => [name, kind, website])).toEqual([
    ['Kirkfen Primary', 'school', 'https://kirkfen.example.org'],
    ['The Kettle’s On', 'community', null],
  ])
  await bringList({ by: fiona.id, file: `${heading}\nAda,Bain,,,Kirkfen Primary,,` })
  await takeBack(id)
  expect(await countsOf(id)).toEqual({ left_out: 1, kept: 1, undone: 1, wrong: 1, skipped: 1 })
  expect((await db().selectFrom('organisation').select('name').execute()).map(({ name }) => name)).toEqual(['Kirkfen Primary'])
})

test('thirty days after, the rows have gone and the list is still named', async () => {
  const id = await bringList({ by: fiona.id, file: `${heading}\nAda,Bain,,,,,` })
  const waiting = await previewList({ by: fiona.id, file: `${heading}\nBel,Bain,,,,,` })
  const later = new Date(Date.now() + 31 * 86_400_000)
  expect(await importRows.forget({ at: new Date() })).toBe(0)
  expect(await importRows.forget({ at: later })).toBe(2)
  expect(await importRows.forget({ at: later })).toBe(0)
  expect(await db().selectFrom('import_row').select('number').execute()).toEqual([])
  expect((await db().selectFrom('import_batch').select('id').execute()).map((batch) => batch.id)).toEqual([id])
  expect(waiting).not.toBe(id)
  expect(await people()).toHaveLength(1)
})
