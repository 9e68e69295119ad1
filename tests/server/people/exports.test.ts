import { beforeEach, expect, test } from 'vitest'
import { loader as placesFile } from '#app/features/experiences/exports/routes/places-export-file.ts'
import { loader as groupsFile } from '#app/features/people/exports/routes/organisations-export-file.ts'
import { loader as peopleFile } from '#app/features/people/exports/routes/people-export-file.ts'
import { waysToTake } from '#app/features/people/exports/ways-to-take.ts'
import { readList } from '#app/features/people/imports/threads/read-list.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { bringList, countsOf, previewList } from '#tests/support/make-lists.ts'
import { listAudit, makeTie, statusOf } from '#tests/support/make-people.ts'

async function makeStory() {
  const locality = await makeLocality()
  const fiona = await makeOrganiser(locality.id)
  await db().updateTable('person').set({ known_as: 'Fiona' }).where('id', '=', fiona.id).execute()
  return { locality, community: await makeCommunity(locality.id, { name: 'Netherden' }), fiona }
}

let story: Awaited<ReturnType<typeof makeStory>>
beforeEach(async () => {
  await freshDb()
  story = await makeStory()
})

const take = async (query: string, as = story.fiona.id) => responseOf(peopleFile(await visit({ url: `/people/export/file${query}`, as })))
const rowsOf = async (file: Response) => {
  const reading = await readList(Buffer.from(await file.arrayBuffer()))
  return reading.ok ? reading.rows.map(({ cells }) => cells) : []
}

const list = [
  'Known as,Family name,E-mail,Phone,Safe,Community,Organisation,Job,Languages,What they bring,Wants,When and how',
  'Ada,Bain,ada@example.org,+44 7700 900001,any,Netherden,The Kettle’s On,Cook,"Gaelic, English",=1+1,"-tea, and\ncake",@six',
  'Bel,,,07700 900002,no voicemail,,,,,,,',
  'Émile,O’Neil,emile@example.org,,named contact only,,,,bfi,,,',
].join('\n')

/** What a list says of people, whatever their ids. */
async function everybody() {
  const people = await db()
    .selectFrom('person')
    .select(['known_as', 'family_name', 'languages', 'strengths', 'wants', 'reach_words', 'community_id', 'id'])
    .where('import_batch_id', 'is not', null)
    .orderBy('known_as')
    .execute()
  const ways = await db().selectFrom('contact_way').select(['person_id', 'kind', 'lookup', 'safe']).orderBy('kind').execute()
  const groups = await db().selectFrom('affiliation').select(['person_id', 'job', 'organisation_id']).execute()
  return people.map(({ id, ...person }) => ({
    ...person,
    ways: ways.filter(({ person_id }) => person_id === id).map(({ kind, lookup, safe }) => [kind, lookup, safe]),
    jobs: groups.filter(({ person_id }) => person_id === id).map(({ job, organisation_id }) => [job, organisation_id]),
  }))
}

test.each(['csv', 'xlsx'])('what was taken out as %s comes back as the same people, and never as others beside them', async (format) => {
  await bringList({ by: story.fiona.id, file: list })
  const before = await everybody()
  const file = Buffer.from(await (await take(`?format=${format}`)).arrayBuffer())
  const again = await previewList({ by: story.fiona.id, file })
  expect(await countsOf(again)).toEqual({ left_out: 1, alike: 4 }) // Fiona is on her own list

  await db().deleteFrom('affiliation').execute()
  await db().deleteFrom('contact_way').execute()
  const gone = (await db().selectFrom('person').select('id').where('import_batch_id', 'is not', null).execute()).map(({ id }) => id)
  await db().deleteFrom('sealed_key').where('person_id', 'in', gone).execute()
  await db().deleteFrom('person').where('id', 'in', gone).execute()
  await bringList({ by: story.fiona.id, file })
  expect(await everybody()).toEqual(before)
})

