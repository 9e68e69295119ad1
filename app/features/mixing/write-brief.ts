import { fingerprint } from '#app/shared/fingerprint.ts'
import { circleSize } from './circle-choices.ts'
import type { CircleBrief, Pair } from './engine/circle-brief.ts'
import { fewestInCircle, type CohortVoice } from './voice-rules.ts'

/** Somebody with an accepted place, by the id of the place. */
export interface Sitter {
  id: string
  voice: CohortVoice
  locality: string | null
  service: string | null
  language: string | null
}

/** All that the circles of one session follow from. */
export interface SessionFacts {
  sessionId: string
  /** Who is here, in the order of their ids. */
  present: readonly Sitter[]
  keepApart: readonly Pair[]
  acquainted: readonly Pair[]
  /** Circles of earlier sessions, by the ids of places. */
  history: readonly (readonly (readonly string[])[])[]
}

const voiceWords = {
  parent: { one: 'parent', other: 'parents' },
  practitioner: { one: 'practitioner', other: 'practitioners' },
  leader: { one: 'senior leader', other: 'senior leaders' },
}

/** What the engine is asked: those who are here, in so many circles. */
export function writeBrief({ sessionId, present, keepApart, acquainted, history }: SessionFacts, circleCount: number): CircleBrief {
  return {
    people: present,
    sessions: [{ id: sessionId, presentIds: present.map(({ id }) => id), circleCount }],
    circleSize: circleSize(present.length, circleCount),
    voiceMin: fewestInCircle(present, circleCount),
    history,
    keepApart,
    acquainted,
    commonLanguage: 'en',
    voiceWords,
  }
}

/** Marks of what was known when a mix was worked out: enough to notice what changed, too little to tell what it was. */
export interface Known {
  people: Record<string, string>
  earlier: string
  rest: string
}

export function markKnown({ present, keepApart, acquainted, history }: SessionFacts): Known {
  const pairs = (all: readonly Pair[]) => all.map(([a, b]) => [a, b].sort().join(' ')).sort()
  return {
    people: Object.fromEntries(present.map(({ id, ...facts }) => [id, fingerprint(facts)])),
    earlier: fingerprint({ history }),
    rest: fingerprint({ apart: pairs(keepApart), acquainted: pairs(acquainted) }),
  }
}
