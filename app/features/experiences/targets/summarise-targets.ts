import { cohortVoices } from '#app/shared/voices.ts'
import { isSameKind, type Kind } from './target-qualities.ts'

/** What is hoped for: at least and at most so many people of a kind. */
export interface Target extends Kind {
  least: number
  most: number
}

/** One place, as far as it counts: of which kinds its person is, and how far they came. */
export interface Counted {
  kinds: readonly Kind[]
  invited: boolean
  saidYes: boolean
  /** Said yes and has not given it back. */
  coming: boolean
  /** Was at one session or more. */
  came: boolean
  /** Was at the last session until its end. */
  stayed: boolean
}

/** Whether the roll has been called at all, and at the last session: before that, nobody is counted as not there. */
export interface Called {
  any: boolean
  last: boolean
}

export interface TargetLine extends Kind {
  /** Null where nothing is hoped for. */
  least: number | null
  most: number | null
  invited: number
  saidYes: number
  coming: number
  came: number | null
  stayed: number | null
  /** How many more yeses would meet the target. */
  missing: number
  /** How many more are coming than were hoped for. */
  tooMany: number
}

interface Given {
  targets: readonly Target[]
  people: readonly Counted[]
  called: Called
}

/**
 * What was hoped for beside what came of it, a line for each voice that is hoped for or there, then one for each other
 * target; and which targets are missed, by how many. On target is when as many as hoped for, and not more, are coming.
 */
export function summariseTargets({ targets, people, called }: Given) {
  const voices = cohortVoices.map((word): Kind => ({ quality: 'voice', word }))
  const isThere = (kind: Kind) => people.some(({ kinds, invited }) => invited && kinds.some((one) => isSameKind(one, kind)))
  const shown = voices.filter((kind) => isThere(kind) || targets.some((target) => isSameKind(target, kind)))
  const others = targets.filter(({ quality }) => quality !== 'voice')
  const lines = [...shown, ...others].map((kind) => lineOf(kind, { targets, people, called }))
  const missed = lines.filter(({ missing, tooMany }) => missing > 0 || tooMany > 0)
  return { lines, missed, isOnTarget: missed.length === 0 }
}

function lineOf({ quality, word }: Kind, { targets, people, called }: Given): TargetLine {
  const target = targets.find((one) => isSameKind(one, { quality, word }))
  const ofKind = people.filter(({ kinds }) => kinds.some((one) => isSameKind(one, { quality, word })))
  const count = (step: 'invited' | 'saidYes' | 'coming' | 'came' | 'stayed') => ofKind.filter((person) => person[step]).length
  const coming = count('coming')
  return {
    quality,
    word,
    least: target?.least ?? null,
    most: target?.most ?? null,
    invited: count('invited'),
    saidYes: count('saidYes'),
    coming,
    came: called.any ? count('came') : null,
    stayed: called.last ? count('stayed') : null,
    missing: Math.max(0, (target?.least ?? 0) - coming),
    tooMany: target ? Math.max(0, coming - target.most) : 0,
  }
}

/** All of them in one line, whatever their kind. */
export function totalOf(people: readonly Counted[], called: Called) {
  const count = (step: 'invited' | 'saidYes' | 'coming' | 'came' | 'stayed') => people.filter((person) => person[step]).length
  return {
    invited: count('invited'),
    saidYes: count('saidYes'),
    coming: count('coming'),
    came: called.any ? count('came') : null,
    stayed: called.last ? count('stayed') : null,
  }
}
