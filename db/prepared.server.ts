import type { Compilable, CompiledQuery } from 'kysely'
import { db, engine } from './connection.server.ts'

type Value = string | number | null
type Given = Readonly<Record<string, Value | readonly Value[]>>

const MOST_SHAPES = 200

/** Stands in a compiled query where a value of one call will be: the one given under `name`, or one of a list of them. */
class Gap {
  readonly #name: string
  readonly #no: number | undefined
  constructor(name: string, no?: number) {
    this.#name = name
    this.#no = no
  }

  fill(given: Given) {
    const found = given[this.#name]
    return Array.isArray(found) ? (found as readonly Value[])[this.#no ?? 0] : found
  }
}

/**
 * A query that is put together and compiled once, for pages that are asked for most: that takes as long as SQLite takes
 * to answer. `build` gets gaps in place of values, so it may hand them on to the query and nothing else: what it looks at,
 * and what it takes from anywhere but `given`, would stay as it was the first time. A list is compiled once for each length.
 */
export function prepared<Of extends Given, Row>(build: (given: Of) => Compilable<Row>): (given: Of) => Promise<Row[]> {
  const compiled = new Map<string, CompiledQuery<Row>>()
  return async (given) => {
    const shape = shapeOf(given)
    const query = compiled.get(shape) ?? steady(build(withGaps(given) as unknown as Of).compile()) // to Kysely a gap is a value like any other
    if (compiled.size < MOST_SHAPES) compiled.set(shape, query)
    const parameters = query.parameters.map((value) => (value instanceof Gap ? value.fill(given) : value))
    const { rows } = await db().executeQuery<Row>({ ...query, parameters })
    return rows
  }
}

/** As `prepared`, for a query that finds one row or none. */
export function preparedOne<Of extends Given, Row>(build: (given: Of) => Compilable<Row>): (given: Of) => Promise<Row | undefined> {
  const list = prepared(build)
  return async (given) => (await list(given))[0]
}

/** For a query that looks different for each who asks: put together anew, but not planned anew. */
export async function listPlanned<Row>(query: Compilable<Row>): Promise<Row[]> {
  return (await db().executeQuery<Row>(steady(query.compile()))).rows
}

/**
 * SQLite plans by the values it is given, and so plans a statement anew whenever they are given again: that took ten times as long as to answer
 * it. It looks at no value behind a plus, which changes none (sqlite.org/queryplanner-ng.html#qpsg).
 */
function steady<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  return engine() === 'sqlite' ? { ...query, sql: query.sql.replace(/(?<=[ (])\?/g, '+?') } : query
}

function shapeOf(given: Given) {
  let shape: string = engine()
  for (const value of Object.values(given)) if (Array.isArray(value)) shape += ` ${value.length}`
  return shape
}

function withGaps(given: Given) {
  const gapFor = ([name, value]: [string, Given[string]]) =>
    [name, Array.isArray(value) ? value.map((_, no) => new Gap(name, no)) : new Gap(name)] as const
  return Object.fromEntries(Object.entries(given).map(gapFor))
}
