import type { Candidate, Pool } from '#app/features/mixing/engine/pool.ts'
import { makeRandom, type Random } from '#app/features/mixing/engine/random.ts'

const localities = [
  'Alder Vale',
  'Birchwood',
  'Cedar Bay',
  'Dunmere',
  'Elmfield',
  'Fernhill',
  'Greywater',
  'Hazelton',
  'Inchbrook',
  'Juniper Row',
]
const languages = ['Polish', 'Urdu', 'Arabic', 'Ukrainian']
const ageBands = ['18-29', '30-44', '45-59', '60+']
const peoplePerCohort = 33

/** A synthetic pool: invented people with the proportions of the bench, in the format of the model. The same size and seed, the same pool. */
export function makePool(people: number, seed: number): Pool {
  const random = makeRandom(seed)
  const dates = Array.from({ length: Math.max(2, Math.round(Math.sqrt(people / 12))) }, (_, at) => ({ id: `D${at + 1}` }))
  const cohorts = Array.from({ length: Math.max(2, Math.round(people / peoplePerCohort)) }, (_, at) => ({
    id: `C${at + 1}`,
    date: dates[at % dates.length]?.id ?? '',
    size: { min: 22, max: 24 },
    roles: { parent: { min: 9, max: 11 }, practitioner: { min: 7, max: 9 }, leader: { min: 5, max: 6 } },
    accessibleBeds: 4,
  }))
  const services = Array.from({ length: Math.max(12, Math.min(60, Math.round(people / 6))) }, (_, at) => `S${at + 1}`)
  const candidates = Array.from({ length: people }, (_, at) => makeCandidate(`P${at + 1}`, at, dates, services, random))
  return {
    dates,
    cohorts,
    sessions: 6,
    tables: { count: 4, size: { min: 5, max: 6 }, roleMin: { parent: 2, practitioner: 1, leader: 1 } },
    rooms: { twins: 9, singles: 6 },
    targets: { gender: shares(candidates, 'gender'), ageBand: shares(candidates, 'ageBand') },
    weights,
    candidates,
    keepApart: pairs(candidates, 0.6, random).map(([a, b]) => ({
      a,
      b,
      scope: random.below(5) === 0 ? ('table' as const) : ('cohort' as const),
    })),
    keepTogether: pairs(candidates, 0.02, random).map(([a, b]) => ({ a, b })),
    locks: [],
    acquaintances: pairs(candidates, 2, random),
    coaches: cohorts.flatMap((cohort, at) =>
      Array.from({ length: 5 }, (_, which) => ({
        id: `K${5 * at + which + 1}`,
        locality: pick(localities, random),
        service: random.below(3) === 0 ? null : pick(services, random),
        languages: random.below(4) === 0 ? ['English', pick(languages, random)] : ['English'],
        cohort: cohort.id,
        capacity: 5,
      })),
    ),
  }
}

const weights: Pool['weights'] = {
  cohort: {
    emptySeat: 50,
    unplacedPriority: 5,
    priorVble: 2,
    sameLocality: 1,
    sameService: 3,
    acquainted: 4,
    genderDev: 2,
    ageDev: 1,
    isolated: 8,
  },
  tables: { repeatMeeting: 4, sameService: 2, acquainted: 1, isolated: 3, unfairness: 2 },
  rooms: { sameLocality: 1, ageGap: 1, unwillingShare: 10 },
  coaches: { languageMiss: 5, sameLocality: 2 },
}

function makeCandidate(id: string, at: number, dates: Pool['dates'], services: readonly string[], random: Random): Candidate {
  const role = (['parent', 'practitioner', 'parent', 'leader', 'practitioner'] as const)[at % 5] ?? 'parent'
  const chance = (share: number) => random.unit() < share
  const available = dates.filter(() => chance(0.5)).map((date) => date.id)
  return {
    id,
    role,
    locality: pick(localities, random),
    service: role === 'parent' ? null : pick(services, random),
    gender: chance(0.66) ? 'woman' : chance(0.92) ? 'man' : 'nonbinary',
    ageBand: ageBands[chance(0.6) ? 1 + random.below(2) : random.below(4)] ?? '30-44',
    language: chance(0.83) ? 'English' : pick(languages, random),
    accessibleBed: chance(0.06),
    shareRoom: chance(0.76),
    priorVble: chance(0.13),
    priority: chance(0.45) ? 0 : 1 + random.below(3),
    available: available.length > 0 ? available : [dates[at % dates.length]?.id ?? ''],
  }
}

/** So many pairs of different people for each person, no pair twice. */
function pairs(people: readonly Candidate[], perPerson: number, random: Random): [string, string][] {
  const found = new Map<string, [string, string]>()
  for (let left = Math.round(perPerson * people.length); left > 0; left--) {
    const one = random.below(people.length - 1)
    const other = one + 1 + random.below(people.length - 1 - one)
    const [a, b] = [people[one]?.id ?? '', people[other]?.id ?? '']
    found.set(`${a} ${b}`, [a, b])
  }
  return [...found.values()]
}

function shares(people: readonly Candidate[], trait: 'gender' | 'ageBand') {
  const counts = new Map<string, number>()
  for (const person of people) counts.set(person[trait], (counts.get(person[trait]) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([value, count]) => [value, count / people.length]))
}

function pick(list: readonly string[], random: Random) {
  return list[random.below(list.length)] ?? ''
}
