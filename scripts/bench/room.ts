import { loadavg } from 'node:os'
import type { Engine } from '#db/connection.server.ts'
import { countBusyCores } from './answering/count-busy-cores.ts'
import { judgeRound, type Judgement } from './room/judge-round.ts'
import { openSite } from './room/open-site.ts'
import { playRound, type Plan, type Round } from './room/play-round.ts'

/** A hall that writes without a pause for breath: forty lines a second, where people would take minutes. */
const plan: Plan = { code: 'HRBR27', phones: 200, postsEach: 5, twice: 0.1, seconds: 25 }

const goals = { postMs: 500, fanOutMs: 2_000, healedMs: 10_000 }

/**
 * A full room on the built server, on both databases or on the one that is named: every phone behind one address, writing and listening, and
 * the process killed half-way. The phones share the machine's cores with the server. True if every goal is met.
 */
export async function benchRoom(given: string[]) {
  const only = given[given.indexOf('--database') + 1]
  const engines = given.includes('--database') ? engineNames.filter((name) => name === only) : engineNames
  const { phones, postsEach, twice, seconds } = plan
  console.log(
    `\nThe room: ${phones} phones write ${postsEach} lines each within ${seconds} s, ${twice * 100} % of them sent twice, and all listen; kill -9 after ${seconds / 2} s`,
  )
  let isMet = engines.length > 0
  for (const engine of engines) isMet = (await benchOn(engine)) && isMet
  console.log(isMet ? '\nEvery goal is met.' : '\nA goal is missed.')
  return isMet
}

const engineNames: readonly Engine[] = ['sqlite', 'postgres']

async function benchOn(engine: Engine) {
  const { site, clear } = await openSite(engine)
  const running = { site }
  try {
    const load = loadavg()[0]?.toFixed(1) ?? ''
    const { found: round, busy } = await countBusyCores(() => Promise.race([playRound(running, plan), interrupted()]))
    const judgement = await judgeRound(round, site.settings.DATABASE_URL ?? '')
    console.log(`\n${engine}: load of the machine before ${load}, cores busy meanwhile ${busy.toFixed(1)}`)
    return print(judgement, round)
  } finally {
    await running.site.stop()
    await clear()
  }
}

function print({ posts, fanOut, ...held }: Judgement, { posts: sent }: Round) {
  const rows: [string, number, number][] = [
    ['post, p95 outside the outage, ms', posts.outside.p95, goals.postMs],
    ['303 to listener, p95 outside it, ms', fanOut.outside.p95, goals.fanOutMs],
    ['kill until all is healed, ms', held.healedMs, goals.healedMs],
    ['lines lost', held.lost, 0],
    ['lines doubled', held.doubled, 0],
    ['listeners deaf', held.deaf, 0],
  ]
  const facts: [string, number][] = [
    ['posts confirmed', posts.all.of],
    ['… of them after a second try or more', sent.filter(({ tries }) => tries > 1).length],
    ['post, p50 outside, ms', posts.outside.p50],
    ['post, max outside, ms', posts.outside.max],
    ['post, p95 with the outage, ms', posts.all.p95],
    ['303 to listener, p50 outside, ms', fanOut.outside.p50],
    ['303 to listener, max outside, ms', fanOut.outside.max],
    ['303 to listener, p95 with the outage, ms', fanOut.all.p95],
    ['no process answered, ms', held.downMs],
    ['lines heard a second time', held.heardAgain],
  ]
  const line = (name: string, ...cells: string[]) => console.log(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(9)).join('')}`)
  line('', 'found', 'limit')
  for (const [name, found, limit] of rows) line(name, found.toFixed(0), String(limit), found <= limit ? '' : 'missed')
  for (const [name, found] of facts) line(name, found.toFixed(0))
  return rows.every(([, found, limit]) => found <= limit)
}

/** Rejects where somebody ends the bench, so that its servers end with it. */
function interrupted() {
  return new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`The bench was ended by ${signal}`)))
  })
}
