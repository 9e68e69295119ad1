import type { Known, Lean, MixAnswer, MixReport } from './mix-notes.ts'
import type { Task } from './engine/start-search.ts'

/** What the engine tells of a finished search, besides the answer itself. */
export interface Effort {
  tried: number
  seconds: number
  threads: number
  /** Points no answer can fall below by the weights that were searched with; null where that is not known. */
  bound: number | null
}

export interface Judged {
  answer: MixAnswer
  /** How many rules the independent checker finds broken; anything but none is a mistake of ours. */
  breaks: number
  report: MixReport
}

/** Why there is no arrangement, as organisers read it. `isHidden` where it is a rule that nobody but the safeguarding lead may know. */
export interface NoMix {
  words: string
  isHidden: boolean
}

/** One part of a mix, made ready: what the engine is asked for each proposal, and how what it says is read. */
export interface MixWork {
  known: Known
  taskFor(lean: Lean): Task
  judge(lean: Lean, found: unknown, effort: Effort): Judged
  /** Reads a refusal of the engine. */
  explain(refusal: unknown): NoMix
}
