import type { Judge } from '../judge-of-mix.ts'
import { judgeCoaches } from '../judge-coaches.ts'
import { judgeCircles } from '../judge-circles.ts'
import { judgeCohorts } from '../judge-cohorts.ts'
import type { MixHeld } from '../mix-notes.ts'
import { findChanges, type Changes } from '../say-changes.ts'
import { readCoachFacts } from './coach-facts.server.ts'
import { readCircleFacts } from './circle-facts.server.ts'
import type { MixRow } from './mix.server.ts'
import { readPoolFacts } from './pool-facts.server.ts'

/** A mix as it is known at an instant: how its proposals would be judged, and what changed since it was worked out. */
export async function judgeMix(
  { settings }: Pick<MixRow, 'settings'>,
  held: MixHeld,
  at: Date,
): Promise<Judge & { changes: Changes | undefined }> {
  const judge = await makeJudge(settings, held, at)
  return { ...judge, changes: findChanges(settings.known, judge.known) }
}

async function makeJudge(settings: MixRow['settings'], held: MixHeld, at: Date): Promise<Judge> {
  if (settings.part === 'circles') return judgeCircles(await readCircleFacts(settings, at), settings, held)
  if (settings.part === 'cohorts') return judgeCohorts(await readPoolFacts(settings.experienceIds, at), settings, held)
  return judgeCoaches(await readCoachFacts(settings, at), settings)
}
