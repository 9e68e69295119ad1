import fc from 'fast-check'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import type { Candidate, Pool, PoolAnswer } from '#app/features/mixing/engine/pool.ts'

const pick = <Item>(...items: Item[]) => fc.constantFrom(...items)
const role = pick<Candidate['role']>('parent', 'practitioner', 'leader')
/** Mostly easy to keep: from nobody at all to as many as there are. */
const range = (most: number) =>
  fc
    .tuple(pick(0, 0, 0, 0, 1, 2), pick(most, most, most, 2, 1))
    .map(([min, max]) => ({ min: Math.min(min, max, most), max: Math.min(Math.max(min, max), most) }))
const noWeights = { repeatMeeting: 0, sameService: 0, acquainted: 0, isolated: 0, unfairness: 0 }

/** Invented pools of a few people and two cohorts on two dates, one in nine of which can be mixed. */
export function smallPools(people = { min: 1, max: 6 }) {
  return fc
    .integer(people)
    .chain((count) =>
      fc.record({
        candidates: fc.tuple(...Array.from({ length: count }, (_, at) => candidate(`P${at + 1}`))),
        cohorts: fc.tuple(cohort('C1', 'D1', count), cohort('C2', 'D2', count)),
        keepApart: pairs(count, 2).map((found) => found.map((pair) => ({ ...pair, scope: 'cohort' as const }))),
        keepTogether: pairs(count, 1),
        wishes: pairs(count, 3),
        acquaintances: pairs(count, 3).map((found) => found.map(({ a, b }): [string, string] => [a, b])),
        locks: fc.array(fc.record({ id: person(count), cohort: pick('C1', 'C2') }), { maxLength: 1 }),
        coaches: fc.array(coach, { maxLength: 3 }).map((found) => found.map((one, at) => ({ ...one, id: `K${at + 1}` }))),
        rooms: fc.record({ twins: fc.nat(2), singles: fc.nat(3) }),
      }),
    )
    .map((parts): Pool => ({ ...settings, ...parts }))
}

const settings = {
  dates: [{ id: 'D1' }, { id: 'D2' }],
  sessions: 0,
  tables: { count: 1, size: { min: 1, max: 9 }, roleMin: {} },
  targets: { gender: { woman: 0.6, man: 0.4 }, ageBand: { '18-29': 0.5, '60+': 0.5 } },
  weights: {
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
      hopes: 6,
      wishes: 7,
    },
    tables: noWeights,
    rooms: { sameLocality: 1, ageGap: 1, unwillingShare: 10 },
    coaches: { languageMiss: 5, sameLocality: 2 },
    remix: { moved: 3 },
  },
}

function candidate(id: string) {
  return fc.record({
    id: fc.constant(id),
    role,
    locality: pick('Leith', 'Govan'),
    service: pick(null, 'S1', 'S2'),
    gender: pick('woman', 'man'),
    ageBand: pick('18-29', '60+'),
    language: pick('English', 'Polish'),
    accessibleBed: fc.boolean(),
    shareRoom: fc.boolean(),
    priorVble: fc.boolean(),
    priority: fc.nat(3),
    available: pick(['D1', 'D2'], ['D1', 'D2'], ['D1'], ['D2'], []),
  })
}

function cohort(id: string, date: string, people: number) {
  const hope = fc.record({
    quality: pick('language' as const, 'community' as const),
    word: pick('Polish', 'Leith'),
    min: fc.nat(2),
    max: fc.constant(3),
  })
  return fc.record({
    id: fc.constant(id),
    date: fc.constant(date),
    size: range(people),
    roles: fc.record({ parent: range(3), practitioner: range(3), leader: range(3) }),
    accessibleBeds: fc.nat(2),
    hopes: fc.array(hope, { maxLength: 1 }),
  })
}

const coach = fc.record({
  id: fc.constant('K'),
  locality: pick('Leith', 'Govan'),
  service: pick(null, 'S1'),
  languages: pick(['English'], ['English', 'Polish']),
  cohort: pick('C1', 'C2'),
  capacity: fc.nat(3),
})

function person(people: number) {
  return fc.integer({ min: 1, max: people }).map((at) => `P${at}`)
}

function pairs(people: number, most: number) {
  const pair = fc.record({ a: person(people), b: person(people) })
  return fc.array(pair, { maxLength: most }).map((found) => found.filter(({ a, b }) => a !== b))
}

/** Every way to put the people of a pool into its cohorts that keeps all hard rules of cohorts. */
export function everyPlacing(pool: Pool): PoolAnswer['cohorts'][] {
  const places = [...pool.cohorts.map(({ id }) => id), null]
  const found: PoolAnswer['cohorts'][] = []
  for (let way = 0; way < places.length ** pool.candidates.length; way++) {
    const cohorts: PoolAnswer['cohorts'] = Object.fromEntries(pool.cohorts.map(({ id }) => [id, []]))
    pool.candidates.forEach(({ id }, at) => {
      const place = places[Math.floor(way / places.length ** at) % places.length] ?? null
      if (place !== null) cohorts[place]?.push(id)
    })
    if (checkAnswer({ pool }, { cohorts }).length === 0) found.push(cohorts)
  }
  return found
}
