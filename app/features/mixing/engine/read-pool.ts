import { poolSchema, type Pool } from './pool.ts'

export type ReadPool = { ok: true; pool: Pool } | { ok: false; field: string; problem: string }

/** Reads a pool from parsed JSON. What is wrong is named by its field, as in `candidates[3].role`, the first mistake only. */
export function readPool(json: unknown): ReadPool {
  const read = poolSchema.safeParse(json)
  if (read.success) return findMistake(read.data) ?? { ok: true, pool: read.data }
  const [issue] = read.error.issues
  return mistake(nameField(issue?.path ?? []), (issue?.message ?? 'is not as it should be').replace(/^Invalid (input|option): /, ''))
}

/** What the shape alone cannot show: ids used twice, ids nobody has, and ranges upside down. */
function findMistake(pool: Pool) {
  const dates = new Set(pool.dates.map((date) => date.id))
  const cohorts = new Set(pool.cohorts.map((cohort) => cohort.id))
  const people = new Set(pool.candidates.map((person) => person.id))
  return (
    findTwice('dates', pool.dates) ??
    findTwice('cohorts', pool.cohorts) ??
    findTwice('candidates', pool.candidates) ??
    findUpsideDown('tables.size', pool.tables.size) ??
    first(pool.cohorts, (cohort, at) => {
      const field = `cohorts[${at}]`
      const ranges = [
        ['size', cohort.size] as const,
        ...Object.entries(cohort.roles).map(([role, range]) => [`roles.${role}`, range] as const),
      ]
      return (
        first(cohort.hopes ?? [], (hope, which) => findUpsideDown(`${field}.hopes[${which}]`, hope)) ??
        unknown(`${field}.date`, cohort.date, dates, 'date') ??
        first(ranges, ([name, range]) => findUpsideDown(`${field}.${name}`, range))
      )
    }) ??
    first(pool.candidates, (person, at) =>
      first(person.available, (date, which) => unknown(`candidates[${at}].available[${which}]`, date, dates, 'date')),
    ) ??
    first(
      pool.locks,
      (lock, at) =>
        unknown(`locks[${at}].id`, lock.id, people, 'candidate') ?? unknown(`locks[${at}].cohort`, lock.cohort, cohorts, 'cohort'),
    ) ??
    findUnknownPair('keepApart', pool.keepApart, people) ??
    first(pool.keepApart, ({ a, b }, at) => (a === b ? mistake(`keepApart[${at}].b`, 'is the same person as a') : undefined)) ??
    findUnknownPair('keepTogether', pool.keepTogether, people) ??
    findUnknownPair('wishes', pool.wishes ?? [], people) ??
    findTwice('coaches', pool.coaches ?? []) ??
    first(pool.coaches ?? [], (coach, at) => unknown(`coaches[${at}].cohort`, coach.cohort, cohorts, 'cohort'))
  )
}

function findUnknownPair(list: string, pairs: readonly { a: string; b: string }[], people: ReadonlySet<string>) {
  return first(
    pairs,
    ({ a, b }, at) => unknown(`${list}[${at}].a`, a, people, 'candidate') ?? unknown(`${list}[${at}].b`, b, people, 'candidate'),
  )
}

function unknown(field: string, id: string, known: ReadonlySet<string>, kind: string) {
  return known.has(id) ? undefined : mistake(field, `no ${kind} has the id ${JSON.stringify(id)}`)
}

function findTwice(list: string, items: readonly { id: string }[]) {
  const seen = new Set<string>()
  return first(items, ({ id }, at) => {
    if (seen.has(id)) return mistake(`${list}[${at}].id`, `${JSON.stringify(id)} is there twice`)
    seen.add(id)
    return undefined
  })
}

function findUpsideDown(field: string, { min, max }: { min: number; max: number }) {
  return min > max ? mistake(field, `min ${min} is more than max ${max}`) : undefined
}

function first<Item, Found>(items: readonly Item[], find: (item: Item, at: number) => Found | undefined) {
  for (const [at, item] of items.entries()) {
    const found = find(item, at)
    if (found !== undefined) return found
  }
  return undefined
}

function mistake(field: string, problem: string) {
  return { ok: false as const, field: field || 'the pool', problem }
}

/** ['candidates', 3, 'role'] as candidates[3].role. */
function nameField(path: readonly PropertyKey[]) {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`)).join('')
}
