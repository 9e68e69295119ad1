import {
  usualMovedWeight,
  usualWeights,
  usualWishWeight,
  type CircleBrief,
  type CirclePerson,
  type CircleWeights,
  type Pair,
  type SessionCircles,
} from '../circle-brief.ts'

/** What the report counts: the costs of circles by rule, wishes not met, and people who sit elsewhere than before. */
export type CostRule = keyof CircleWeights | 'wishes' | 'moved'

/** By how much costs change; only rules that do. */
export interface CostChange {
  points: number
  rules: { rule: CostRule; count: number; points: number }[]
}

export interface CircleCosts {
  /** What changes when these circles of the session, by their numbers, hold these people. */
  changeTo(circles: ReadonlyMap<number, readonly string[]>): CostChange
}

/** Everything `reportCircles` counts, ready to say what a few other circles of one session would change without counting all again. */
export function countCosts(brief: CircleBrief, answer: readonly SessionCircles[], sessionId: string): CircleCosts {
  const weights = {
    ...usualWeights,
    ...brief.weights,
    wishes: brief.wishWeight ?? usualWishWeight,
    moved: brief.movedWeight ?? usualMovedWeight,
  }
  const known = new Map(brief.people.map((person) => [person.id, person]))
  const common = brief.commonLanguage ?? 'English'
  const session = answer.find(({ id }) => id === sessionId)?.circles ?? []
  const sitting = new Set(session.flat())
  const prior = brief.priorCircles?.find(({ id }) => id === sessionId)?.circles ?? []
  const acquainted = setOfPairs(brief.acquainted)
  const sessions = answer.map(({ id, circles }) => ({ id, ids: new Set(circles.flat()) }))
  const wishes = [...setOfPairs(brief.wishes)].map((key) => {
    const [a = '', b = ''] = key.split('\n')
    const isPossibleElsewhere = sessions.some(({ id, ids }) => id !== sessionId && ids.has(a) && ids.has(b))
    return { key, a, b, isPossibleElsewhere }
  })
  const here = countPairs(answer.flatMap(({ circles }) => circles))
  const met = countPairs([...(brief.history ?? []).flat(), ...answer.flatMap(({ circles }) => circles)])
  const peopleMet = countPeopleMet(met)
  const taking = new Set(answer.flatMap(({ circles }) => circles.flat()).filter((id) => known.has(id)))

  return { changeTo }

  function changeTo(circles: ReadonlyMap<number, readonly string[]>): CostChange {
    const gone = [...circles.keys()].map((circle) => session[circle] ?? [])
    const come = [...circles.values()]
    const pairs = changeOfPairs(gone, come)
    const after = sittingAfter(gone, come)
    const stillTaking = new Set(
      [...taking].filter((id) => after.has(id) || sessions.some((other) => other.id !== sessionId && other.ids.has(id))),
    )
    const alone = (all: readonly (readonly string[])[]) => all.reduce((sum, ids) => sum + countAlone(ids), 0)
    const moved = (all: readonly (readonly string[])[]) =>
      [...circles.keys()].reduce((sum, circle, at) => sum + countMoved(all[at] ?? [], circle), 0)
    const counts: Record<CostRule, number> = {
      ...pairs.counts,
      wishes: countMissed(pairs.changes, after) - countMissed(new Map(), sitting),
      isolated: alone(come) - alone(gone),
      moved: moved(come) - moved(gone),
      unfairness: spreadOf(stillTaking, pairs.peopleMet) - spreadOf(taking, new Map()),
    }
    const rules = costRules.flatMap((rule) =>
      counts[rule] === 0 ? [] : { rule, count: counts[rule], points: counts[rule] * weights[rule] },
    )
    return { points: rules.reduce((sum, { points }) => sum + points, 0), rules }
  }

  function changeOfPairs(gone: readonly (readonly string[])[], come: readonly (readonly string[])[]) {
    const changes = countPairs(come)
    for (const [key, times] of countPairs(gone)) changes.set(key, (changes.get(key) ?? 0) - times)
    const counts = { repeatMeeting: 0, sameService: 0, acquainted: 0, sameLocality: 0 }
    const peopleMet = new Map<string, number>()
    for (const [key, by] of changes) {
      if (by === 0) continue
      const [a = '', b = ''] = key.split('\n')
      const before = met.get(key) ?? 0
      counts.repeatMeeting += Math.max(0, before + by - 1) - Math.max(0, before - 1)
      counts.sameService += alike(a, b, 'service') ? by : 0
      counts.sameLocality += alike(a, b, 'locality') ? by : 0
      counts.acquainted += acquainted.has(key) ? by : 0
      const meets = Number(before + by > 0) - Number(before > 0)
      for (const id of meets === 0 ? [] : [a, b]) peopleMet.set(id, (peopleMet.get(id) ?? 0) + meets)
    }
    return { counts, peopleMet, changes }
  }

  /** Wishes of two who could sit together and do not. */
  function countMissed(changes: ReadonlyMap<string, number>, ids: ReadonlySet<string>) {
    return wishes.filter(
      ({ key, a, b, isPossibleElsewhere }) =>
        (isPossibleElsewhere || (ids.has(a) && ids.has(b))) && (here.get(key) ?? 0) + (changes.get(key) ?? 0) === 0,
    ).length
  }

  function sittingAfter(gone: readonly (readonly string[])[], come: readonly (readonly string[])[]) {
    const after = new Set(sitting)
    for (const id of gone.flat()) after.delete(id)
    for (const id of come.flat()) after.add(id)
    return after
  }

  function alike(a: string, b: string, fact: 'service' | 'locality') {
    const value = known.get(a)?.[fact] ?? null
    return value !== null && value === known.get(b)?.[fact]
  }

  function countAlone(ids: readonly string[]) {
    const languages = ids.flatMap((id) => known.get(id) ?? []).map((person: CirclePerson) => person.language ?? common)
    return languages.filter((language) => language !== common && languages.indexOf(language) === languages.lastIndexOf(language)).length
  }

  function countMoved(ids: readonly string[], circle: number) {
    return ids.filter((id) => prior.some((before) => before.includes(id)) && !prior[circle]?.includes(id)).length
  }

  function spreadOf(people: ReadonlySet<string>, changes: ReadonlyMap<string, number>) {
    const counts = [...people].map((id) => (peopleMet.get(id) ?? 0) + (changes.get(id) ?? 0))
    return counts.reduce((most, count) => Math.max(most, count), 0) - counts.reduce((fewest, count) => Math.min(fewest, count), Infinity)
  }

  function countPairs(circles: readonly (readonly string[])[]) {
    const times = new Map<string, number>()
    for (const circle of circles) {
      const ids = [...new Set(circle)].filter((id) => known.has(id))
      ids.forEach((a, at) => ids.slice(at + 1).forEach((b) => times.set(pairOf(a, b), (times.get(pairOf(a, b)) ?? 0) + 1)))
    }
    return times
  }
}

const costRules = ['repeatMeeting', 'sameService', 'acquainted', 'sameLocality', 'isolated', 'unfairness', 'wishes', 'moved'] as const

/** The other way round. */
export function lessCosts({ points, rules }: CostChange): CostChange {
  return { points: -points, rules: rules.map(({ rule, count, points: each }) => ({ rule, count: -count, points: -each })) }
}

function countPeopleMet(met: ReadonlyMap<string, number>) {
  const people = new Map<string, number>()
  for (const id of [...met.keys()].flatMap((key) => key.split('\n'))) people.set(id, (people.get(id) ?? 0) + 1)
  return people
}

function setOfPairs(pairs: readonly Pair[] = []) {
  return new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => pairOf(a, b)))
}

function pairOf(a: string, b: string) {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
