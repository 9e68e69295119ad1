import { z } from 'zod'
import { cohortVoices } from '#app/shared/voices.ts'

/** What a mix keeps beside its tables, and what its proposals hold. Written and read by these shapes alone; ids are of places unless they say otherwise. */
const points = z.number().min(0)

/** What one unit of each costs, as the engine counts (`CircleWeights`). */
const circleWeights = z.object({
  repeatMeeting: points,
  sameService: points,
  acquainted: points,
  sameLocality: points,
  isolated: points,
  unfairness: points,
})

/** Part A of the model: what each costs in who comes. */
const cohortWeights = z.object({
  emptySeat: points,
  unplacedPriority: points,
  priorVble: points,
  sameLocality: points,
  sameService: points,
  acquainted: points,
  genderDev: points,
  ageDev: points,
  isolated: points,
  /** Each person more or fewer than was hoped for of a community, organisation, age, gender or language. */
  hopes: points,
})

/** Marks of what was known when it was worked out: enough to notice what changed, too little to tell what it was. */
const known = z.object({ people: z.record(z.string(), z.string()), earlier: z.string(), rest: z.string() })

/** Who was held where by hand: a seat of a session, a place at an experience, a person with a coach. */
const held = z.object({
  seats: z.array(z.object({ placeId: z.string(), sessionId: z.string(), circle: z.int().min(0) })).default([]),
  places: z.array(z.object({ placeId: z.string(), experienceId: z.string() })).default([]),
  pairs: z.array(z.object({ placeId: z.string(), coachId: z.string() })).default([]),
})

const asked = {
  /** How long each search may take, together; where `iterations` is a number that many moves count instead, for the same answer anywhere. */
  seconds: z.number().positive(),
  iterations: z.int().min(0).nullable(),
  preset: z.enum(['usual', 'new_faces', 'gentle', 'across_town', 'own']),
  held,
  known,
}

const settings = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('cohorts'),
    experienceIds: z.array(z.string()).min(1),
    /** How many of each voice, for this mix alone. */
    hopes: z.array(z.object({ experienceId: z.string(), voice: z.enum(cohortVoices), least: z.int().min(0), most: z.int().min(0) })),
    /** `powerApart`: nobody comes to the experience that their own worker or manager comes to. */
    rules: z.object({ powerApart: z.boolean() }),
    weights: cohortWeights,
    ...asked,
  }),
  z.object({
    part: z.literal('circles'),
    experienceId: z.string(),
    /** In the order they are held; the answer lists them in the same order. */
    sessionIds: z.array(z.string()).min(1),
    circleCount: z.int().min(1),
    /** Left out of all these sessions though they have a place: noted away at the door. */
    awayIds: z.array(z.string()).default([]),
    rules: z.object({ parentNotAlone: z.boolean(), everyVoice: z.boolean() }),
    weights: circleWeights,
    ...asked,
  }),
  z.object({
    part: z.literal('coaches'),
    experienceId: z.string(),
    /** How many people each coach can take on, by the id of the coach's person. */
    capacities: z.record(z.string(), z.int().min(0)),
    ...asked,
  }),
])

/** The bench's answer: places for people, experiences for cohorts, circles for tables; `tables` lists sessions as the settings do. */
const answer = z.object({
  cohorts: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.array(z.array(z.array(z.string())))).optional(),
  /** By experience, then by the id of the coach's person. */
  coaches: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
})

const costLine = z.object({ count: z.number(), points: z.number() })
const eachOf = <Shape extends z.core.$ZodShape>(weights: z.ZodObject<Shape>) =>
  z.record(z.enum(Object.keys(weights.shape) as [keyof Shape & string, ...(keyof Shape & string)[]]), costLine)

const counted = {
  /** Sum of the costs by the weights that were asked for, whichever way the proposal leans. */
  points: z.number(),
  /** Points that no arrangement can fall below; null where that is not known. */
  bound: z.number().nullable(),
  /** Pairs who wished to be together, and how many of them are. */
  wishes: z.object({ met: z.number(), of: z.number() }),
  /** Which way it was told to lean. */
  lean: z.enum(['asked', 'new_faces', 'across_town']),
  engine: z.object({ version: z.string(), threads: z.number(), tried: z.number(), seconds: z.number() }),
  /** Rules the independent checker found broken: always none, else it is not kept. */
  breaks: z.literal(0),
  /** Changed by hand since. */
  byHand: z.boolean(),
}

const report = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('cohorts'),
    cost: eachOf(cohortWeights.extend({ wishes: points })),
    placed: z.number(),
    waiting: z.number(),
    ...counted,
  }),
  z.object({
    part: z.literal('circles'),
    cost: eachOf(circleWeights),
    leastRepeats: z.number(),
    pairsMet: z.number(),
    pairsPossible: z.number(),
    ...counted,
  }),
  z.object({
    part: z.literal('coaches'),
    cost: z.object({ otherLanguage: costLine, sameLocality: costLine }),
    ...counted,
  }),
])

/** How far a run is, proposal by proposal. */
const progress = z.object({
  /** How often it was begun: a run that keeps failing is given up. */
  begun: z.int(),
  proposals: z.array(
    z.object({
      letter: z.enum(['A', 'B', 'C']),
      state: z.enum(['waiting', 'working', 'done', 'same']),
      tried: z.number(),
      /** Points of the best so far, by its own weights. */
      best: z.number().nullable(),
      bound: z.number().nullable(),
    }),
  ),
})

export type MixSettings = z.infer<typeof settings>
export type SettingsOf<Part extends MixSettings['part']> = Extract<MixSettings, { part: Part }>
export type MixReport = z.infer<typeof report>
export type ReportOf<Part extends MixReport['part']> = Extract<MixReport, { part: Part }>
export type MixAnswer = z.infer<typeof answer>
export type MixHeld = z.infer<typeof held>
export type MixProgress = z.infer<typeof progress>
export type Known = z.infer<typeof known>
export type Lean = MixReport['lean']

export const readSettings = (json: string) => settings.parse(JSON.parse(json))
export const readReport = (json: string) => report.parse(JSON.parse(json))
export const readAnswer = (json: string) => answer.parse(JSON.parse(json))
export const readHeld = (json: string) => held.parse(JSON.parse(json))
export const readProgress = (json: string) => progress.parse(JSON.parse(json))

export const nobodyHeld: MixHeld = { seats: [], places: [], pairs: [] }
