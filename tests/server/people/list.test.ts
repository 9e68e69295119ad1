import { beforeEach, expect, test } from 'vitest'
import { loader as list } from '#app/features/people/routes/people.tsx'
import { loader as phones } from '#app/features/people/routes/phone-list.tsx'
import { freshDb, visit } from '#tests/support/app.ts'
import {
  makeCommunity,
  makeContactWay,
  makeExperience,
  makeLocality,
  makeOrganiser,
  makePerson,
  makePlace,
  makeRole,
} from '#tests/support/make.ts'
import { makeAffiliation, makeOrganisation, makeTie, statusOf } from '#tests/support/make-people.ts'

async function makeArea() {
  const locality = await makeLocality()
  const [community, other] = [await makeCommunity(locality.id), await makeCommunity(locality.id)]
  const fiona = await makeOrganiser(locality.id)
  const morven = await makePerson({
    known_as: 'Morven',
    family_name: 'Tait',
    community_id: community.id,
    strengths: 'Tea',
    phone: '+447700900001',
  })
  const eilidh = await makePerson({ known_as: 'Éilidh', family_name: 'Carr', community_id: other.id, named_contact_id: fiona.id })
  return { locality, community, other, fiona, morven, eilidh }
}

let area: Awaited<ReturnType<typeof makeArea>>

beforeEach(async () => {
  await freshDb()
  area = await makeArea()
})

const see = async (as: string, query = '') => list(await visit({ url: `/people${query}`, as }))
const names = async (query: string) => (await see(area.fiona.id, query)).people.map(({ knownAs }) => knownAs)
const ring = async (as: string, query = '') => phones(await visit({ url: `/people/phone-list${query}`, as }))

test('people are found by any part of a name, however it is written, and by a number or an address as they give it', async () => {
  expect(await names('?find=MORV')).toEqual(['Morven'])
  expect(await names('?find=tait+morven')).toEqual(['Morven'])
  expect(await names('?find=%C3%A9ilidh')).toEqual(['Éilidh'])
  expect(await names('?find=07700+900+001')).toEqual(['Morven'])
  await makeContactWay(area.eilidh.id, 'email', 'eilidh@example.org')
  expect(await names('?find=Eilidh@Example.org')).toEqual(['Éilidh'])
  expect(await names('?find=nobody')).toEqual([])
  expect(await names('?find=%25')).toHaveLength(3)
})

test('people are found by community, voice, group and role', async () => {
  const { community, locality, morven, eilidh } = area
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id })
  await makePlace(experience.id, eilidh.id, { voice: 'practitioner', state: 'considered' })
  const group = await makeOrganisation()
  await makeAffiliation(morven.id, group.id)
  await makeAffiliation(eilidh.id, group.id, { ends_on: '2020-01-01' })
  await makeRole(eilidh.id, 'community_researcher', { locality_id: locality.id })
  expect(await names(`?community=${community.id}`)).toEqual(['Morven'])
  expect(await names('?voice=practitioner')).toEqual(['Éilidh'])
  expect(await names('?voice=leader')).toEqual([])
  expect(await names(`?organisation=${group.id}`)).toEqual(['Morven'])
  expect(await names('?role=community_researcher')).toEqual(['Éilidh'])
  const row = (await see(area.fiona.id)).people.find(({ id }) => id === eilidh.id)
  expect(row).toMatchObject({ opens: 'profile', voice: 'practitioner' })
})

test('whom an organiser manages is carried by somebody else: a name, and no filter that tells more', async () => {
  const { fiona, morven, community } = area
  await makeTie(fiona.id, morven.id, 'manages')
  const row = (await see(fiona.id)).people.find(({ id }) => id === morven.id)
  expect(row).toEqual({ id: morven.id, knownAs: 'Morven', familyName: 'Tait', opens: 'nothing', carriedBy: null })
  expect(await names('?find=morven')).toEqual(['Morven'])
  expect(await names(`?community=${community.id}`)).toEqual([])
  expect(await names('?find=07700900001')).toEqual([])
  expect((await ring(fiona.id)).rows.map(({ id }) => id)).not.toContain(morven.id)
})

test('a page holds fifty, and the next begins after its last, whoever has the same name', async () => {
  const { fiona } = area
  for (let at = 0; at < 70; at++) await makePerson({ known_as: 'Sam', family_name: at % 2 ? null : 'Reid', named_contact_id: fiona.id })
  const pages = [await see(fiona.id)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await see(fiona.id, `?after=${next}`))
  expect(pages.map(({ people }) => people.length)).toEqual([50, 23])
  const all = pages.flatMap(({ people }) => people.map(({ id }) => id))
  expect(new Set(all).size).toBe(73)
  const sams = pages.flatMap(({ people }) => people).filter(({ knownAs }) => knownAs === 'Sam')
  expect(sams.findIndex(({ familyName }) => familyName === 'Reid')).toBe(35)
})

test('a helper sees whom they help and nobody else, and has no list of numbers', async () => {
  const nan = await makePerson()
  await makeRole(nan.id, 'helper', { for_person_id: area.morven.id })
  const page = await see(nan.id)
  expect(page.people).toMatchObject([{ id: area.morven.id, opens: 'profile', strengths: 'Tea' }])
  expect(page).toMatchObject({ choices: null, mayAdd: false, mayPrint: false })
  expect(await statusOf(ring(nan.id))).toBe(403)
})

test('a steward sees the names of everyone, and not a word more', async () => {
  const kit = await makePerson({ known_as: 'Kit' })
  await makeRole(kit.id, 'steward')
  const page = await see(kit.id)
  expect(page.people).toHaveLength(4)
  expect(page.people.find(({ id }) => id === area.morven.id)).toEqual({
    id: area.morven.id,
    knownAs: 'Morven',
    familyName: 'Tait',
    opens: 'card',
  })
  expect(page).toMatchObject({ choices: null, mayAdd: true, mayPrint: false })
  expect((await see(kit.id, '?find=07700900001')).people).toEqual([])
  expect((await see(kit.id, `?community=${area.community.id}`)).people).toEqual([])
  expect(await statusOf(ring(kit.id))).toBe(403)
})

test('who has no part in it does not learn that there is a list', async () => {
  expect(await statusOf(see(area.morven.id))).toBe(404)
})

test('the phone list says beside each number what is safe, and leaves out what is not to be used', async () => {
  const { fiona, eilidh } = area
  const other = await makePerson({ known_as: 'Zoe', community_id: area.community.id })
  for (const { id } of [eilidh, other]) {
    await makeContactWay(id, 'phone', '07700 900002', { safe: 'named_only' })
    await makeContactWay(id, 'phone', '07700 900003', { safe: 'never', preferred: 0 })
  }
  const later = new Date(Date.now() + 1000).toISOString()
  await makeContactWay(other.id, 'phone', '07700 900004', { safe: 'no_voicemail', preferred: 0, made_at: later })
  const { rows } = await ring(fiona.id)
  const numbers = (id: string) => rows.find((row) => row.id === id)?.phones.map(({ address, safe }) => [address, safe])
  expect(numbers(eilidh.id)).toEqual([
    ['07700 900002', 'named_only'],
    [null, 'never'],
  ])
  expect(numbers(other.id)).toEqual([
    [null, 'named_only'],
    [null, 'never'],
    ['07700 900004', 'no_voicemail'],
  ])
})
