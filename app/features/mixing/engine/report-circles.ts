import {
  usualMovedWeight,
  usualWeights,
  usualWishWeight,
  type CircleBrief,
  type CirclePerson,
  type CirclesReport,
  type CircleWeights,
  type SessionCircles,
} from './circle-brief.ts'
import { leastRepeats } from './least-repeats.ts'

type Circle = readonly string[]

/**
 * The cost of circles by rule, whom people meet, and the least repeats there could be. Counted from the words of the model alone, without
 * any code of the search, so that the two can be held against each other.
 */
export function reportCircles(brief: CircleBrief, answer: readonly SessionCircles[]): CirclesReport {
  const known = new Map(brief.people.map((person) => [person.id, person]))
  const read = (circle: Circle) => [...new Set(circle)].filter((id) => known.has(id))
  const earlier = (brief.history ?? []).flat().map(read)
  const circles = answer.flatMap((session) => session.circles.map(read))
  const before = countMeetings(earlier)
  const after = countMeetings([...earlier, ...circles])
  const met = findMet(brief, after)
  const taking = brief.people.filter((person) => answer.some((session) => session.circles.flat().includes(person.id)))
  const peopleMet = taking.map((person) => met.get(person.id)?.size ?? 0)

  const counts: Record<keyof CircleWeights, number> = {
    repeatMeeting: sumRepeats(after) - sumRepeats(before),
    sameService: countPairs(circles, known, (a, b) => a.service !== null && a.service === b.service),
    acquainted: countAcquainted(brief, circles),
    sameLocality: countPairs(circles, known, (a, b) => a.locality !== null && a.locality === b.locality),
    isolated: circles.reduce((sum, circle) => sum + countAlone(circle, known, brief.commonLanguage ?? 'English'), 0),
    unfairness: taking.length === 0 ? 0 : Math.max(...peopleMet) - Math.min(...peopleMet),
  }
  const cost = price(counts, { ...usualWeights, ...brief.weights })
  const company = countCompany(
    answer.map((session) => session.circles.flatMap(read)),
    before,
    after,
  )
  const wishes = countWishes(brief, answer)
  const moved = countMoved(brief, answer)
  return {
    score: Object.values(cost).reduce((sum, { points }) => sum + points, wishes.points + moved.points),
    cost,
    wishes,
    moved,
    leastRepeats: leastRepeats(
      answer.map((session) => session.circles.map(read)),
      {
        unmet: company.unmet,
        history: (brief.history ?? []).map((session) => session.map(read)),
      },
    ),
    pairsMet: after.size,
    pairsPossible: company.possible,
    met: brief.people.map(({ id }) => ({ id, people: met.get(id)?.size ?? 0 })),
  }
}

/** How many pairs are at one session together, in whichever circles, and how many of them have not met before. */
function countCompany(sessions: readonly Circle[], before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const ids = [...new Set(sessions.flat())]
  const index = new Map(ids.map((id, at) => [id, at]))
  const here = sessions.map((session) => {
    const present = new Uint8Array(ids.length)
    for (const id of session) present[index.get(id) ?? 0] = 1
    return present
  })
  const areTogether = (a: number, b: number) => here.some((present) => present[a] === 1 && present[b] === 1)
  const areKnown = (pair: string) => {
    const [a, b] = pair.split('\n').map((id) => index.get(id))
    return a !== undefined && b !== undefined && areTogether(a, b)
  }
  let pairs = 0
  for (let a = 0; a < ids.length; a++) for (let b = a + 1; b < ids.length; b++) if (areTogether(a, b)) pairs++
  const metBefore = [...before.keys()].filter(areKnown).length
  const metElsewhere = [...after.keys()].filter((pair) => !areKnown(pair)).length
  return { unmet: pairs - metBefore, possible: pairs + metElsewhere }
}

function pairsIn(circle: Circle) {
  return circle.flatMap((a, at) => circle.slice(at + 1).map((b) => pairOf(a, b)))
}

