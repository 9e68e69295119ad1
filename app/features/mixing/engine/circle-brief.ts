/** The seam of the engine: what a caller says (`CircleBrief`, `MixOptions`) and what it gets (`CirclesAnswer`). All ids are the caller's own. */
export interface CircleBrief {
  people: readonly CirclePerson[]
  /** The sessions to work out, in the order they are held. Those already held belong in `history`. */
  sessions: readonly SessionBrief[]
  /** How many may sit in one circle. */
  circleSize: Range
  /** Circles people have already sat in, in earlier sessions: meeting there counts as having met. Unknown ids are passed over. */
  history?: readonly (readonly (readonly string[])[])[]
  /** Pairs who never sit in one circle: kept apart, own worker, own manager. Unknown ids are passed over. */
  keepApart?: readonly Pair[]
  /** Pairs who know each other already: a cost, not a rule. */
  acquainted?: readonly Pair[]
  /** For each voice, the fewest of it in every circle: `{ parent: 2 }` means never one parent alone. A rule, not a cost. */
  voiceMin?: Readonly<Record<string, number>>
  /** Seats decided by hand: the person stays in that circle of that session. Passed over where the person is away. */
  held?: readonly HeldSeat[]
  /** Pairs who sit in one circle in every session both are at. Unknown ids are passed over. */
  keepTogether?: readonly Pair[]
  /** Pairs who would like to sit together: a cost once, where they do in none of these sessions though both are at one. */
  wishes?: readonly Pair[]
  /** Points for each wish not met; left out, `usualWishWeight`. */
  wishWeight?: number
  /** Circles as they were before, to be changed as little as can be. Sessions and people not in it are free. */
  priorCircles?: readonly SessionCircles[]
  /** Points for each time someone sits in another circle of a session than before; left out, `usualMovedWeight`. */
  movedWeight?: number
  weights?: Partial<CircleWeights>
  /** Nobody is isolated by speaking this language. */
  commonLanguage?: string
  /** How reasons name a voice; without it the voice's own word and an s. */
  voiceWords?: Readonly<Record<string, { one: string; other: string }>>
}

export interface CirclePerson {
  id: string
  /** What the bench calls role: parent, practitioner, leader … */
  voice: string
  locality: string | null
  /** The service or organisation someone works for, null for none. */
  service: string | null
  /** The language someone is most at home in; null counts as the common one. */
  language: string | null
}

export interface SessionBrief {
  id: string
  presentIds: readonly string[]
  /** How many circles; left out, the fewest that `circleSize` and the rules allow. */
  circleCount?: number
}

export interface HeldSeat {
  personId: string
  sessionId: string
  /** Which circle, counted from 0. */
  circle: number
}

export interface Range {
  min: number
  max: number
}

export type Pair = readonly [string, string]

/** Cost of one unit of each, in points; part B of the model, and `sameLocality`, which the model leaves at 0. */
export interface CircleWeights {
  /** Each meeting of a pair after their first. */
  repeatMeeting: number
  /** Each pair of one service in one circle. */
  sameService: number
  /** Each acquainted pair in one circle. */
  acquainted: number
  /** Each pair of one locality in one circle. */
  sameLocality: number
  /** Each time someone is the only one in a circle to speak a language other than the common one. */
  isolated: number
  /** The most different people anyone has met, less the fewest. */
  unfairness: number
}

export const usualWeights: CircleWeights = {
  repeatMeeting: 4,
  sameService: 2,
  acquainted: 1,
  sameLocality: 0,
  isolated: 3,
  unfairness: 2,
}

export const usualWishWeight = 3
/** As much as the model lets a change of cohort cost. */
export const usualMovedWeight = 3

export interface MixOptions {
  /** A whole number; the same brief, seed and iterations give the same answer on any machine. */
  seed: number
  /** How many moves to try; without it `usualIterations`. More are never worse. With 0 the answer is a random deal that keeps every rule. */
  iterations?: number
  /** Asked about every thousand moves; true ends the search with the best so far. */
  stop?: () => boolean
  onProgress?: (progress: Progress) => void
}

export interface Progress {
  /** Moves tried so far. */
  iterations: number
  /** Score of the best so far, in points. */
  score: number
}

export type CirclesAnswer = MixedCircles | Impossible

export interface MixedCircles {
  ok: true
  sessions: SessionCircles[]
  report: CirclesReport
  /** What is needed to get this answer again from the same brief. */
  record: { engine: string; seed: number; iterations: number }
}

export interface SessionCircles {
  id: string
  /** `circles[circle]` holds the ids of those who sit there, in the order of `people`. */
  circles: string[][]
}

/** Why a brief cannot be met. `rules` names the smallest set found that cannot hold together, by the checker's names. */
export interface Impossible {
  ok: false
  /** The session it fails in; null where it is no one session. */
  sessionId: string | null
  rules: HardRule[]
  /** One or two sentences with numbers. It never tells that, or how many, people are kept apart. */
  reason: string
  /** False where the search gave up without proof that nothing fits. */
  proven: boolean
}

/** Rules never broken, named as the bench's checker names them. `lock` is a held seat, `not-in-cohort` someone unknown or away. */
export type HardRule =
  | 'session-count'
  | 'table-count'
  | 'table-size'
  | 'table-role'
  | 'keep-apart-table'
  | 'keep-together-table'
  | 'not-seated'
  | 'seated-twice'
  | 'not-in-cohort'
  | 'lock'

/** The answer in numbers. Counts are of the sessions worked out here; only `met` counts earlier sessions too. */
export interface CirclesReport {
  /** Sum of `cost`, `wishes` and `moved`, in points: the less the better. */
  score: number
  /** How often each cost arises, and what it comes to in points. */
  cost: Record<keyof CircleWeights, { count: number; points: number }>
  /** Wishes of pairs who are at one session at least: how many are met, of how many, and what the others come to in points. */
  wishes: { met: number; of: number; points: number }
  /** How often someone sits in another circle than in `priorCircles`. */
  moved: { count: number; points: number }
  /** The least `cost.repeatMeeting.count` could be with circles of these sizes. */
  leastRepeats: number
  /** Pairs who have met at least once, earlier sessions included, of the pairs who could. */
  pairsMet: number
  pairsPossible: number
  /** How many different people each has met, earlier sessions included. */
  met: { id: string; people: number }[]
}
