import { sql, type OperationNodeSource } from 'kysely'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { daysKept } from '#db/schema/data-map.ts'

/** One promise of the data map, carried out: the job of its notes, how many rows it would let go at a moment, and letting go of a slice. */
export interface Forgetting {
  job: string
  count: (at: Date) => Promise<number>
  /** Says how many went; none means that it is done. Run twice it does nothing more. */
  forget: (act: Pick<Act, 'at'>) => Promise<number>
}

/** Before which instant and day something is over, by the days that the notes of the tables give. */
export interface Since {
  instant: string
  day: string
}

/** Rows by their key, however many tables it takes to find them. */
interface Over extends OperationNodeSource {
  limit: (count: number) => { execute: () => Promise<{ id: string }[]> }
}

/** A transaction holds up every writer: so many rows go in one. */
const SLICE = 200
const dayMs = 86_400_000

/**
 * What the job and its dry run share: the rows that are over, found one way. `letGo` gets their keys inside a transaction and must
 * leave none of them among those that are over.
 */
export function forgetting(job: string, over: (since: Since) => Over, letGo: (keys: string[], act: Act) => Promise<unknown>): Forgetting {
  const overAt = (at: Date) => over(sinceWhen(job, at))
  return {
    job,
    count: (at) => countOf(overAt(at)),
    forget: ({ at }) =>
      transaction(async () => {
        const keys = (await overAt(at).limit(SLICE).execute()).map(({ id }) => id)
        if (keys.length > 0) await letGo(keys, { byId: null, as: 'system', at })
        return keys.length
      }),
  }
}

/** The moment before which a job lets go. */
export function sinceWhen(job: string, at: Date): Since {
  const days = daysKept(job)
  return { instant: new Date(at.getTime() - days * dayMs).toISOString(), day: addDays(dayOf(at), -days) }
}

async function countOf(over: Over) {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${over} as over_it`.execute(db())
  return rows[0]?.count ?? 0
}
