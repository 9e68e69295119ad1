import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { makeRandom } from '#app/features/mixing/engine/random.ts'
import { openDatabase, useConnection, type Engine } from '#db/connection.server.ts'
import { secretKey } from '#tests/support/site.ts'
import { openBadPost } from './crash/bad-post.ts'
import { findScene } from './crash/find-scene.ts'
import { judge, type Judgement } from './crash/judge.ts'
import { killOften, type Plan, type Run } from './crash/kill-often.ts'
import { openSite } from './room/open-site.ts'

const engines: readonly Engine[] = ['sqlite', 'postgres']

/**
 * The built server under posts and mail, killed without warning as often as is said, on a mail server that drops, stalls and refuses; on both
 * databases or on the one that is named. A seed decides who writes what and when it is killed; the machine decides how far they are by then.
 * True if nothing that was confirmed is lost and every letter arrived under its one Message-ID.
 */
export async function benchCrash(given: string[]) {
  const options = { seed: { type: 'string' }, kills: { type: 'string', default: '25' }, database: { type: 'string' } } as const
  const { values } = parseArgs({ args: given, options, strict: false })
  const plan: Plan = { seed: Number(values.seed ?? Date.now() % 1_000_000), kills: Number(values.kills) }
  const chosen = engines.filter((engine) => values.database === undefined || values.database === engine)
  console.log(
    `\nKill -9 under posts and mail, ${plan.kills} times on each database. The same again: -- crash --seed ${plan.seed} --kills ${plan.kills}`,
  )
  process.env.SECRET_KEY = secretKey
  let isMet = chosen.length > 0
  for (const engine of chosen) isMet = (await benchOn(engine, plan)) && isMet
  console.log(isMet ? '\nEvery goal is met.' : '\nA goal is missed.')
  return isMet
}

async function benchOn(engine: Engine, plan: Plan) {
  const random = makeRandom(plan.seed, 1)
  const post = await openBadPost(makeRandom(plan.seed, 2))
  const { site, clear } = await openSite(engine, { SMTP_URL: post.url, TRUST_PROXY: '1' })
  const running = { site }
  const database = openDatabase(site.settings.DATABASE_URL ?? '')
  try {
    useConnection(database)
    const scene = await findScene()
    const run = await Promise.race([killOften(running, plan, { scene, post, random }), interrupted()])
    console.log(
      `\n${engine}: load of the machine ${loadavg()[0]?.toFixed(1)}; the post ${[...post.manners].map(([manner, count]) => `${manner} ${count}`).join(', ')}`,
    )
    return print(await judge(engine, run, { scene, post }), run)
  } finally {
    await database.destroy()
    await running.site.stop()
    await clear()
    await post.close()
  }
}

function print(found: Judgement, { ledger, restartsMs, kills }: Run) {
  const restarts = [...restartsMs].sort((one, other) => one - other)
  const rows: [string, number, number][] = [
    ['acknowledged writes lost', found.lost, 0],
    ['letters missing', found.missing, 0],
    ['letters nobody queued, or to somebody else', found.strange, 0],
    ['letters twice without a kill or a cut line', found.unexplained, 0],
    ['answers that were 5xx', ledger.broken, 0],
    ['rows that point at nothing, damage', found.broken, 0],
    ['first broken link of the audit chain', found.brokenAuditEntry ?? 0, 0],
  ]
  const facts: [string, number][] = [
    ['kills', kills.length],
    ['writes acknowledged', ledger.confirmed],
    ['forms sent', ledger.sent],
    ['… unanswered, sent again', ledger.unanswered],
    ['… refused', ledger.refused.length],
    ['letters queued', found.queued],
    ['… of them refused for ever, on the organiser’s list', found.refused],
    ['… of them taken twice at the wire, one Message-ID', found.twice],
    ['kill until ready again, middle, ms', restarts[Math.floor(restarts.length / 2)] ?? 0],
    ['kill until ready again, slowest, ms', restarts.at(-1) ?? 0],
  ]
  console.log(`\n${''.padEnd(52)}${'figure'.padStart(8)}${'limit'.padStart(8)}`)
  for (const [what, figure, limit] of rows) console.log(`${what.padEnd(52)}${figure.toFixed(0).padStart(8)}${String(limit).padStart(8)}`)
  for (const [what, figure] of facts) console.log(`${what.padEnd(52)}${figure.toFixed(0).padStart(8)}`)
  for (const refused of new Set(ledger.refused)) console.log(`refused: ${refused}`)
  const isEnough = ledger.confirmed > 5 * kills.length && found.queued > kills.length
  if (!isEnough) console.log('The machine was so busy that too little was written to say anything.')
  return isEnough && rows.every(([, figure, limit]) => figure <= limit)
}

/** Rejects where somebody ends the bench, so that its server ends with it. */
function interrupted() {
  return new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`The bench was ended by ${signal}`)))
  })
}
