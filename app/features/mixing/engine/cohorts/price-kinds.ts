import { numberWords } from '../numbers.ts'
import { qualityOf, roles, type Candidate, type Hope, type Pool, type PoolCohort } from '../pool.ts'
import type { CohortAims } from './cohort-aims.ts'
import { languagePoints, servicePoints, voicePoints } from './price-seats.ts'

/**
 * Everyone's features, and what each number of people with a feature costs a cohort. A price is found at
 * `prices[priceAt[cohort * featureCount + feature] + people with it + people of the cohort * strideOf[kind]]`.
 */
export interface PricedKinds {
  /** Kinds of feature: voice and bed, whose prices are broken rules, then those whose prices are points. */
  kinds: number
  hardKinds: number
  featureCount: number
  /** `featureOf[person * kinds + kind]`; −1 for none. */
  featureOf: Int32Array
  kindOf: Int32Array
  /** 0 where the size of the cohort does not matter. */
  strideOf: Int32Array
  priceAt: Int32Array
  prices: Float64Array
}

interface Kind {
  read: (person: Candidate) => string | null
  /** What a number of such people costs a cohort of that size. `key` tells one price list from another. */
  price: (cohort: PoolCohort, word: string) => { key: string; of: (people: number, size: number) => number }
  bySize?: boolean
  /** Words that cost something even where no candidate has them. */
  words?: readonly string[]
  about?: Hope['quality'][]
}

const hardKinds = 2

export function priceKinds(pool: Pool, aims: CohortAims): PricedKinds {
  const kinds = listKinds(pool, aims)
  const most = Math.max(...pool.cohorts.map(({ size }) => size.max))
  const hoped = pool.cohorts.flatMap(({ hopes }) => hopes ?? [])
  const named = kinds.flatMap(({ read, words = [], about = [] }, kind) => [
    ...[...words, ...hoped.filter(({ quality }) => about.includes(quality)).map(({ word }) => word)].map((word) => name(kind, word)),
    ...pool.candidates.map((person) => name(kind, read(person))),
  ])
  const words = numberWords(named.filter((word) => word !== ''))
  const features = [...words.keys()].map((word) => ({ kind: Number(word.slice(0, 2)), word: word.slice(2) }))
  const featureOf = Int32Array.from(
    pool.candidates.flatMap((person) => kinds.map(({ read }, kind) => words.get(name(kind, read(person))) ?? -1)),
  )
  const priceAt = new Int32Array(pool.cohorts.length * features.length)
  const prices: number[] = []
  const rows = new Map<string, number>()
  pool.cohorts.forEach((cohort, number) =>
    features.forEach(({ kind, word }, feature) => {
      const found = kinds[kind]
      if (!found) return
      const { key, of } = found.price(cohort, word)
      const hopes = kind < hardKinds ? [] : (cohort.hopes ?? []).filter((hope) => found.about?.includes(hope.quality) && hope.word === word)
      const rowKey = [kind, key, ...hopes.map(({ min, max }) => `${min}-${max}`)].join(' ')
      const row = rows.get(rowKey) ?? prices.length
      priceAt[number * features.length + feature] = row
      if (rows.has(rowKey)) return
      rows.set(rowKey, row)
      for (let size = 0; size <= (found.bySize ? most : 0); size++)
        for (let people = 0; people <= most; people++)
          prices.push(of(people, size) + (pool.weights.cohort.hopes ?? 0) * sum(hopes.map((hope) => outside(people, hope))))
    }),
  )
  return {
    kinds: kinds.length,
    hardKinds,
    featureCount: features.length,
    featureOf,
    kindOf: Int32Array.from(features, ({ kind }) => kind),
    strideOf: Int32Array.from(kinds, ({ bySize }) => (bySize ? most + 1 : 0)),
    priceAt,
    prices: Float64Array.from(prices),
  }
}

/** In an order that puts the broken rules first. */
function listKinds(pool: Pool, aims: CohortAims): Kind[] {
  const { cohort: weights } = pool.weights
  const spoken = new Map(pool.cohorts.map(({ id }) => [id, new Set(languagesSpoken(pool, id))]))
  const missed = (aims.coaches && pool.weights.coaches?.languageMiss) || 0
  const perTable = (role: (typeof roles)[number]) =>
    aims.tables && pool.sessions > 0 ? (pool.tables.roleMin[role] ?? 0) * pool.tables.count : 0
  const pairs = (points: number) => () => ({ key: '', of: (people: number) => (points * people * (people - 1)) / 2 })
  const shares = (points: number, target: Readonly<Record<string, number>>) => (_: PoolCohort, word: string) => {
    const share = target[word]
    return { key: word, of: (people: number, size: number) => (share === undefined ? 0 : points * Math.abs(people - share * size)) }
  }
  return [
    {
      read: ({ role }) => role,
      words: roles,
      price({ roles: quotas }, word) {
        const role = roles.find((known) => known === word) ?? 'parent'
        const range = { min: Math.max(quotas[role].min, perTable(role)), max: quotas[role].max }
        return { key: `${range.min}-${range.max}`, of: (people) => outside(people, range) }
      },
    },
    {
      read: ({ accessibleBed }) => (accessibleBed ? 'yes' : null),
      price: ({ accessibleBeds: beds }) => ({ key: String(beds), of: (people) => Math.max(0, people - beds) }),
    },
    {
      read: ({ role }) => role,
      words: roles,
      price: (_, word) => ({
        key: word,
        of: (people) => voicePoints(pool, aims, roles.find((known) => known === word) ?? 'parent', people),
      }),
    },
    { read: ({ locality }) => locality, price: pairs(weights.sameLocality), about: ['community'] },
    { read: ({ service }) => service, price: pairs(servicePoints(pool, aims)), about: ['organisation'] },
    {
      read: ({ language }) => language,
      price({ id }, language) {
        const alone = language === 'English' ? () => 0 : (people: number) => languagePoints(pool, aims, people)
        const miss = spoken.get(id)?.has(language) ? 0 : missed
        return { key: `${language === 'English'} ${miss}`, of: (people) => alone(people) + miss * people }
      },
      about: ['language'],
    },
    {
      read: ({ role, gender }) => `${role} ${gender}`,
      price: () => ({ key: '', of: (people) => (people === 1 ? weights.isolated : 0) }),
    },
    {
      read: ({ gender }) => gender,
      price: shares(weights.genderDev, pool.targets.gender),
      bySize: true,
      about: ['gender'],
      words: Object.keys(pool.targets.gender),
    },
    {
      read: ({ ageBand }) => ageBand,
      price: shares(weights.ageDev, pool.targets.ageBand),
      bySize: true,
      about: ['born_band'],
      words: Object.keys(pool.targets.ageBand),
    },
    ...(pool.cohorts.some(({ hopes }) => hopes?.some(({ quality }) => quality === 'returning'))
      ? [{ read: (person: Candidate) => qualityOf(person, 'returning'), price: pairs(0), about: ['returning' as const] }]
      : []),
  ]
}

function languagesSpoken(pool: Pool, cohort: string) {
  return (pool.coaches ?? []).filter((coach) => coach.cohort === cohort).flatMap(({ languages }) => languages)
}

/** Two digits for the kind, then the word; empty for none. */
function name(kind: number, word: string | null) {
  return word === null ? '' : `${String(kind).padStart(2, '0')}${word}`
}

function outside(count: number, { min, max }: { min: number; max: number }) {
  return Math.max(0, min - count) + Math.max(0, count - max)
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
