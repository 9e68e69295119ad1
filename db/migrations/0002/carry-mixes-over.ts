import { sql, type Kysely } from 'kysely'

/** A mix as it was kept before: circles of one session, the answer in the mix itself. */
interface OldMix {
  id: string
  made_at: string
  settings_json: string
  answer_json: string
  report_json: string
  adopted_at: string | null
  experience_id: string
}

interface OldSettings {
  gatheringId: string
  circleCount: number
  iterations: number
  known: unknown
}

interface OldReport {
  mix: { score: number; cost: Record<string, unknown>; leastRepeats: number; pairsMet: number; pairsPossible: number }
  engine: string
  seconds: number
  byHand: boolean
}

/** Gives each mix of before its one proposal, and writes down what was asked for and what it came to as it is written now. */
export async function carryMixesOver(db: Kysely<unknown>) {
  const mixes = await sql<OldMix>`select mix.id, mix.made_at, mix.settings_json, mix.answer_json, mix.report_json, mix.adopted_at,
    mix_experience.experience_id from mix join mix_experience on mix_experience.mix_id = mix.id`.execute(db)
  for (const mix of mixes.rows) await carryOver(db, mix)
}

async function carryOver(db: Kysely<unknown>, { id, made_at, settings_json, answer_json, report_json, adopted_at, experience_id }: OldMix) {
  // what the version before wrote, and nobody else
  const asked = JSON.parse(settings_json) as OldSettings
  const found = JSON.parse(report_json) as OldReport
  const held = { seats: [], places: [], pairs: [] }
  const settings = {
    part: 'circles',
    experienceId: experience_id,
    sessionIds: [asked.gatheringId],
    circleCount: asked.circleCount,
    awayIds: [],
    rules: { parentNotAlone: true, everyVoice: true },
    weights: { repeatMeeting: 4, sameService: 2, acquainted: 1, sameLocality: 0, isolated: 3, unfairness: 2 },
    seconds: 3,
    iterations: asked.iterations,
    preset: 'usual',
    held,
    known: asked.known,
  }
  const { score, cost, ...counts } = found.mix
  const report = JSON.stringify({
    part: 'circles',
    points: score,
    bound: null,
    wishes: { met: 0, of: 0 },
    lean: 'asked',
    engine: { version: found.engine, threads: 1, tried: asked.iterations, seconds: found.seconds },
    breaks: 0,
    byHand: found.byHand,
    cost: { ...cost, sameLocality: { count: 0, points: 0 } },
    ...counts,
  })
  const progress = { begun: 1, proposals: [{ letter: 'A', state: 'done', tried: asked.iterations, best: score, bound: null }] }
  await sql`insert into mix_run (mix_id, made_at, state, progress_json, started_at, ended_at)
    values (${id}, ${made_at}, 'done', ${JSON.stringify(progress)}, ${made_at}, ${made_at})`.execute(db)
  await sql`insert into mix_proposal (mix_id, letter, made_at, answer_json, report_json, held_json)
    values (${id}, 'A', ${made_at}, ${answer_json}, ${report}, ${JSON.stringify(held)})`.execute(db)
  const chosen = adopted_at === null ? { answer: '{}', report: '{}' } : { answer: answer_json, report }
  await sql`update mix set settings_json = ${JSON.stringify(settings)}, answer_json = ${chosen.answer}, report_json = ${chosen.report}
    where id = ${id}`.execute(db)
}
