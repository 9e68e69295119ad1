type Circle = readonly string[]
type Session = readonly Circle[]

/**
 * A number of repeated meetings that no circles of these sizes can fall below: the better of two counts. The first is of the whole: pairs of
 * seats in one circle, less the pairs present together who have not met yet; for n people and no history that is seat-pairs − n(n − 1)/2.
 * The second goes session by session: people who came out of few circles cannot all be parted again in few circles. Who is kept apart is
 * left out of both on purpose: a bound that knew would tell.
 */
export function leastRepeats(sessions: readonly Session[], { unmet, history }: { unmet: number; history: readonly Session[] }) {
  const seatPairs = sessions.flat().reduce((sum, { length }) => sum + pairsAmong(length), 0)
  const bySession = sessions.map((session, at) => {
    const before = [...history, ...sessions.slice(0, at)]
    return Math.max(0, ...before.map((earlier) => leastAfter(session, earlier)))
  })
  return Math.max(0, seatPairs - unmet, sum(bySession))
}

/** The fewest pairs of `earlier` that sit together again: each circle takes as evenly as can be from all who sat apart then. */
function leastAfter(session: Session, earlier: Session) {
  const seatedBefore = new Set(earlier.flat())
  const newcomers = session.flat().filter((id) => !seatedBefore.has(id)).length
  const apart = earlier.length + newcomers
  return sum(session.map(({ length }) => pairsWhenEven(length, apart)))
}

function pairsWhenEven(people: number, groups: number) {
  const small = Math.floor(people / groups)
  const larger = people - small * groups
  return larger * pairsAmong(small + 1) + (groups - larger) * pairsAmong(small)
}

function pairsAmong(people: number) {
  return (people * (people - 1)) / 2
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
