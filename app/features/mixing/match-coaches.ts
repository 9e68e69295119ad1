import type { CoachFacts } from './coach-facts.ts'
import { assignCoaches } from './engine/coaches/assign-coaches.ts'
import type { MixAnswer, MixHeld, SettingsOf } from './mix-notes.ts'
import { writeCoachPool } from './write-coach-pool.ts'

export type Matched = { ok: true; answer: MixAnswer; points: number } | { ok: false; isHidden: boolean; words: string }

/**
 * Who walks with whom at the least that part D of the model can cost, exactly; pairs held by hand stay. Refused openly where
 * the coaches have too little room; where they would have room but for who never walks with whom, or two are held who do not,
 * it is the hidden sentence.
 */
export function matchCoaches(
  facts: CoachFacts,
  { experienceId }: Pick<SettingsOf<'coaches'>, 'experienceId'>,
  { held, hiddenWords }: { held: MixHeld; hiddenWords: string },
): Matched {
  const kept = held.pairs.filter(
    ({ placeId, coachId }) => facts.people.some(({ id }) => id === placeId) && facts.coaches.some(({ id }) => id === coachId),
  )
  if (kept.some((pair) => facts.notWith.some((not) => not.placeId === pair.placeId && not.coachId === pair.coachId)))
    return { ok: false, isHidden: true, words: hiddenWords }
  const open = withoutHeld(facts, kept)
  const found = assign(experienceId, open)
  if (!found.ok) {
    const room = open.coaches.reduce((sum, { capacity }) => sum + capacity, 0)
    if (room >= open.people.length) return { ok: false, isHidden: true, words: hiddenWords }
    return {
      ok: false,
      isHidden: false,
      words: `${open.people.length} people have nobody to walk with yet, and there is room for ${room}.`,
    }
  }
  const coaches = Object.fromEntries(
    facts.coaches.map(({ id }) => [
      id,
      [...(found.coaches[experienceId]?.[id] ?? []), ...kept.filter(({ coachId }) => coachId === id).map(({ placeId }) => placeId)].sort(),
    ]),
  )
  const everybody = facts.people.map(({ id }) => id)
  return { ok: true, points: found.points, answer: { cohorts: { [experienceId]: everybody }, coaches: { [experienceId]: coaches } } }
}

function assign(experienceId: string, facts: CoachFacts) {
  return assignCoaches(writeCoachPool(experienceId, facts), { [experienceId]: facts.people.map(({ id }) => id) })
}

function withoutHeld(facts: CoachFacts, kept: MixHeld['pairs']): CoachFacts {
  const taken = new Set(kept.map(({ placeId }) => placeId))
  return {
    ...facts,
    people: facts.people.filter(({ id }) => !taken.has(id)),
    coaches: facts.coaches.map((coach) => ({
      ...coach,
      capacity: Math.max(0, coach.capacity - kept.filter(({ coachId }) => coachId === coach.id).length),
    })),
  }
}
