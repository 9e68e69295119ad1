import { markCoachFacts, type CoachFacts } from './coach-facts.ts'
import { checkCoaches } from './engine/check-coaches.ts'
import { reportCoaches } from './engine/report-coaches.ts'
import { effortOf, type Judge } from './judge-of-mix.ts'
import type { MixAnswer, ReportOf, SettingsOf } from './mix-notes.ts'
import { openWordsOfCoaches } from './why-refused.ts'
import type { Effort } from './work-on-mix.ts'
import { writeCoachPool } from './write-coach-pool.ts'
import { reasonsToWalk } from './reasons-to-walk.ts'

/** Part of the record of every mix of coaches; goes up with what is found. */
const version = 'coaches-1'

/** Who walks with whom, as it would be judged now. */
export function judgeCoaches(facts: CoachFacts, settings: SettingsOf<'coaches'>): Judge {
  const pool = writeCoachPool(settings.experienceId, facts)
  const isOwn = (coach: string, ids: readonly string[]) => facts.people.some(({ id, personId }) => personId === coach && ids.includes(id))
  const everybody = { [settings.experienceId]: facts.people.map(({ id }) => id) }
  return {
    known: markCoachFacts(facts),
    breaksOf: ({ coaches = {} }) =>
      checkCoaches(pool, everybody, coaches).map(({ rule, coach = '', ids = [] }) => ({
        rule: rule === 'coach-apart' && isOwn(coach, ids) ? 'coach-self' : rule,
        key: `${rule} ${coach} ${ids.join(' ')}`,
      })),
    recount: (answer, before) => reportOnCoaches(facts, settings, { answer, effort: effortOf(before), byHand: true }),
    openWords: (name) => openWordsOfCoaches(name),
    reasons: (answer, person) => reasonsToWalk(facts, answer, { ...person, experienceId: settings.experienceId }),
  }
}

interface Reporting {
  answer: MixAnswer
  effort: Effort
  byHand: boolean
}

/** What it comes to who walks with whom. The matching is exact, so what it found is the bound too. */
export function reportOnCoaches(
  facts: CoachFacts,
  { experienceId }: Pick<SettingsOf<'coaches'>, 'experienceId'>,
  { answer, effort, byHand }: Reporting,
): ReportOf<'coaches'> {
  const { score, cost } = reportCoaches(writeCoachPool(experienceId, facts), answer.coaches ?? {})
  return {
    part: 'coaches',
    points: score,
    cost: { otherLanguage: cost.languageMiss, sameLocality: cost.sameLocality },
    bound: effort.bound,
    wishes: { met: 0, of: 0 },
    lean: 'asked',
    engine: { version, threads: effort.threads, tried: effort.tried, seconds: effort.seconds },
    breaks: 0,
    byHand,
  }
}
