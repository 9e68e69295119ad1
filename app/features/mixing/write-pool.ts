import { cohortVoices } from '#app/shared/voices.ts'
import type { Candidate, Pool, PoolCohort } from './engine/pool.ts'
import type { MixHeld, SettingsOf } from './mix-notes.ts'
import { isHeldPlace, type PoolFacts, type PoolPlace } from './pool-facts.ts'
import { pairsOfPool } from './pairs-of-pool.ts'

/**
 * Points of a wish that is not met: more than two who know each other, from one organisation and one community, cost by the usual weights.
 */
const wishPoints = 10

type Asked = Pick<SettingsOf<'cohorts'>, 'hopes' | 'rules' | 'weights'>

/** What the engine is asked, and how its candidates are places again. */
export interface WrittenPool {
  pool: Pool
  /** The place a candidate takes at an experience. */
  placeOf: (candidateId: string, experienceId: string) => string | undefined
}

/** One person to place, by the id of the first of their places: at most one of these is taken. */
export interface PoolCandidate {
  id: string
  personId: string
  places: readonly PoolPlace[]
  /** Where they are held, if anywhere. */
  heldAt: string | undefined
}

/**
 * Who comes, as the engine asks it: every person once with the experiences they can come to, except that who is promised to several holds a
 * seat in each. Dates are experiences, roles are voices, localities are communities, services are organisations.
 */
export function writePool(facts: PoolFacts, settings: Asked, held: MixHeld): WrittenPool {
  const candidates = listCandidates(facts, held)
  const people = candidates.map((candidate) => describe(candidate))
  const pool: Pool = {
    dates: facts.experiences.map(({ id }) => ({ id })),
    cohorts: facts.experiences.map((experience) => describeCohort(experience, settings.hopes, facts.places.length)),
    sessions: 0,
    tables: { count: 1, size: { min: 1, max: 1 }, roleMin: {} },
    targets: { gender: sharesOf(people, ({ gender }) => gender), ageBand: sharesOf(people, ({ ageBand }) => ageBand) },
    weights: {
      cohort: { ...settings.weights, wishes: wishPoints },
      tables: { repeatMeeting: 0, sameService: 0, acquainted: 0, isolated: 0, unfairness: 0 },
    },
    candidates: people,
    locks: candidates.flatMap(({ id, heldAt }) => (heldAt ? [{ id, cohort: heldAt }] : [])),
    ...pairsOfPool(facts, candidates, settings.rules),
  }
  const places = new Map(candidates.map((candidate) => [candidate.id, candidate.places]))
  return { pool, placeOf: (id, experienceId) => places.get(id)?.find((place) => place.experienceId === experienceId)?.id }
}

function listCandidates({ places }: PoolFacts, { places: byHand }: MixHeld): PoolCandidate[] {
  const isHeld = (place: PoolPlace) => isHeldPlace(place) || byHand.some(({ placeId }) => placeId === place.id)
  return [...Map.groupBy(places, ({ personId }) => personId).values()].flatMap((own): PoolCandidate[] => {
    const promised = own.filter(isHeld)
    const [first] = promised.length > 0 ? promised : own
    if (!first) return []
    if (promised.length > 0)
      return promised.map((place) => ({ id: place.id, personId: place.personId, places: [place], heldAt: place.experienceId }))
    const open = own.filter(({ voice, free }) => voice === first.voice && free !== 'no')
    const [one] = open
    return one ? [{ id: one.id, personId: one.personId, places: open, heldAt: undefined }] : []
  })
}

function describe({ id, places, heldAt }: PoolCandidate): Candidate {
  const [place] = places
  return {
    id,
    role: place?.voice ?? 'parent',
    locality: place?.locality ?? `unsaid ${id}`,
    service: place?.service ?? null,
    gender: place?.gender ?? 'unsaid',
    ageBand: place?.ageBand ?? 'unsaid',
    language: languageOf(place?.language ?? null),
    accessibleBed: false,
    priorVble: place?.cameBefore ?? false,
    priority: Math.min(3, Math.max(0, place?.energy ?? 1)),
    available: heldAt ? [heldAt] : places.map(({ experienceId }) => experienceId),
  }
}

function describeCohort({ id, seats, targets }: PoolFacts['experiences'][number], hopes: Asked['hopes'], beds: number): PoolCohort {
  const hopeOf = (voice: (typeof cohortVoices)[number]) => hopes.find((hope) => hope.experienceId === id && hope.voice === voice)
  const range = (voice: (typeof cohortVoices)[number]) => ({ min: hopeOf(voice)?.least ?? 0, max: hopeOf(voice)?.most ?? seats })
  const roles = { parent: range('parent'), practitioner: range('practitioner'), leader: range('leader') }
  const least = cohortVoices.reduce((sum, voice) => sum + roles[voice].min, 0)
  return { id, date: id, size: { min: Math.min(least, seats), max: seats }, roles, accessibleBeds: beds, hopes: targets.flatMap(asHope) }
}

/** What is hoped for besides voices, in the words that candidates have. */
function asHope({ quality, word, least, most }: PoolFacts['experiences'][number]['targets'][number]) {
  if (quality === 'voice') return []
  const own = quality === 'language' ? languageOf(word) : word
  return [{ quality, word: own, min: least, max: most }]
}

/** The engine knows the language that nobody is alone with as English. */
function languageOf(tag: string | null) {
  const base = tag?.split('-')[0]
  return base && base !== 'en' ? base : 'English'
}

/** The share of each kind among those who could come: what a cohort is to look like where nothing else was hoped for. */
function sharesOf(people: readonly Candidate[], kindOf: (person: Candidate) => string) {
  const counts = new Map<string, number>()
  for (const person of people) counts.set(kindOf(person), (counts.get(kindOf(person)) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([kind, count]) => [kind, count / people.length]))
}
