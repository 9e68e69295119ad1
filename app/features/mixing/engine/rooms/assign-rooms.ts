import { sentenceOfTrust, type NoPool } from '../no-pool.ts'
import type { Candidate, Pool, PoolAnswer, PoolCohort, Room } from '../pool.ts'
import { countWords } from '../words-for-reasons.ts'
import { pairUp, type Pairing } from './pair-up.ts'

type Rooms = NonNullable<PoolAnswer['rooms']>

/** In order: how far apart two bands are is how far apart they stand here. */
const ageBands = ['18-29', '30-44', '45-59', '60+']

/**
 * Who sleeps where, at the least part C can cost. Whoever needs an accessible bed has one; every other room may be slept in alone, so only
 * as many share as there are people more than rooms, and who shares is a matching problem within each gender and voice, solved exactly.
 */
export function assignRooms(pool: Pool, cohorts: PoolAnswer['cohorts']): { ok: true; rooms: Rooms; points: number } | NoPool {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const apart = new Set(pool.keepApart.flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]))
  const rooms: Rooms = {}
  let points = 0
  for (const cohort of pool.cohorts) {
    const people = (cohorts[cohort.id] ?? []).flatMap((id) => known.get(id) ?? [])
    const found = assignIn(pool, cohort, people, apart)
    if ('ok' in found) return found
    rooms[cohort.id] = found.rooms
    points += found.points
  }
  return { ok: true, rooms, points }
}

function assignIn(pool: Pool, cohort: PoolCohort, people: readonly Candidate[], apart: ReadonlySet<string>) {
  const { twins, singles } = pool.rooms ?? { twins: 0, singles: 0 }
  const needing = people.filter((person) => person.accessibleBed)
  const others = people.filter((person) => !person.accessibleBed)
  const accessibleLeft = cohort.accessibleBeds - needing.length
  const least = Math.max(0, others.length - twins - singles - accessibleLeft)
  if (accessibleLeft < 0) return tooFew(cohort, needing.length, 'an accessible bed', cohort.accessibleBeds)
  if (least > twins) return tooFew(cohort, people.length, 'a bed', 2 * twins + singles + cohort.accessibleBeds)

  const groups = [...groupBy(others, ({ gender, role }) => `${role}\n${gender}`).values()]
  const weigh = (isApart: (a: Candidate, b: Candidate) => boolean) =>
    groups.map((group) => pairUp(group.length, (one, other) => costOfTwin(pool, group[one], group[other], isApart)))
  const chosen = choosePairings(
    weigh((a, b) => apart.has(`${a.id}\n${b.id}`)),
    least,
  )
  if (!chosen)
    return tooFewTwins(
      cohort,
      others.length,
      least,
      weigh(() => false),
    )

  const shared = chosen.flatMap(({ pairs }, group) =>
    pairs.map(([one, other]) => [groups[group]?.[one], groups[group]?.[other]].flatMap((person) => person?.id ?? [])),
  )
  const sharing = new Set(shared.flat())
  const alone = others.filter(({ id }) => !sharing.has(id)).map(({ id }) => [id])
  const inTwin = alone.slice(0, Math.max(0, alone.length - singles - accessibleLeft))
  const inSingle = alone.slice(inTwin.length, inTwin.length + singles)
  const inAccessible = [...needing.map(({ id }) => [id]), ...alone.slice(inTwin.length + singles)]
  const rooms: Room[] = [
    ...[...shared, ...inTwin].map((ids) => ({ kind: 'twin' as const, ids })),
    ...inSingle.map((ids) => ({ kind: 'single' as const, ids })),
    ...inAccessible.map((ids) => ({ kind: 'accessible' as const, ids })),
  ]
  return { rooms, points: chosen.reduce((sum, { cost }) => sum + cost, 0) }
}

function costOfTwin(pool: Pool, a: Candidate | undefined, b: Candidate | undefined, isApart: (a: Candidate, b: Candidate) => boolean) {
  if (!a || !b || isApart(a, b)) return Infinity
  const weights = pool.weights.rooms ?? { sameLocality: 0, ageGap: 0, unwillingShare: 0 }
  const gap = Math.abs(ageBands.indexOf(a.ageBand) - ageBands.indexOf(b.ageBand))
  const unwilling = [a, b].filter((person) => person.shareRoom === false).length
  return weights.unwillingShare * unwilling + weights.ageGap * Math.max(0, gap - 1) + (a.locality === b.locality ? weights.sameLocality : 0)
}

/** How many pairs to take from each group so that there are `count` in all at the least cost; undefined where there cannot be as many. */
function choosePairings(groups: readonly (readonly Pairing[])[], count: number): Pairing[] | undefined {
  let best: ({ cost: number; chosen: Pairing[] } | undefined)[] = [{ cost: 0, chosen: [] }]
  for (const pairings of groups) {
    const next: typeof best = []
    best.forEach((before, made) =>
      pairings.forEach((pairing, more) => {
        if (!before || made + more > count) return
        const cost = before.cost + pairing.cost
        if (cost < (next[made + more]?.cost ?? Infinity)) next[made + more] = { cost, chosen: [...before.chosen, pairing] }
      }),
    )
    best = next
  }
  return best[count]?.chosen
}

function tooFew({ id }: PoolCohort, people: number, what: string, beds: number): NoPool {
  const who = countWords(people, { one: 'person needs', other: 'people need' })
  return {
    ok: false,
    rules: ['room-count'],
    reason: `${id}: ${who} ${what}, and there ${beds === 1 ? 'is' : 'are'} ${beds}.`,
    proven: true,
  }
}

function tooFewTwins({ id }: PoolCohort, people: number, least: number, pairings: readonly (readonly Pairing[])[]): NoPool {
  const most = pairings.reduce((sum, { length }) => sum + length - 1, 0)
  if (most >= least) return { ok: false, rules: ['keep-apart-room'], reason: sentenceOfTrust, proven: true }
  const rooms = countWords(least, { one: 'twin room', other: 'twin rooms' })
  const reason = `${id}: ${countWords(people, { one: 'person', other: 'people' })} without an accessible bed need to share ${rooms}, and ${most} can be shared by two of one gender and voice.`
  return { ok: false, rules: ['room-count', 'room-gender', 'room-role'], reason, proven: true }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
