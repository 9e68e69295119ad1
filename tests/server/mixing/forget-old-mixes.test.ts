import { beforeEach, expect, test } from 'vitest'
import { oldMixes } from '#app/features/mixing/commands/forget-old-mixes.server.ts'
import { timetable } from '#app/jobs.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { freshDb } from '#tests/support/app.ts'
import { askCohorts, makeMix } from '#tests/support/make-mix.ts'
import { makePool } from '#tests/support/make-pool.ts'

const night = new Date('2026-11-01T02:00:00.000Z')
const daysAgo = (days: number) => new Date(night.getTime() - days * 86_400_000).toISOString()
let pool: Awaited<ReturnType<typeof makePool>>

beforeEach(async () => {
  await freshDb()
  pool = await makePool()
})

async function makeOld(state: Database['mix']['state'], days: number) {
  const { id } = await makeMix(pool.organiser.id, askCohorts({ experienceIds: [pool.one.id] }))
  await db()
    .updateTable('mix')
    .set({ state, made_at: daysAgo(days) })
    .where('id', '=', id)
    .execute()
  return id
}

test('drafts and mixes put away are forgotten after 90 days, with all that belongs to them; what was chosen stays', async () => {
  const gone = [await makeOld('draft', 92), await makeOld('discarded', 200)]
  const kept = [await makeOld('draft', 89), await makeOld('discarded', 89), await makeOld('adopted', 400), await makeOld('superseded', 400)]
  const move = { id: crypto.randomUUID(), made_at: daysAgo(92), letter: 'A' as const, words: 'x', before_json: '{}' }
  await db()
    .insertInto('mix_move')
    .values({ ...move, mix_id: gone[0] ?? '', by_id: pool.organiser.id })
    .execute()

  const job = timetable.find(({ name }) => name === 'forget mixes nobody chose')
  await job?.run(night)
  expect(await oldMixes.forget({ at: night })).toBe(0)

  const left = await db().selectFrom('mix').select('id').execute()
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort())
  for (const table of ['mix_run', 'mix_proposal', 'mix_move', 'mix_experience'] as const)
    expect(await db().selectFrom(table).select('mix_id').where('mix_id', 'in', gone).execute()).toEqual([])
  const noted = await db().selectFrom('audit_entry').select('about_id').where('did', '=', 'mix.forget').execute()
  expect(noted.map(({ about_id }) => about_id).sort()).toEqual(gone.sort())
})
