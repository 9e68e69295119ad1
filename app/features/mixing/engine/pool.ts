import { z } from 'zod'

const id = z.string().min(1)
const whole = z.int().nonnegative()
const share = z.number().min(0).max(1)
const weight = z.number().nonnegative().default(0)
const range = z.object({ min: whole, max: whole })
const pair = z.object({ a: id, b: id })

export const roles = ['parent', 'practitioner', 'leader'] as const
const role = z.enum(roles)
const perRole = z.object({ parent: range, practitioner: range, leader: range })

/** Of those with a quality, such as the language Polish, a cohort hopes for `min` to `max` people. A cost, not a rule. */
const hope = z.object({
  quality: z.enum(['community', 'organisation', 'gender', 'born_band', 'language', 'returning']),
  /** The candidate's own word for it; `yes` or `no` for returning. */
  word: z.string(),
  min: whole,
  max: whole,
})

/**
 * A pool as the bench writes it: everyone who could come, the cohorts to fill, and the rules and weights of the model. Fields it does not
 * name are passed over. The bench's word `role` is the product's voice, `table` its circle.
 */
export const poolSchema = z.object({
  dates: z.array(z.object({ id })),
  cohorts: z.array(z.object({ id, date: id, size: range, roles: perRole, accessibleBeds: whole, hopes: z.array(hope).optional() })).min(1),
  /** How many sessions each cohort sits in tables. */
  sessions: whole,
  tables: z.object({ count: z.int().positive(), size: range, roleMin: z.partialRecord(role, whole) }),
  /** Twin rooms and singles of each cohort's house, besides an accessible single for each of its accessible beds. */
  rooms: z.object({ twins: whole, singles: whole }).optional(),
  /** The share hoped for of each gender and age band. */
  targets: z.object({ gender: z.record(z.string(), share), ageBand: z.record(z.string(), share) }),
  weights: z.object({
    cohort: z.object({
      emptySeat: weight,
      unplacedPriority: weight,
      priorVble: weight,
      sameLocality: weight,
      sameService: weight,
      acquainted: weight,
      genderDev: weight,
      ageDev: weight,
      isolated: weight,
      /** Each person outside the range of a hope. */
      hopes: weight.optional(),
      /** Each wish not met: a pair of `wishes` of whom at least one is placed, and not both in one cohort. */
      wishes: weight.optional(),
    }),
    tables: z.object({ repeatMeeting: weight, sameService: weight, acquainted: weight, isolated: weight, unfairness: weight }),
    rooms: z.object({ sameLocality: weight, ageGap: weight, unwillingShare: weight }).optional(),
    coaches: z.object({ languageMiss: weight, sameLocality: weight }).optional(),
    /** Each person moved to another cohort by a repair; ten times that for each person who loses their place. */
    remix: z.object({ moved: weight }).optional(),
  }),
  candidates: z.array(
    z.object({
      id,
      role,
      locality: z.string(),
      service: z.string().nullable(),
      gender: z.string(),
      ageBand: z.string(),
      language: z.string(),
      accessibleBed: z.boolean(),
      /** Willing to share a twin room; so is everyone who does not say. */
      shareRoom: z.boolean().optional(),
      priorVble: z.boolean(),
      priority: z.int().min(0).max(3),
      /** Ids of the dates someone can come on. */
      available: z.array(id),
    }),
  ),
  keepApart: z.array(pair.extend({ scope: z.enum(['cohort', 'table']) })),
  keepTogether: z.array(pair),
  /** Pairs who would like to come together. A cost, not a rule; the same pair again is the same wish. */
  wishes: z.array(pair).optional(),
  locks: z.array(z.object({ id, cohort: id })),
  acquaintances: z.array(z.tuple([id, id])),
  coaches: z
    .array(
      z.object({
        id,
        locality: z.string(),
        service: z.string().nullable(),
        languages: z.array(z.string()),
        /** The cohort they walk with. */
        cohort: id,
        /** How many people they can walk with. */
        capacity: whole,
        /** Ids of those who never walk with them, besides those of their own service. */
        notWith: z.array(id).optional(),
      }),
    )
    .optional(),
})

export type Pool = z.infer<typeof poolSchema>
export type Candidate = Pool['candidates'][number]
export type PoolCohort = Pool['cohorts'][number]
export type Hope = z.infer<typeof hope>
export type Coach = NonNullable<Pool['coaches']>[number]

/** Who is in each cohort and, where asked for, who sits, sleeps and walks with whom: each part by cohort. */
export interface PoolAnswer {
  cohorts: Record<string, string[]>
  /** `tables[cohort][session][table]` holds ids. */
  tables?: Record<string, string[][][]>
  rooms?: Record<string, Room[]>
  /** `coaches[cohort][coach]` holds the ids of those who walk with that coach. */
  coaches?: Record<string, Record<string, string[]>>
}

export interface Room {
  kind: 'twin' | 'single' | 'accessible'
  ids: string[]
}

/** The parts of an answer; cohorts are always worked out. */
export type PoolPart = keyof PoolAnswer

/** What each hope is about, as the word a candidate has for it; null for none. */
export function qualityOf(person: Candidate, quality: Hope['quality']): string | null {
  if (quality === 'community') return person.locality
  if (quality === 'organisation') return person.service
  if (quality === 'gender') return person.gender
  if (quality === 'born_band') return person.ageBand
  if (quality === 'language') return person.language
  return person.priorVble ? 'yes' : 'no'
}
