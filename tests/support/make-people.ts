import type { Insertable } from 'kysely'
import { dayOf } from '#app/shared/dates.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { visit } from './app.ts'

type Row<Table extends keyof Database> = Partial<Insertable<Database[Table]>>
const newRow = () => ({ id: crypto.randomUUID(), made_at: new Date().toISOString() })
const daysAgo = (days: number) => dayOf(new Date(Date.now() - days * 86_400_000))

export const yesterday = () => daysAgo(1)
export const tomorrow = () => daysAgo(-1)

/** That `a` works with `b`, manages them, or knows them. */
export async function makeTie(a_id: string, b_id: string, kind: Database['tie']['kind'] = 'works_with', given: Row<'tie'> = {}) {
  const tie = { ...newRow(), a_id, b_id, kind, said_by_id: b_id, ...given }
  await db().insertInto('tie').values(tie).execute()
  return tie
}

export async function makeCoaching(coach_id: string, person_id: string, given: Row<'coaching'> = {}) {
  const coaching = { ...newRow(), coach_id, person_id, starts_on: daysAgo(10), ...given }
  await db().insertInto('coaching').values(coaching).execute()
  return coaching
}

export async function makeOrganisation(name = 'The Kettle’s On') {
  const organisation = { ...newRow(), name, kind: 'community' as const }
  await db().insertInto('organisation').values(organisation).execute()
  return organisation
}

export async function makeAffiliation(person_id: string, organisation_id: string, given: Row<'affiliation'> = {}) {
  const affiliation = { ...newRow(), person_id, organisation_id, starts_on: daysAgo(400), ...given }
  await db().insertInto('affiliation').values(affiliation).execute()
  return affiliation
}

/** The viewer that a signed-in person is to guards and queries. */
export async function viewerOf(personId: string) {
  return requireViewer((await visit({ url: '/x', as: personId })).request)
}

/** The status of what an action or loader gave: a page with a mistake, a redirect, a refusal. */
export async function statusOf(work: Promise<unknown>) {
  const outcome = await work.catch((thrown: unknown) => thrown)
  if (outcome instanceof Response) return outcome.status
  if (outcome instanceof Error) throw outcome
  const init = outcome !== null && typeof outcome === 'object' && 'init' in outcome ? (outcome.init as ResponseInit | null) : null // as data() makes it
  return init?.status ?? 200
}

/** The page that an action gave back, such as one with mistakes: its status and what it holds. A redirect fails the test. */
export async function pageOf<Outcome>(work: Promise<Outcome>) {
  const outcome = await work
  if (!isPage(outcome)) throw new Error('Expected a page')
  return { data: outcome.data as DataOf<Outcome>, status: outcome.init?.status ?? 200 } // narrowing forgets which union it was
}

interface Page<Data> {
  data: Data
  init: ResponseInit | null
}
type DataOf<Outcome> = Outcome extends Page<infer Data> ? Data : never

const isPage = (outcome: unknown): outcome is Page<unknown> =>
  outcome !== null && typeof outcome === 'object' && 'data' in outcome && 'init' in outcome

export async function listAudit(did: string) {
  return db().selectFrom('audit_entry').select(['who_id', 'acting_as', 'about_id']).where('did', '=', did).orderBy('no').execute()
}
