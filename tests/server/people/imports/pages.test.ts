import { beforeEach, expect, test } from 'vitest'
import { action as sendNew, loader as newPage } from '#app/features/people/imports/routes/import-new.tsx'
import { action as chooseForAll } from '#app/features/people/imports/routes/import-alike.ts'
import { action as bringIn } from '#app/features/people/imports/routes/import-bringing-in.ts'
import { action as matchPage, loader as columnsPage } from '#app/features/people/imports/routes/import-columns.tsx'
import { action as mend } from '#app/features/people/imports/routes/import-row.tsx'
import { loader as listPage } from '#app/features/people/imports/routes/import.tsx'
import { loader as template } from '#app/features/people/imports/routes/import-template.ts'
import { readList } from '#app/features/people/imports/threads/read-list.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeLocality, makeOrganiser, makePerson } from '#tests/support/make.ts'
import { countsOf, previewList, workOnLists } from '#tests/support/make-lists.ts'
import { makeTie, pageOf, statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality()
  const elsewhere = await makeLocality()
  return {
    locality,
    elsewhere,
    community: await makeCommunity(locality.id),
    far: await makeCommunity(elsewhere.id),
    fiona: await makeOrganiser(locality.id),
    dev: await makeOrganiser(elsewhere.id),
  }
}

let story: Awaited<ReturnType<typeof makeStory>>
beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const heading = 'Known as,Family name,E-mail,Phone'
const newId = () => crypto.randomUUID()
const send = async (form: Record<string, string>, as = story.fiona.id) =>
  sendNew(await visit({ url: '/imports/new', as, form: { id: newId(), kind: 'people', ...form } }))
const at = async (
  importId: string,
  {
    as = story.fiona.id,
    form,
    query = '',
    number = '',
  }: { as?: string; form?: Record<string, string>; query?: string; number?: string } = {},
) => visit({ url: `/imports/${importId}${query}`, params: { importId, number }, as, ...(form && { form }) })
const pageAt = async (importId: string, query = '') => {
  const { page } = await listPage(await at(importId, { query }))
  return page
}

test('pasted rows are read, their columns guessed, sensitive ones kept outside', async () => {
  const id = newId()
  const sent = await responseOf(send({ id, pasted: 'Forename\tSurname\tHealth needs\tWho knows\tx\nAda\tBain\tasthma\t\tada@example.org' }))
  expect(sent.headers.get('Location')).toBe(`/imports/${id}`)
  expect((await responseOf(send({ id, pasted: 'Forename\tSurname\nBel\tCole' }))).headers.get('Location')).toBe(`/imports/${id}`)
  const shown = await columnsPage(await at(id))
  expect(shown.columns.map(({ heading, field, isSensitive }) => [heading, field, isSensitive])).toEqual([
    ['Forename', 'knownAs', false],
    ['Surname', 'familyName', false],
    ['Health needs', null, true],
    ['Who knows', null, false],
    ['x', 'email', false],
  ])
  const kept = await db().selectFrom('import_row').selectAll().execute()
  expect(JSON.stringify([kept, await db().selectFrom('import_batch').selectAll().execute()])).not.toMatch(/asthma|Bain|ada@/)

  const wrong = await pageOf(matchPage(await at(id, { form: { headings: '1', 'column-1': 'familyName', 'column-4': 'familyName' } })))
  expect(wrong).toMatchObject({
    status: 400,
    data: { errors: { 'column-4': expect.any(String) as string, form: expect.any(String) as string } },
  })
  const form = { headings: '1', 'column-0': 'knownAs', 'column-2': 'strengths', 'column-4': 'email' }
  await responseOf(matchPage(await at(id, { form })))
  await workOnLists()
  await responseOf(bringIn(await at(id, { form: {} })))
  await workOnLists()
  expect(await db().selectFrom('person').select(['known_as', 'strengths']).where('known_as', '=', 'Ada').execute()).toEqual([
    { known_as: 'Ada', strengths: null },
  ])

  // What a heading meant is remembered, by nothing that could be read.
  await responseOf(send({ id: '00000000-0000-4000-8000-000000000001', pasted: 'x\tForename\nq\tBel' }))
  const again = await columnsPage(await at('00000000-0000-4000-8000-000000000001'))
  expect(again.columns.map(({ field }) => field)).toEqual(['email', 'knownAs'])
})

test.each([
  [{ pasted: '' }, 'file'],
  [{ kind: 'candidates', pasted: 'Name\nAda' }, 'experienceId'],
  [{ kind: 'nonsense', pasted: 'Name\nAda' }, 'kind'],
])('what cannot be read is said beside its question: %o', async (form, field) => {
  const { data, status } = await pageOf(send(form))
  expect(status).toBe(400)
  expect(Object.keys(data.errors)).toEqual([field])
})