test('no cell of it is worked out by a spreadsheet', async () => {
  await bringList({ by: story.fiona.id, file: list })
  const text = await (await take('?format=csv')).text()
  expect(text).toContain(`"'=1+1"`)
  expect(text).toContain(`"'-tea, and\ncake"`)
  expect(text).toContain(`"'@six"`)
  expect(text).toContain(`"'+44 7700 900001"`)
})

test('who lies outside an organiser’s care is not in it, and no address that is not to be used', async () => {
  const elsewhere = await makeCommunity((await makeLocality()).id)
  await makePerson({ known_as: 'Far', community_id: elsewhere.id })
  const tied = await makePerson({ known_as: 'Tia', community_id: story.community.id })
  await makeTie(story.fiona.id, tied.id)
  await makePerson({ known_as: 'Near', community_id: story.community.id, email: 'near@example.org' })
  const quiet = await makePerson({ known_as: 'Quiet', community_id: story.community.id, email: 'quiet@example.org' })
  await db().updateTable('contact_way').set({ safe: 'named_only' }).where('person_id', '=', quiet.id).execute()
  expect((await rowsOf(await take('?format=csv'))).slice(1).map(([name, , email]) => [name, email])).toEqual([
    ['Fiona', ''],
    ['Near', 'near@example.org'],
    ['Quiet', ''],
  ])
  expect((await rowsOf(await take('?format=csv&find=near'))).slice(1).map(([name]) => name)).toEqual(['Near'])
  expect(await listAudit('list.export')).toHaveLength(2)
})

test('which way leaves, and how it is safe', () => {
  const ways = [
    { kind: 'email', address: 'a@example.org', safe: 'never' as const },
    { kind: 'email', address: 'b@example.org', safe: 'named_only' as const },
    { kind: 'phone', address: '07700 900001', safe: 'no_voicemail' as const },
  ]
  expect(waysToTake(ways, { isNamedContact: false })).toEqual({ email: null, phone: '07700 900001', safe: 'no_voicemail' })
  expect(waysToTake(ways, { isNamedContact: true })).toEqual({ email: 'b@example.org', phone: '07700 900001', safe: 'named_only' })
})

test('a file asks who sits here; groups and the people of an experience can be taken too', async () => {
  const stale = await visit({ url: '/people/export/file?find=x', as: story.fiona.id })
  await db().updateTable('session').set({ stepped_up_at: null }).execute()
  const asked = await responseOf(peopleFile(stale))
  expect(decodeURIComponent(asked.headers.get('Location') ?? '')).toBe('/step-up?to=/people/export/file?find=x')
  const parent = await makePerson()
  expect(await statusOf(peopleFile(await visit({ url: '/people/export/file', as: parent.id })))).toBe(404)

  const experience = await makeExperience({ programme_id: story.locality.programme_id, locality_id: story.locality.id })
  const ada = await makePerson({ known_as: 'Ada', family_name: 'Bain', email: 'ada@example.org' })
  await makePlace(experience.id, ada.id, { state: 'invited', energy: 2 })
  const params = { experienceId: experience.id }
  const url = `/experiences/${experience.id}/places/export/file?format=csv`
  const places = await responseOf(placesFile(await visit({ url, params, as: story.fiona.id })))
  const [columns = [], row = []] = await rowsOf(places)
  expect(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))).toMatchObject({
    'Known as': 'Ada',
    'Which view they bring': 'Parent or carer',
    'How keen': '2',
    'E-mail': 'ada@example.org',
    'How it stands': 'Invited',
  })
  const stranger = await makeOrganiser((await makeLocality()).id)
  expect(await statusOf(placesFile(await visit({ url, params, as: stranger.id })))).toBe(404)

  await bringList({ by: story.fiona.id, file: 'Name,Type\nKirkfen Primary,school', kind: 'organisations' })
  const groups = await responseOf(groupsFile(await visit({ url: '/organisations/export/file?format=csv', as: story.fiona.id })))
  expect(await rowsOf(groups)).toEqual([
    ['Name', 'What it is', 'Website'],
    ['Kirkfen Primary', 'School or nursery'],
  ])
})
