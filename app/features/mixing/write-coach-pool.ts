import type { CoachFacts } from './coach-facts.ts'
import type { Pool } from './engine/pool.ts'

/** Part D of the model: a coach who does not speak their language weighs most. */
const coachWeights = { languageMiss: 5, sameLocality: 2 }

const nobody = { min: 0, max: 0 }
const wordOf = (language: string | null) => language ?? 'en'

/** Who walks with whom, as the engine asks it: one cohort of those who came, and who can walk with them. */
export function writeCoachPool(experienceId: string, { people, coaches, notWith }: CoachFacts): Pool {
  const all = { min: 0, max: people.length }
  return {
    dates: [{ id: experienceId }],
    cohorts: [
      { id: experienceId, date: experienceId, size: all, roles: { parent: all, practitioner: nobody, leader: nobody }, accessibleBeds: 0 },
    ],
    sessions: 0,
    tables: { count: 1, size: { min: 1, max: 1 }, roleMin: {} },
    targets: { gender: {}, ageBand: {} },
    weights: {
      cohort: {
        emptySeat: 0,
        unplacedPriority: 0,
        priorVble: 0,
        sameLocality: 0,
        sameService: 0,
        acquainted: 0,
        genderDev: 0,
        ageDev: 0,
        isolated: 0,
      },
      tables: { repeatMeeting: 0, sameService: 0, acquainted: 0, isolated: 0, unfairness: 0 },
      coaches: coachWeights,
    },
    candidates: people.map(({ id, locality, service, language }) => ({
      id,
      role: 'parent' as const,
      locality: locality ?? `unsaid ${id}`,
      service,
      gender: '',
      ageBand: '',
      language: wordOf(language),
      accessibleBed: false,
      priorVble: false,
      priority: 0,
      available: [experienceId],
    })),
    keepApart: [],
    keepTogether: [],
    locks: [],
    acquaintances: [],
    coaches: coaches.map(({ id, locality, service, languages, capacity }) => ({
      id,
      locality: locality ?? `unsaid ${id}`,
      service,
      languages: languages.map(wordOf),
      cohort: experienceId,
      capacity,
      notWith: notWith.filter(({ coachId }) => coachId === id).map(({ placeId }) => placeId),
    })),
  }
}
