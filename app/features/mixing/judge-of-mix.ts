import type { Known, MixAnswer, MixReport } from './mix-notes.ts'
import type { OpenWords, RuleBreak } from './why-refused.ts'
import type { WayThere } from './why-not-there.ts'

/** One part of a mix as it is known now: what an arrangement breaks and what it costs, without any search. */
export interface Judge {
  known: Known
  breaksOf: (answer: MixAnswer) => RuleBreak[]
  /** What the arrangement comes to, counted again because somebody changed it by hand. */
  recount: (answer: MixAnswer, before: MixReport) => MixReport
  /** What may be told of each rule, for the one who moves. */
  openWords: (name: string) => OpenWords
  /** The cheapest way to every other spot, where the engine can tell without trying them all. */
  waysElsewhere?: (answer: MixAnswer, person: { placeId: string; sessionId: string | null }) => WayThere[]
  /** What speaks for where somebody is, in sentences. */
  reasons: (answer: MixAnswer, person: { placeId: string; sessionId: string | null; nameOf: (placeId: string) => string }) => string[]
}

/** What the engine told when it worked, for counting again. */
export function effortOf({ engine: { tried, seconds, threads }, bound }: MixReport) {
  return { tried, seconds, threads, bound }
}
