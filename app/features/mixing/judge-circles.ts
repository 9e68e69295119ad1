import { sessionsOf } from './answer-of-mix.ts'
import { markCircleFacts, type CircleFacts } from './circle-facts.ts'
import { checkCircles } from './engine/check-circles.ts'
import { whyInCircle } from './engine/explain-circles.ts'
import { reportCircles } from './engine/report-circles.ts'
import { effortOf, type Judge } from './judge-of-mix.ts'
import type { MixHeld, SettingsOf } from './mix-notes.ts'
import { addCosts } from './say-difference.ts'
import { sayFewest } from './voice-rules.ts'
import { openWordsOfCircles } from './why-refused.ts'
import { reportOnCircles } from './work-on-circles.ts'
import { writeCircleBrief } from './write-circle-brief.ts'
import { reasonsInCircle } from './reasons-in-circle.ts'

/** Circles as they would be judged now. */
export function judgeCircles(facts: CircleFacts, settings: SettingsOf<'circles'>, held: MixHeld): Judge {
  const brief = writeCircleBrief(facts, settings, held)
  return {
    known: markCircleFacts(facts),
    breaksOf: (answer) =>
      checkCircles(brief, sessionsOf(settings, answer)).map(({ rule, sessionId, circle, ids = [] }) => ({
        rule,
        key: [rule, sessionId, ids.length > 1 ? [...ids].sort().join(' ') : `${circle ?? ''} ${ids.join('')}`].join(' '),
      })),
    recount: (answer, before) =>
      reportOnCircles(brief, sessionsOf(settings, answer), { lean: before.lean, effort: effortOf(before), byHand: true }),
    openWords: () => openWordsOfCircles({ size: brief.circleSize, fewest: sayFewest(brief.voiceMin ?? {}) }),
    waysElsewhere(answer, { placeId, sessionId }) {
      const sessions = sessionsOf(settings, answer)
      const costs = reportCircles(brief, sessions).cost
      return (whyInCircle(brief, sessions, placeId, sessionId ?? '')?.others ?? []).map(({ circle, swapWithId, change, blocked }) => ({
        spot: String(circle),
        withId: swapWithId,
        blocked,
        points: change.points,
        costs: addCosts(costs, change.rules),
      }))
    },
    reasons: (answer, person) => reasonsInCircle(facts, { settings, answer }, person),
  }
}
