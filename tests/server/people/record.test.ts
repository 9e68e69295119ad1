import { expect, test } from 'vitest'
import { listRecordOf } from '#app/features/people/queries/record.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { makeCommunity, makeLocality, makePerson, makeRole } from '#tests/support/make.ts'
import { makeAffiliation, makeOrganisation, makeTie } from '#tests/support/make-people.ts'

test('the record holds everything the people tables hold of a person, in words they can read, and nothing of others’', async () => {
  await freshDb()
  const locality = await makeLocality({ name: 'Invermallow' })
  const community = await makeCommunity(locality.id, { name: 'Netherden' })
  const fiona = await makePerson({ known_as: 'Fiona', family_name: 'Lamont', phone: '+447700900009', strengths: 'Lists' })
  const morven = await makePerson({
    known_as: 'Morven',
    family_name: 'Tait',
    languages: 'gd en',
    community_id: community.id,
    born_band: '30_44',
    gender: 'woman',
    strengths: 'Knows every bus',
    wants: 'Something for mums',
    reach_words: 'Not before ten',
    named_contact_id: fiona.id,
    phone: '07700 900001',
  })
  const jean = await makePerson({ known_as: 'Jean', named_contact_id: morven.id })
  await makeTie(jean.id, morven.id, 'works_with')
  await makeAffiliation(morven.id, (await makeOrganisation()).id, { starts_on: '2026-03-01', ends_on: '2026-04-01' })
  await makeRole(morven.id, 'community_researcher', { locality_id: locality.id }, { starts_on: '2026-05-01' })

  const record = await listRecordOf(morven.id)
  const text = JSON.stringify(record)
  for (const said of ['Morven', 'Tait', 'Scottish Gaelic and English', 'Netherden', '30 to 44', 'woman', 'Knows every bus'])
    expect(text).toContain(said)
  for (const said of ['Something for mums', 'Not before ten', 'Fiona Lamont', '07700 900001', 'The Kettle’s On', 'Jean', 'Is their worker'])
    expect(text).toContain(said)
  expect(text).toContain('Sunday 1 March 2026')
  expect(text).toContain('Community researcher')
  expect(text).toContain('Invermallow')
  for (const secret of ['900009', 'Lists', fiona.id, jean.id, 'v1.']) expect(text).not.toContain(secret)
  expect(record.find(({ title }) => title === 'People you are there for')?.rows).toEqual([
    [{ label: 'How many people turn to you', value: '1' }],
  ])
})
