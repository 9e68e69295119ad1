import { benchAnswering } from './bench/answering.ts'
import { benchCrash } from './bench/crash.ts'
import { benchGrowth } from './bench/growth.ts'
import { benchMixing } from './bench/mixing.ts'
import { benchPages } from './bench/pages.ts'
import { benchRoom } from './bench/room.ts'

/**
 * npm run bench [-- NAME] [--data DIR]
 *
 * Measures how well and how fast, beside the goals; without a NAME, everything there is. Exit code 1 where a goal is missed.
 *   mixing  quality at 1 and 10 seconds: diverse groups, rotations, pools  [--only groups|rotations|pools] [--seconds 1,10] [--seeds 3] [--threads 2]
 *   growth  time and memory from 60 to 5,000 people
 *   answering  how long others wait for their pages while a server works out a mix
 *   pages   the ten hottest pages beside a bare one, on a cold phone, and in a nation (minutes)  [--nation FILE]
 *   room    a full hall that writes and listens while the server is killed, on both databases  [--database sqlite|postgres]
 *   crash   kill -9 again and again under posts and mail, and a mail server that drops, stalls and refuses  [--database …] [--seed 7] [--kills 25]
 */
const benches: Record<string, (given: string[]) => Promise<boolean>> = {
  mixing: benchMixing,
  growth: benchGrowth,
  answering: benchAnswering,
  pages: benchPages,
  room: benchRoom,
  crash: benchCrash,
}

const [first, ...rest] = process.argv.slice(2)
const isNamed = first !== undefined && !first.startsWith('-')
const chosen = isNamed ? Object.entries(benches).filter(([name]) => name === first) : Object.entries(benches)
if (chosen.length === 0) {
  process.stderr.write(`bench: nothing is called ${first}; there are ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}
for (const [, bench] of chosen) if (!(await bench(isNamed ? rest : process.argv.slice(2)))) process.exitCode = 1