function pairOf(a: string, b: string) {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

function countMeetings(circles: readonly Circle[]) {
  const times = new Map<string, number>()
  for (const pair of circles.flatMap(pairsIn)) times.set(pair, (times.get(pair) ?? 0) + 1)
  return times
}

function sumRepeats(meetings: ReadonlyMap<string, number>) {
  return [...meetings.values()].reduce((sum, times) => sum + times - 1, 0)
}

function findMet(brief: CircleBrief, meetings: ReadonlyMap<string, number>) {
  const met = new Map(brief.people.map(({ id }) => [id, new Set<string>()]))
  for (const pair of meetings.keys()) {
    const [a = '', b = ''] = pair.split('\n')
    met.get(a)?.add(b)
    met.get(b)?.add(a)
  }
  return met
}

function countPairs(
  circles: readonly Circle[],
  known: ReadonlyMap<string, CirclePerson>,
  alike: (a: CirclePerson, b: CirclePerson) => boolean,
) {
  const people = circles.map((circle) => circle.flatMap((id) => known.get(id) ?? []))
  return people.reduce((sum, circle) => sum + circle.flatMap((a, at) => circle.slice(at + 1).filter((b) => alike(a, b))).length, 0)
}

function countAcquainted(brief: CircleBrief, circles: readonly Circle[]) {
  const acquainted = new Set((brief.acquainted ?? []).filter(([a, b]) => a !== b).map(([a, b]) => pairOf(a, b)))
  return circles.flatMap(pairsIn).filter((pair) => acquainted.has(pair)).length
}

/** Who would like to sit together and do so at least once, of those who are at one session both. */
function countWishes(brief: CircleBrief, answer: readonly SessionCircles[]): CirclesReport['wishes'] {
  const sessions = answer.map((session) => session.circles)
  const wishes = new Map((brief.wishes ?? []).filter(([a, b]) => a !== b).map(([a, b]) => [pairOf(a, b), [a, b] as const]))
  const possible = [...wishes.values()].filter((pair) => sessions.some((circles) => pair.every((id) => circles.flat().includes(id))))
  const met = possible.filter((pair) => sessions.flat().some((circle) => pair.every((id) => circle.includes(id)))).length
  return { met, of: possible.length, points: (possible.length - met) * (brief.wishWeight ?? usualWishWeight) }
}

/** Times someone who had a circle in a session before now sits in another, by its place in the list. */
function countMoved(brief: CircleBrief, answer: readonly SessionCircles[]): CirclesReport['moved'] {
  const count = answer.reduce((sum, session) => {
    const before = brief.priorCircles?.find((prior) => prior.id === session.id)?.circles ?? []
    const movedHere = session.circles.flatMap((ids, circle) =>
      ids.filter((id) => before.some((earlier) => earlier.includes(id)) && !before[circle]?.includes(id)),
    )
    return sum + movedHere.length
  }, 0)
  return { count, points: count * (brief.movedWeight ?? usualMovedWeight) }
}

/** How many in a circle are the only one of their language, the common one aside. */
function countAlone(circle: Circle, known: ReadonlyMap<string, CirclePerson>, common: string) {
  const languages = circle.map((id) => known.get(id)?.language ?? common)
  return languages.filter((language) => language !== common && languages.indexOf(language) === languages.lastIndexOf(language)).length
}

function price(counts: Record<keyof CircleWeights, number>, weights: CircleWeights): CirclesReport['cost'] {
  const cost = (rule: keyof CircleWeights) => ({ count: counts[rule], points: counts[rule] * weights[rule] })
  return {
    repeatMeeting: cost('repeatMeeting'),
    sameService: cost('sameService'),
    acquainted: cost('acquainted'),
    sameLocality: cost('sameLocality'),
    isolated: cost('isolated'),
    unfairness: cost('unfairness'),
  }
}
