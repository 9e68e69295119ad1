import { addDays } from '#app/shared/dates.ts'
import { shapeOf, type Pattern } from '../patterns.ts'
import type { CohortVoice } from '../places/seats.ts'
import type { PreparationKind } from './preparation-kinds.ts'

interface Coming {
  pattern: Pattern
  voice: CohortVoice
}

/** What is set going by a yes, whoever says it: each of these is for us to do. */
export function startingPreparations({ voice }: Coming): PreparationKind[] {
  const release = voice === 'parent' ? [] : (['release'] as const)
  return ['welcome', 'conversation', ...release, 'briefing']
}

/** What everybody of this voice and pattern is asked. Until they have answered, they are not ready. */
export function askedPreparations({ pattern, voice }: Coming): PreparationKind[] {
  const { nights, travel } = shapeOf[pattern]
  const family = voice === 'parent' ? (['childcare', 'caring'] as const) : []
  const wages = voice === 'parent' ? (['earnings'] as const) : []
  return [
    ...family,
    ...(travel ? (['travel'] as const) : []),
    ...wages,
    'access',
    ...(travel || nights ? (['care_notes'] as const) : []),
    'consents',
  ]
}

/** How soon after a yes somebody says hello. */
const welcomeDays = 7

const daysBefore: Record<Exclude<PreparationKind, 'welcome'>, number> = {
  conversation: 28,
  clearance: 28,
  childcare: 21,
  caring: 21,
  release: 21,
  access: 21,
  travel: 14,
  earnings: 14,
  briefing: 14,
  care_notes: 10,
  consents: 7,
  other: 7,
}

/** The day by which something should be right. For who joins late it is soon, but never before tomorrow nor after the first day. */
export function dueOf(kind: PreparationKind, { firstOn, today }: { firstOn: string; today: string }) {
  const usual = kind === 'welcome' ? addDays(today, welcomeDays) : addDays(firstOn, -daysBefore[kind])
  const soonest = addDays(today, 1)
  const due = usual > soonest ? usual : soonest
  return due < firstOn ? due : firstOn
}
