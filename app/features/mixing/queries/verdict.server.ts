import { checkCircles } from '../engine/check-circles.ts'
import { findChanges } from '../say-changes.ts'
import { markKnown, writeBrief } from '../write-brief.ts'
import { readFacts } from './facts.server.ts'
import { findSessionOf, type MixRow } from './one-session.server.ts'

/** Whether a mix still stands at an instant: what changed since it was worked out, and which rules the independent checker finds broken. */
export async function judgeMix(mix: MixRow, at: Date) {
  const session = await findSessionOf(mix)
  const facts = await readFacts(session, at)
  const brief = writeBrief(facts, mix.settings.circleCount)
  return {
    session,
    brief,
    changes: findChanges(mix.settings.known, markKnown(facts)),
    breaks: checkCircles(brief, [{ id: session.id, circles: mix.circles }]),
  }
}
