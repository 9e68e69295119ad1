import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { demoPeople } from '#app/features/home/demo-people.ts'
import { db, openDatabase, transaction, useConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { fillStory } from '#db/seed/fill.ts'
import { visit } from '#tests/support/app.ts'
import { findWholeReads, noteQueries } from '#tests/support/plans.ts'
import { addressOf, paramsOf } from '#tests/support/policy/address.ts'
import { findPlacesIn } from '#tests/support/policy/places.ts'
import { people, type Person } from '#tests/support/policy/row.ts'
import { policyTable } from '#tests/support/policy/table.ts'

/**
 * Every page of the site map is asked once, as the first person it opens to, and each query it made must be answered by an index: with the
 * example story nobody would notice the difference, with a nation everybody would. The indexes are the same on PostgreSQL.
 */
const isSqlite = process.env.TEST_DATABASE !== 'postgres'
const folder = mkdtempSync(join(tmpdir(), 'alongside-plans-'))
const file = join(folder, 'story.sqlite')

/** A country has dozens of these, not thousands: to read them all is quicker than to look for one. */
const few = ['programme', 'locality', 'community', 'organisation', 'pathway', 'stage', 'job_slot', 'forgetting', 'import_batch']

/** What reads a table on purpose. */
const meant: { page: string; table?: string; why: string }[] = [
  { page: 'features/home/routes/today', table: 'coaching', why: 'how many each coach walks with is counted from one narrow index of all' },
  { page: 'features/home/routes/machine', why: 'a steward asks for counts of what the night will forget' },
  { page: 'features/home/routes/front', why: 'the demo looks for the fourteen people of its own story' },
]

/** The end of the audit, newest first, by the key it is kept in: nothing is passed over. */
const isEndOfAudit = (sql: string) => /from "audit_entry".* order by ("audit_entry"\.)?"no" desc limit \?$/.test(sql)

beforeAll(async () => {
  if (!isSqlite) return
  useConnection(openDatabase(`file:${file}`))
  await migrateToLatest(db())
  await transaction(() => fillStory(new Date()))
  await db().destroy() // what was prepared for the telling is no page's
  useConnection(openDatabase(`file:${file}`))
}, 120_000)

afterAll(async () => {
  if (isSqlite) await db().destroy()
  rmSync(folder, { recursive: true })
})

test.runIf(isSqlite)(
  'every query of every page is answered by an index',
  async () => {
    let page = ''
    const params = paramsOf(findPlacesIn(file))
    const ids = new Map<Person, string>()
    for (const person of people) ids.set(person, await idOf(person))
    const { noted, stop } = noteQueries(() => page)
    for (const [route, row] of Object.entries(policyTable)) {
      const who = people.find((person) => row.GET.includes(person))
      const there = siteMap.get(route)
      if (!who || !there) continue
      page = route
      await open(there.file, { url: addressOf(there.path, row, params), params, as: ids.get(who) ?? '' })
    }
    stop()
    const whole = findWholeReads(file, noted).filter(
      ({ asked, table, sql }) =>
        !few.includes(table) && !meant.some((one) => one.page === asked && (!one.table || one.table === table)) && !isEndOfAudit(sql),
    )
    expect(noted.size).toBeGreaterThan(250)
    expect(whole.map(({ asked, table, sql }) => `${asked} reads all of ${table}: ${sql}`)).toEqual([])
  },
  60_000,
)

/** Calls the loader of a route; an answer that is thrown, such as a way to another page, is an answer. */
async function open(module: string, asking: Parameters<typeof visit>[0]) {
  // what each route module of the site map may export
  const { loader } = (await import(/* @vite-ignore */ `../../app/${module}`)) as { loader?: (given: object) => unknown }
  const given = await visit(asking)
  const answer = await Promise.resolve(given)
    .then(loader)
    .catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
}

async function idOf(key: Person) {
  const knownAs = demoPeople.find((person) => person.key === key)?.knownAs ?? ''
  const { id } = await db().selectFrom('person').select('id').where('known_as', '=', knownAs).executeTakeFirstOrThrow()
  return id
}

const siteMap = new Map(walk(routes).map(({ id, ...route }) => [id, route]))

function walk(entries: RouteConfigEntry[], above = ''): { id: string; path: string; file: string }[] {
  return entries.flatMap(({ id, path = '', file: module, children = [] }) => {
    const whole = [above, path].filter(Boolean).join('/')
    return [{ id: id ?? module.replace(/\.tsx?$/, ''), path: whole, file: module }, ...walk(children, whole)]
  })
}
