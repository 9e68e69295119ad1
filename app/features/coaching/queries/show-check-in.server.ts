import { hasEmail } from '#app/features/experiences/places/queries/place.server.ts'
import type { Relations } from '#app/server/relations.server.ts'
import { canReach, canReadWords, isCoach } from '../permissions.ts'
import { whenTalked } from '../check-in-times.ts'
import { findWhoAgreed, isAskedAbout, listCheckIns, type CheckInRow } from './check-ins.server.ts'
import type { CoachingRow } from './coaching.server.ts'
import { findPurposeOf } from './purpose.server.ts'
import { findNumberOf, listNumbers } from './reaching.server.ts'
import { listSteps, openSharedWords, openWhy } from './words.server.ts'

/** A check-in as everyone sees it who may know of it, the helper too: times, where it stands, first names. */
export async function showCheckIn(
  { id, coaching_id, starts_at, other_at, held_at, channel, state, asksAgain }: CheckInRow,
  coaching: CoachingRow,
  relations: Relations,
) {
  const { known_as: person, coach_known_as: coach } = coaching
  const asCoach = isCoach(relations)
  const mine = canReadWords(relations)
  return {
    checkIn: { id, coaching_id, starts_at: whenTalked({ starts_at, held_at }), other_at, channel, state, asksAgain },
    isCoach: asCoach,
    names: {
      person,
      coach,
      other: asCoach ? person : coach,
      title: asCoach ? person : mine ? `You and ${coach}` : `${person} and ${coach}`,
    },
    agreed: state === 'agreed' ? await sayWhoAgreed(id) : null,
  }
}

async function sayWhoAgreed(checkInId: string): Promise<{ by: string; as: 'self' | 'helper' | 'coach' } | null> {
  const agreed = await findWhoAgreed(checkInId)
  if (!agreed) return null
  return { by: agreed.known_as, as: agreed.acting_as === 'coach' || agreed.acting_as === 'helper' ? agreed.acting_as : ('self' as const) }
}

/** What only the two see of a check-in: their words, the plan, the small steps, why, and how to reach each other. Null for anybody else. */
export async function findPair(checkIn: CheckInRow, coaching: CoachingRow, { relations, at }: { relations: Relations; at: Date }) {
  if (!canReadWords(relations)) return null
  const steps = await listSteps(relations, coaching.id)
  const asCoach = isCoach(relations)
  return {
    words: await openSharedWords(relations, { id: checkIn.id, personId: coaching.person_id }),
    why: await openWhy(relations, { id: coaching.id, personId: coaching.person_id }),
    experience: await findPurposeOf(coaching),
    checkIns: await listCheckIns(coaching.id),
    stepsHere: steps.filter((step) => step.checkInId === checkIn.id),
    openStep: steps.find((step) => step.state === 'open' && step.checkInId !== checkIn.id) ?? null,
    numbers: asCoach && canReach(relations) ? await listNumbers(coaching, at) : null,
    reachWords: asCoach ? coaching.reach_words : null,
    asked: asCoach ? { isAsked: await isAskedAbout(checkIn.id), isMailable: await hasEmail(coaching.person_id) } : null,
    coachNumber: asCoach ? null : await findNumberOf(coaching.coach_id),
  }
}

export type Pair = NonNullable<Awaited<ReturnType<typeof findPair>>>
