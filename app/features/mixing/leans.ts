import type { CircleWeights } from './engine/circle-brief.ts'
import type { Lean, MixSettings } from './mix-notes.ts'
import type { CohortWeights } from './presets.ts'

/** The three proposals of a mix: the brief as it was asked, and the same brief leaning two other ways. The rules hold in all of them. */
export const proposals = [
  { letter: 'A', lean: 'asked' },
  { letter: 'B', lean: 'new_faces' },
  { letter: 'C', lean: 'across_town' },
] as const satisfies readonly { letter: string; lean: Lean }[]

export const leanWords: Record<Lean, string> = {
  asked: 'What matters weighs as you asked.',
  new_faces: 'It leans to more new faces.',
  across_town: 'It leans to more communities and organisations side by side.',
}

/** Which proposals a mix has: coaches are matched exactly, so there is one best answer and nothing to lean. */
export function proposalsOf({ part }: Pick<MixSettings, 'part'>) {
  return part === 'coaches' ? proposals.slice(0, 1) : proposals
}

export function leanCircles(weights: CircleWeights, lean: Lean): CircleWeights {
  if (lean === 'new_faces') return { ...weights, repeatMeeting: more(weights.repeatMeeting), acquainted: more(weights.acquainted) }
  if (lean === 'across_town') return { ...weights, sameLocality: more(weights.sameLocality), sameService: more(weights.sameService) }
  return weights
}

export function leanCohorts(weights: CohortWeights, lean: Lean): CohortWeights {
  if (lean === 'new_faces') return { ...weights, acquainted: more(weights.acquainted), priorVble: more(weights.priorVble) }
  if (lean === 'across_town') return { ...weights, sameLocality: more(weights.sameLocality), sameService: more(weights.sameService) }
  return weights
}

const more = (weight: number) => 3 * weight + 2
