import { z } from 'zod'
import type { CirclesReport } from './engine/circle-brief.ts'

/** What a mix keeps beside its answer. Written and read by these shapes alone. */
const settings = z.object({
  gatheringId: z.string(),
  circleCount: z.number(),
  iterations: z.number(),
  known: z.object({ people: z.record(z.string(), z.string()), earlier: z.string(), rest: z.string() }),
})

const costLine = z.object({ count: z.number(), points: z.number() })
const counted = z.object({
  score: z.number(),
  cost: z.object({ repeatMeeting: costLine, sameService: costLine, acquainted: costLine, isolated: costLine, unfairness: costLine }),
  leastRepeats: z.number(),
  pairsMet: z.number(),
  pairsPossible: z.number(),
})

const report = z.object({
  mix: counted,
  /** The same people dealt at random, every rule kept. */
  deal: counted,
  /** Rules the independent checker found broken: always none, else it is not kept. */
  breaks: z.number(),
  engine: z.string(),
  seconds: z.number(),
  /** Changed by hand since. */
  byHand: z.boolean(),
})

/** The bench’s answer, with places for people and the experience for the cohort. */
const answer = z.object({
  cohorts: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.array(z.array(z.array(z.string())))),
})

export type MixSettings = z.infer<typeof settings>
export type MixReport = z.infer<typeof report>
export type CountedCircles = z.infer<typeof counted>

export const readSettings = (json: string) => settings.parse(JSON.parse(json))
export const readReport = (json: string) => report.parse(JSON.parse(json))

/** Circles as they are kept, for one session of one experience. */
export function writeAnswer(experienceId: string, circles: readonly (readonly string[])[]) {
  return JSON.stringify({ cohorts: { [experienceId]: circles.flat() }, tables: { [experienceId]: [circles] } })
}

/** The circles that were kept, by the ids of places. */
export function readCircles(json: string, experienceId: string) {
  return answer.parse(JSON.parse(json)).tables[experienceId]?.[0] ?? []
}

/** Of the engine’s report, what is kept: numbers, and nobody’s id. */
export function keepCounts({ score, cost, leastRepeats, pairsMet, pairsPossible }: CirclesReport): CountedCircles {
  const { repeatMeeting, sameService, acquainted, isolated, unfairness } = cost
  return { score, cost: { repeatMeeting, sameService, acquainted, isolated, unfairness }, leastRepeats, pairsMet, pairsPossible }
}
