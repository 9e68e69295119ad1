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

/**
 * A pool as the bench writes it: everyone who could come, the cohorts to fill, and the rules and weights of the model. Fields it does not
 * name are passed over. The bench's word `role` is the product's voice, `table` its circle.
 */
export const poolSchema = z.object({
  dates: z.array(z.object({ id })),
  cohorts: z.array(z.object({ id, date: id, size: range, roles: perRole, accessibleBeds: whole })).min(1),
  /** How many sessions each cohort sits in tables. */
  sessions: whole,
  tables: z.object({ count: z.int().positive(), size: range, roleMin: z.partialRecord(role, whole) }),
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
    }),
    tables: z.object({ repeatMeeting: weight, sameService: weight, acquainted: weight, isolated: weight, unfairness: weight }),
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
      priorVble: z.boolean(),
      priority: z.int().min(0).max(3),
      /** Ids of the dates someone can come on. */
      available: z.array(id),
    }),
  ),
  keepApart: z.array(pair.extend({ scope: z.enum(['cohort', 'table']) })),
  keepTogether: z.array(pair),
  locks: z.array(z.object({ id, cohort: id })),
  acquaintances: z.array(z.tuple([id, id])),
})

export type Pool = z.infer<typeof poolSchema>
export type Candidate = Pool['candidates'][number]
export type PoolCohort = Pool['cohorts'][number]

/** Who is in each cohort, and who sits where: tables[cohort][session][table] holds ids. */
export interface PoolAnswer {
  cohorts: Record<string, string[]>
  tables?: Record<string, string[][][]>
}
