import type { CircleBrief, Impossible, SessionBrief, SessionCircles } from '../circle-brief.ts'
import { readCircleProblem, readSession, type CircleProblem } from './circle-problem.ts'
import type { SeatedSession } from './circle-seats.ts'
import { possibleCircleCounts, sizesOf } from './circle-sizes.ts'
import { makeRandom, type Random } from '../random.ts'
import { searchCircles, type CircleSearch } from './search-circles.ts'
import { seatSession } from './seat-session.ts'
import { whyNoSeating, whyNoSizes, whyNoVoices } from './why-no-circles.ts'

export interface PreparedCircles {
  ok: true
  search: CircleSearch
  /** The best so far, by the caller's ids. */
  circles(): SessionCircles[]
}

/** Deals every session at random so that all hard rules hold, ready to be searched; or says why that cannot be. */
export function prepareCircles(brief: CircleBrief, seed: number): PreparedCircles | Impossible {
  const problem = readCircleProblem(brief)
  const seated: SeatedSession[] = []
  for (const [at, session] of brief.sessions.entries()) {
    const dealt = whyNoSizes(brief, session) ?? dealSession(brief, problem, session, makeRandom(seed, at + 1))
    if ('ok' in dealt) return dealt
    seated.push(dealt)
  }
  const search = searchCircles(problem, seated, makeRandom(seed))
  const nameOf = (person: number) => problem.ids[person] ?? []
  return {
    ok: true,
    search,
    circles: () =>
      search
        .bestCircles()
        .map((circles, at) => ({ id: brief.sessions[at]?.id ?? '', circles: circles.map((circle) => circle.flatMap(nameOf)) })),
  }
}

/** Tries the number of circles asked for, or from the fewest up; the reason given is that of the fewest. */
function dealSession(brief: CircleBrief, problem: CircleProblem, session: SessionBrief, random: Random): SeatedSession | Impossible {
  const numbers = readSession(brief, session)
  const people = numbers.present.length
  let first: Impossible | undefined
  for (const count of session.circleCount === undefined ? possibleCircleCounts(people, brief.circleSize) : [session.circleCount]) {
    const sizes = sizesOf(people, count)
    const tooFew = whyNoVoices(brief, problem, numbers, sizes)
    const circleOf = tooFew ? 'impossible' : seatSession(problem, numbers, sizes, random)
    if (typeof circleOf !== 'string') return { session: numbers, sizes, circleOf }
    first ??= tooFew ?? whyNoSeating(problem, numbers, sizes, random)
  }
  if (!first) throw new Error('A session without a possible number of circles came past the check of sizes')
  return first
}
