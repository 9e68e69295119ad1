import { beforeEach, expect, test } from 'vitest'
import { addCommunity, startLocality } from '#app/features/programmes/commands.server.ts'
import { action as addOrganisation } from '#app/features/programmes/routes/organisation-new.tsx'
import { action as editProgramme, loader as editPage } from '#app/features/programmes/routes/programme-edit.tsx'
import { loader as programmePage } from '#app/features/programmes/routes/programme.tsx'
import { action as startProgramme } from '#app/features/programmes/routes/programme-new.tsx'
import { loader as programmesPage } from '#app/features/programmes/routes/programmes.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'

let steward: string
beforeEach(async () => {
  await freshDb()
  steward = (await makePerson()).id
  await makeRole(steward, 'steward')
})

const purpose = 'Help that comes early'

test('a steward starts a programme once, however often the button is pressed', async () => {
  const form = { id: crypto.randomUUID(), name: 'Near Home', purpose, endsOn: '' }
  for (let tap = 0; tap < 2; tap += 1) {
    const response = await responseOf(startProgramme(await visit({ url: '/programmes/new', as: steward, form })))
    expect(response.headers.get('Location')).toBe(`/programmes/${form.id}`)
  }
  expect(await db().selectFrom('programme').select('name').execute()).toEqual([{ name: 'Near Home' }])
})

test('a mistake comes back beside its field, with what was typed', async () => {
  const form = { id: crypto.randomUUID(), name: ' ', purpose, endsOn: '2027-02-30' }
  expect(await startProgramme(await visit({ url: '/programmes/new', as: steward, form }))).toMatchObject({
    data: { errors: { name: expect.any(String), endsOn: expect.any(String) }, typed: { purpose, endsOn: '2027-02-30' } },
    init: { status: 400 },
  })
})

test('two editors of one programme both keep their words', async () => {
  const { programme_id: programmeId } = await makeLocality()
  const open = async () => editPage(await visit({ url: '/x', params: { programmeId }, as: steward }))
  const save = async (seen: string, name: string) =>
    editProgramme(await visit({ url: '/x', params: { programmeId }, as: steward, form: { name, purpose, endsOn: '2028-01-01', seen } }))
  const { seen } = await open()
  expect(await save(seen, 'First')).toBeInstanceOf(Response)
  expect(await save(seen, 'Second')).toMatchObject({
    data: { changed: true, mistakes: { typed: { name: 'Second' } } },
    init: { status: 409 },
  })
  expect((await open()).shown.name).toBe('First')
  expect(await save((await open()).seen, 'Second')).toBeInstanceOf(Response)
})

test('an organiser sees their own programme, not another; someone in two sees both', async () => {
  const [one, other] = [await makeLocality(), await makeLocality()]
  const organiser = await makeOrganiser(one.id)
  const look = async (as: string, programmeId: string) => programmePage(await visit({ url: '/x', params: { programmeId }, as }))
  expect(await look(organiser.id, one.programme_id)).toMatchObject({ programme: { id: one.programme_id } })
  expect((await responseOf(look(organiser.id, other.programme_id))).status).toBe(404)
  await makeRole(organiser.id, 'organiser', { locality_id: other.id })
  const { programmes } = await programmesPage(await visit({ url: '/programmes', as: organiser.id }))
  expect(programmes.length).toBe(2)
})

test('a locality’s name is used once in a programme, and a community once in a locality', async () => {
  const { id: localityId, programme_id: programmeId, name } = await makeLocality()
  const again = { id: crypto.randomUUID(), programmeId, name, purpose, approach: 'together' as const, holdDays: 7, answerDays: 14 }
  expect(await startLocality(act(steward), again)).toEqual({ ok: false, reason: 'name taken' })
  for (let tap = 0; tap < 2; tap += 1) await addCommunity(act(steward), { id: crypto.randomUUID(), localityId, name: 'Harbour Row' })
  expect((await db().selectFrom('community').select('id').execute()).length).toBe(1)
})

test('only organisers add groups and services', async () => {
  const { id } = await makePerson()
  const form = { id: crypto.randomUUID(), name: 'The Kettle’s On', kind: 'community', website: 'javascript:alert(1)' }
  expect((await responseOf(addOrganisation(await visit({ url: '/x', as: id, form })))).status).toBe(403)
  const organiser = await makeOrganiser((await makeLocality()).id)
  expect(await addOrganisation(await visit({ url: '/x', as: organiser.id, form }))).toMatchObject({
    data: { errors: { website: expect.any(String) } },
  })
  const right = { ...form, website: 'https://kettle.example.org' }
  expect((await responseOf(addOrganisation(await visit({ url: '/x', as: organiser.id, form: right })))).status).toBe(302)
})
