import type { Pool, PoolAnswer } from './pool.ts'

/** Hard rules of coach pairs, named as the bench's checker names them. */
export type CoachRule =
  'coach-unknown' | 'coach-capacity' | 'coach-not-in-cohort' | 'coach-twice' | 'coach-same-service' | 'coach-apart' | 'no-coach'

export interface CoachBreak {
  rule: CoachRule
  cohort: string
  coach?: string
  ids?: string[]
}

/** Every hard rule that coach pairs break, an empty list for none. Written from the words of the model alone, without any code of the search. */
export function checkCoaches(pool: Pool, cohorts: PoolAnswer['cohorts'], coaches: NonNullable<PoolAnswer['coaches']>): CoachBreak[] {
  return pool.cohorts.flatMap(({ id: cohort }) => {
    const members = cohorts[cohort] ?? []
    const pairs = Object.entries(coaches[cohort] ?? {})
    const walking = pairs.flatMap(([, ids]) => ids)
    return [
      ...pairs.flatMap(([coach, ids]) => checkCoach(pool, cohort, coach, ids)),
      ...walking.filter((id, at) => walking.indexOf(id) < at).map((id) => ({ rule: 'coach-twice' as const, cohort, ids: [id] })),
      ...walking.filter((id) => !members.includes(id)).map((id) => ({ rule: 'coach-not-in-cohort' as const, cohort, ids: [id] })),
      ...members.filter((id) => !walking.includes(id)).map((id) => ({ rule: 'no-coach' as const, cohort, ids: [id] })),
    ]
  })
}

function checkCoach(pool: Pool, cohort: string, id: string, ids: readonly string[]): CoachBreak[] {
  const coach = (pool.coaches ?? []).find((candidate) => candidate.id === id && candidate.cohort === cohort)
  if (!coach) return [{ rule: 'coach-unknown', cohort, coach: id }]
  const colleagues = pool.candidates.filter(
    (person) => ids.includes(person.id) && person.service !== null && person.service === coach.service,
  )
  return [
    ...(ids.length > coach.capacity ? [{ rule: 'coach-capacity' as const, cohort, coach: id }] : []),
    ...ids.filter((one) => coach.notWith?.includes(one)).map((one) => ({ rule: 'coach-apart' as const, cohort, coach: id, ids: [one] })),
    ...colleagues.map((person) => ({ rule: 'coach-same-service' as const, cohort, coach: id, ids: [person.id] })),
  ]
}
