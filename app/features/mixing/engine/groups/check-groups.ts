import type { GroupsInstance } from './groups-instance.ts'

export type CheckedGroups = { ok: true; objective: number } | { ok: false; problem: string }

/** Counts an answer from the words of the problem alone, sharing no code with the search: who is where, how many, and the sum of distances. */
export function checkGroups(
  { people, least, most, distances, decimals }: GroupsInstance,
  groups: readonly (readonly number[])[],
): CheckedGroups {
  const seen = new Set(groups.flat())
  const seats = groups.reduce((sum, group) => sum + group.length, 0)
  if (groups.length !== least.length) return { ok: false, problem: `${groups.length} groups, not ${least.length}` }
  if (seats !== people || seen.size !== people || [...seen].some((one) => !Number.isInteger(one) || one < 0 || one >= people))
    return { ok: false, problem: 'not everyone is in exactly one group' }
  for (const [number, { length }] of groups.entries())
    if (length < (least[number] ?? 0) || length > (most[number] ?? 0)) return { ok: false, problem: `group ${number} holds ${length}` }

  let sum = 0
  for (const group of groups)
    for (const [place, one] of group.entries()) for (const other of group.slice(place + 1)) sum += distances[one * people + other] ?? 0
  const unit = 10 ** decimals
  return { ok: true, objective: Math.round(sum * unit) / unit }
}
