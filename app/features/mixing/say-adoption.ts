import { hiddenSentence } from './hidden-sentence.ts'
import { sayChanges, type Changes } from './say-changes.ts'
import type { RuleBreak, OpenWords } from './why-refused.ts'
import { whyRefused } from './why-refused.ts'

type Refused =
  | { reason: 'not_a_draft' | 'changed' | 'over' | 'not_inviting' | 'answer_by' | 'starts_on' | 'breaks_a_rule' }
  | { reason: 'stale'; changes: Changes }

interface Naming {
  nameOf: (placeId: string) => string
  /** What the mix is for. */
  what: string
}

/** Why a proposal was not chosen: beside which field, and in which words. */
export function sayNotAdopted(refused: Refused, { nameOf, what }: Naming): { field: 'form' | 'answerByOn' | 'startsOn'; words: string } {
  const words = {
    not_a_draft: 'This mix is no draft any more. Work out a new one.',
    changed: 'Somebody changed this proposal meanwhile. Below is how it is now; look at it once more, then choose.',
    over: 'These sessions are over or called off. Their circles stay as they were.',
    not_inviting: 'Invitations are not open for every experience of this mix. Open them first.',
    answer_by: 'Choose a day to answer by from today to the last day.',
    starts_on: 'Choose a first day from today on.',
    breaks_a_rule: hiddenSentence(what),
  }
  if (refused.reason === 'stale') return { field: 'form', words: `${sayChanges(refused.changes, nameOf).title}; work it out again.` }
  const field = refused.reason === 'answer_by' ? 'answerByOn' : refused.reason === 'starts_on' ? 'startsOn' : 'form'
  return { field, words: words[refused.reason] }
}

/** What the checker says of a proposal that cannot be chosen; null where every rule is kept. */
export function sayVerdict(breaks: readonly RuleBreak[], { open, what }: { open: OpenWords; what: string }) {
  return breaks.length === 0 ? null : whyRefused(breaks, { name: what, open })
}