test('a list is its sender’s alone, an experience must be one of theirs, and others may not even ask', async () => {
  const theirs = await makeExperience({ programme_id: story.elsewhere.programme_id, locality_id: story.elsewhere.id })
  const refused = await pageOf(send({ kind: 'candidates', experienceId: theirs.id, pasted: `${heading}\nAda,,,` }))
  expect(refused).toMatchObject({ status: 400, data: { errors: { experienceId: 'Choose an experience from the list' } } })
  const id = await previewList({ by: story.fiona.id, file: `${heading}\nAda,,,` })
  expect(await statusOf(listPage(await at(id, { as: story.dev.id })))).toBe(404)
  expect(await statusOf(bringIn(await at(id, { as: story.dev.id, form: {} })))).toBe(404)
  const parent = await makePerson()
  expect(await statusOf(newPage(await visit({ url: '/imports/new', as: parent.id })))).toBe(404)
  await db().updateTable('session').set({ stepped_up_at: null }).execute()
  const stale = await visit({ url: '/imports/new', as: story.fiona.id })
  await db().updateTable('session').set({ stepped_up_at: null }).execute()
  expect((await responseOf(newPage(stale))).headers.get('Location')).toMatch(/^\/step-up\?/)
})

test('who is here already is found among one’s own people only, and never among those somebody else carries', async () => {
  const known = await makePerson({ known_as: 'Ada', family_name: 'Bain', email: 'ada@example.org', community_id: story.community.id })
  await makePerson({ known_as: 'Far', family_name: 'Away', email: 'far@example.org', community_id: story.far.id })
  const tied = await makePerson({ known_as: 'Tia', family_name: 'Dow', email: 'tia@example.org', community_id: story.community.id })
  await makeTie(story.fiona.id, tied.id)
  const rows = [
    'Ada,Bain,ada@example.org,',
    'Far,Away,far@example.org,',
    'Bea,Bain,ada@example.org,',
    'Other,Dow,tia@example.org,',
    'Far,Away,far@example.org,',
  ]
  const id = await previewList({ by: story.fiona.id, file: [heading, ...rows].join('\n') })
  expect(await countsOf(id)).toEqual({ left_out: 1, alike: 3, new: 2 })
  const page = await pageAt(id, '?show=alike')
  if (page.shows !== 'preview') throw new Error('Expected a preview')
  expect(page.rows.map(({ number, choice, alike }) => [number, choice, alike.map(({ name, row }) => name || row)])).toEqual([
    [2, 'skip', ['Ada Bain']],
    [4, 'new', ['Ada Bain', 'Bea Bain']],
    [6, 'skip', ['Far Away']],
  ])
  expect(JSON.stringify(page)).not.toContain(tied.id)

  await chooseForAll(await at(id, { form: { choice: 'same' } }))
  await responseOf(bringIn(await at(id, { form: {} })))
  await workOnLists()
  expect((await pageAt(id)).shows).toBe('result')
  const ways = await db().selectFrom('contact_way').select('kind').where('person_id', '=', known.id).execute()
  expect(ways).toEqual([{ kind: 'email' }])
})

test('a row is mended in its place, or left out', async () => {
  const id = await previewList({ by: story.fiona.id, file: `${heading}\nAda,,nonsense,\n,Cole,,\nDi,,,7700900072` })
  expect(await countsOf(id)).toEqual({ left_out: 1, wrong: 2, new: 1 })
  const still = await pageOf(mend(await at(id, { number: '2', form: { email: 'still nonsense', choice: 'bring in' } })))
  expect(still).toMatchObject({
    status: 400,
    data: { errors: { email: expect.any(String) as string }, typed: { email: 'still nonsense' } },
  })
  await responseOf(mend(await at(id, { number: '2', form: { email: 'ada@example.org', choice: 'bring in' } })))
  await responseOf(mend(await at(id, { number: '3', form: { choice: 'leave out' } })))
  expect(await countsOf(id)).toEqual({ left_out: 2, new: 2 })
  expect(await statusOf(mend(await at(id, { number: '1', form: { choice: 'bring in' } })))).toBe(404)
  await responseOf(bringIn(await at(id, { form: {} })))
  await workOnLists()
  expect(await statusOf(mend(await at(id, { number: '2', form: { knownAs: 'Late' } })))).toBe(302)
  const names = await db().selectFrom('person').select('known_as').where('import_batch_id', '=', id).orderBy('known_as').execute()
  expect(names.map(({ known_as }) => known_as)).toEqual(['Ada', 'Di'])
})

test.each(['people', 'organisations', 'candidates'] as const)('the file to fill in for %s can be brought in as it is', async (kind) => {
  for (const format of ['csv', 'xlsx']) {
    const file = await responseOf(template(await visit({ url: `/imports/template?kind=${kind}&format=${format}`, as: story.fiona.id })))
    expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="list-of-${kind}.${format}"`)
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(await readList(bytes)).toMatchObject({ ok: true })
    const experience = await makeExperience({ programme_id: story.locality.programme_id, locality_id: story.locality.id })
    const id = await previewList({ by: story.fiona.id, file: bytes, kind, ...(kind === 'candidates' && { experienceId: experience.id }) })
    expect(await countsOf(id)).toEqual({ left_out: 1, new: 1 })
  }
})
