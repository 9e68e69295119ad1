import { addDays, dayOf } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db } from '#db/connection.server.ts'
import { dataMap } from '#db/schema/data-map.ts'
import { forgettings, nightJobs } from './commands.server.ts'

/** How many of what is about people kept apart is nobody’s to know but the safeguarding lead’s: the count too would tell. */
const forLeadsAlone = 'forget who was kept apart'

const monthDays = 30

/** A dry run: what each job would let go tonight and within a month, as things stand now, and what it let go when it last ran. */
export async function listRetention(now: Date) {
  const tonight = nextNight(now)
  const inAMonth = new Date(tonight.getTime() + monthDays * 86_400_000)
  const last = await listLastRuns()
  const rules = []
  for (const job of nightJobs) {
    const isCounted = job !== forLeadsAlone
    const run = last.get(job)
    rules.push({
      job,
      promises: promisesOf(job),
      tonight: isCounted ? await countOf(job, tonight) : null,
      inAMonth: isCounted ? await countOf(job, inAMonth) : null,
      ranAt: run?.made_at ?? null,
      went: run && isCounted ? run.went : null,
    })
  }
  return { tonight: tonight.toISOString(), rules }
}

export type RetentionRule = Awaited<ReturnType<typeof listRetention>>['rules'][number]

/** When each line of the timetable last ran. Lines that every process runs all day take no slot. */
export async function listSlots() {
  const rows = await db()
    .selectFrom('job_slot')
    .select(['name', (is) => is.fn.max('slot_at').as('slotAt')])
    .groupBy('name')
    .orderBy('name')
    .execute()
  return rows.map(({ name, slotAt }) => ({ name, slotAt }))
}

function nextNight(now: Date) {
  const at = (day: string) => new Date(instantOf({ on: day, time: '02:00' }))
  const today = at(dayOf(now))
  return today > now ? today : at(addDays(dayOf(now), 1))
}

async function countOf(job: string, at: Date) {
  let count = 0
  for (const one of forgettings.filter((other) => other.job === job)) count += await one.count(at)
  return count
}

/** All that the notes of its tables say of how long, so that “a year after that” says after what. */
function promisesOf(job: string) {
  const notes = Object.values(dataMap).filter(({ kept }) => kept.some((part) => 'job' in part && part.job === job))
  return [...new Set(notes.map(({ kept }) => kept.map(({ words }) => words).join(' ')))]
}

async function listLastRuns() {
  const latest = await db()
    .selectFrom('forgetting')
    .select(['job', (is) => is.fn.max('made_at').as('made_at')])
    .groupBy('job')
    .execute()
  const rows = await db()
    .selectFrom('forgetting')
    .select(['job', 'made_at', 'went'])
    .where('made_at', 'in', ['', ...latest.map(({ made_at }) => made_at)])
    .orderBy('made_at')
    .execute()
  return new Map(rows.map((row) => [row.job, row]))
}
