import { lookupOf, sealFor } from '#app/server/seal.server.ts'
import { ago, sizes, type Locality, type Nation } from './nation.ts'

/** Made from parts, so that nobody is meant. */
const first = [
  'Ailie',
  'Bran',
  'Cora',
  'Dubh',
  'Effie',
  'Fen',
  'Greer',
  'Hamish',
  'Iona',
  'Jura',
  'Kirk',
  'Lorne',
  'Mirin',
  'Nairn',
  'Orla',
  'Pert',
]
const last = [
  'Moor',
  'Glen',
  'Brae',
  'Firth',
  'Linn',
  'Carse',
  'Knowe',
  'Haugh',
  'Corrie',
  'Strand',
  'Heugh',
  'Machair',
  'Burn',
  'Skerry',
  'Dale',
  'Law',
]

/** The other localities, each with its communities and two organisers, and everybody who lives there. */
export function fillPeople(nation: Nation) {
  const { writer, dice, programmeId } = nation
  const made = Array.from({ length: sizes.localities - nation.localities.length }, (_, no) => ({ no, id: dice.id() }))
  writer.write(
    'locality',
    made.map(({ no, id }) => ({
      id,
      made_at: ago(nation, 1_800),
      programme_id: programmeId,
      name: `Invented Locality ${no + 1}`,
      purpose: 'Families say what would help, and the services round them change to fit.',
      approach: 'together' as const,
      hold_days: 7,
      answer_days: 14,
    })),
  )
  for (const { no, id } of made) nation.localities.push(newLocality(nation, id, no))
  const each = Math.round(sizes.people / nation.localities.length)
  for (const locality of nation.localities) fillLocality(nation, locality, each)
}

function newLocality({ writer, dice, days }: Nation, id: string, no: number): Locality {
  const communityIds = [dice.id(), dice.id(), dice.id()]
  const made_at = days.at(-1_800).toISOString()
  writer.write(
    'community',
    communityIds.map((community, place) => ({ id: community, made_at, locality_id: id, name: `Corner ${no + 1}.${place + 1}` })),
  )
  return { id, communityIds, organiserIds: [], personIds: [] }
}

function fillLocality(nation: Nation, locality: Locality, count: number) {
  const { writer, dice } = nation
  locality.personIds = Array.from({ length: count }, () => dice.id())
  const organisations = writer.all('select id from organisation').map((row) => String(row.id))
  const people = locality.personIds.map((id) => ({ id, made_at: ago(nation, 100 + dice.below(1_700)) }))
  writer.write(
    'person',
    people.map(({ id, made_at }) => ({
      id,
      made_at,
      known_as: dice.pick(first),
      family_name: dice.pick(last),
      languages: 'en',
      community_id: dice.pick(locality.communityIds),
      welcomed_at: made_at,
    })),
  )
  writer.write(
    'login',
    people.map(({ id, made_at }) => ({ person_id: id, made_at })),
  )
  const isLocal = people.filter(() => dice.below(3) === 0)
  writer.write(
    'affiliation',
    isLocal.map(({ id, made_at }) => ({
      id: dice.id(),
      made_at,
      person_id: id,
      organisation_id: dice.pick(organisations),
      job: 'Works with families',
      starts_on: made_at.slice(0, 10),
    })),
  )
  const [one = '', other = ''] = locality.personIds
  if (locality.organiserIds.length === 0) appoint(nation, locality, [one, other])
}

function appoint(nation: Nation, locality: Locality, personIds: string[]) {
  locality.organiserIds = personIds
  const { writer, dice, stewardId, days } = nation
  writer.write(
    'role',
    personIds.map((person_id) => ({
      id: dice.id(),
      made_at: ago(nation, 1_700),
      person_id,
      kind: 'organiser' as const,
      locality_id: locality.id,
      given_by_id: stewardId,
      starts_on: days.on(-1_700),
    })),
  )
}

/** An address and a number for each, locked with their own keys as in life: pages that show them have to open them. Inside a transaction. */
export async function sealWays(
  { dice, localities }: Nation,
  keep: (row: {
    id: string
    made_at: string
    person_id: string
    kind: 'email' | 'phone'
    address: string
    lookup: string
    preferred: 0 | 1
    safe: 'any'
    signs_in: 0 | 1
  }) => void,
  made_at: string,
) {
  let no = 0
  for (const person_id of localities.flatMap(({ personIds }) => personIds)) {
    no += 1
    const ways = [
      { kind: 'email' as const, plain: `person${no}@example.org` },
      { kind: 'phone' as const, plain: `07700 900${String(no % 100).padStart(3, '0')}` },
    ]
    for (const { kind, plain } of ways) {
      const id = dice.id()
      const address = await sealFor(person_id, { table: 'contact_way', column: 'address', id }, plain)
      const isMail = kind === 'email' ? 1 : 0
      keep({ id, made_at, person_id, kind, address, lookup: lookupOf(kind, plain), preferred: isMail, safe: 'any', signs_in: isMail })
    }
  }
}
