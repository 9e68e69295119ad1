import { sql, type Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { readAnswer, readReport, readSettings } from '#app/features/mixing/mix-notes.ts'
import { openSqlite } from '#db/connection.server.ts'
import * as foundation from '#db/migrations/0001_foundation.ts'
import * as mixing from '#db/migrations/0002_mixing.ts'

const cost = { count: 1, points: 4 }
const counted = {
  score: 20,
  cost: { repeatMeeting: cost, sameService: cost, acquainted: cost, isolated: cost, unfairness: cost },
  leastRepeats: 1,
  pairsMet: 5,
  pairsPossible: 6,
}
const old = {
  settings: { gatheringId: 'g', circleCount: 1, iterations: 100_000, known: { people: { a: 'x' }, earlier: 'e', rest: 'r' } },
  answer: { cohorts: { e: ['a', 'b'] }, tables: { e: [[['a', 'b']]] } },
  report: { mix: counted, deal: counted, breaks: 0, engine: 'circles-1', seconds: 0.2, byHand: true },
}

test('circles of one session that were worked out before can still be read, with what was chosen', async () => {
  // migrations know no tables by type
  const db = openSqlite(':memory:') as unknown as Kysely<unknown>
  onTestFinished(() => db.destroy())
  await foundation.up(db)
  await sql`insert into programme (id, made_at, name, purpose) values ('p', '2026', 'Near Home', 'Help')`.execute(db)
  await sql`insert into person (id, made_at, known_as, languages) values ('o', '2026', 'Fiona', 'en')`.execute(db)
  await sql`insert into experience (id, made_at, programme_id, name, purpose, pattern, state, first_on, last_on, zone, seats)
    values ('e', '2026', 'p', 'Wednesdays', 'Days', 'spread', 'settled', '2026-01-01', '2026-02-01', 'Europe/London', 12)`.execute(db)
  for (const [id, adopted_at] of [
    ['draft', null],
    ['adopted', '2026-01-02'],
  ] as const) {
    await sql`insert into mix (id, made_at, programme_id, state, parts, settings_json, seed, input_hash, answer_json, report_json, by_id, adopted_at)
      values (${id}, '2026', 'p', ${id}, 'circles', ${JSON.stringify(old.settings)}, 1, 'h', ${JSON.stringify(old.answer)},
        ${JSON.stringify(old.report)}, 'o', ${adopted_at})`.execute(db)
    await sql`insert into mix_experience (mix_id, experience_id) values (${id}, 'e')`.execute(db)
  }

  await mixing.up(db)

  const mixes = await sql<Record<'settings_json' | 'answer_json' | 'report_json', string>>`select * from mix order by id`.execute(db)
  const [adopted, draft] = mixes.rows
  expect(readSettings(adopted?.settings_json ?? '')).toMatchObject({
    part: 'circles',
    experienceId: 'e',
    sessionIds: ['g'],
    circleCount: 1,
  })
  expect(readAnswer(adopted?.answer_json ?? '')).toEqual(old.answer)
  expect(readReport(adopted?.report_json ?? '')).toMatchObject({ points: 20, leastRepeats: 1, byHand: true })
  expect(draft?.answer_json).toBe('{}')
  const proposals = await sql<Record<'mix_id' | 'answer_json' | 'report_json', string>>`select * from mix_proposal order by mix_id`.execute(
    db,
  )
  expect(proposals.rows.map(({ mix_id, answer_json }) => [mix_id, readAnswer(answer_json)])).toEqual([
    ['adopted', old.answer],
    ['draft', old.answer],
  ])
})
