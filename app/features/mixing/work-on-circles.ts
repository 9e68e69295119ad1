import { answerOfCircles } from './answer-of-mix.ts'
import { markCircleFacts, type CircleFacts } from './circle-facts.ts'
import { checkCircles } from './engine/check-circles.ts'
import type { CircleBrief, Impossible, SessionCircles } from './engine/circle-brief.ts'
import { reportCircles } from './engine/report-circles.ts'
import { leanCircles } from './leans.ts'
import type { Lean, ReportOf, SettingsOf } from './mix-notes.ts'
import { hiddenSentence } from './hidden-sentence.ts'
import type { Effort, MixWork } from './work-on-mix.ts'
import { writeCircleBrief } from './write-circle-brief.ts'

/** Part of the record of every mix of circles; goes up with what a seed gives. */
const version = 'circles-2'

interface Named {
  experienceName: string
  titleOf(sessionId: string): string
}

/** Circles of one or several sessions of an experience, as work for the engine. */
export function workOnCircles(facts: CircleFacts, settings: SettingsOf<'circles'>, named: Named): MixWork {
  const brief = writeCircleBrief(facts, settings, settings.held)
  return {
    known: markCircleFacts(facts),
    taskFor: (lean) => ({ kind: 'circles', input: { ...brief, weights: leanCircles(settings.weights, lean) } satisfies CircleBrief }),
    judge(lean, found, effort) {
      // what the search of this kind gives, come from its thread as plain data
      const sessions = found as SessionCircles[]
      return {
        answer: answerOfCircles(settings, sessions),
        breaks: checkCircles(brief, sessions).length,
        report: reportOnCircles(brief, sessions, { lean, effort }),
      }
    },
    explain(refusal) {
      const { rules, sessionId, reason } = refusal as Impossible
      if (rules.includes('keep-apart-table')) return { isHidden: true, words: hiddenSentence(named.experienceName) }
      const isOneOfMany = sessionId !== null && facts.sessions.length > 1
      return { isHidden: false, words: isOneOfMany ? `“${named.titleOf(sessionId)}”: ${reason}` : reason }
    },
  }
}

/** What circles come to, by the weights of the brief. */
export function reportOnCircles(
  brief: CircleBrief,
  sessions: readonly SessionCircles[],
  { lean, effort, byHand = false }: { lean: Lean; effort: Effort; byHand?: boolean },
): ReportOf<'circles'> {
  const { score, cost, wishes, leastRepeats, pairsMet, pairsPossible } = reportCircles(brief, sessions)
  return {
    part: 'circles',
    points: score,
    cost,
    leastRepeats,
    pairsMet,
    pairsPossible,
    bound: leastRepeats * (brief.weights?.repeatMeeting ?? 0),
    wishes: { met: wishes.met, of: wishes.of },
    lean,
    engine: { version, threads: effort.threads, tried: effort.tried, seconds: effort.seconds },
    breaks: 0,
    byHand,
  }
}
