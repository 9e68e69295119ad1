import { spawnSync } from 'node:child_process'
import { z } from 'zod'

/** People in each pool, smallest first. */
const sizes = [60, 240, 1_000, 5_000]
/** Time per person may grow by this much from the second size to the last: near linear. The first is all start-up. */
const mostGrowth = 2
const mostMegabytes = 1_024

const measured = z.object({ seconds: z.number(), megabytes: z.number(), hard: z.number(), pointsPerPerson: z.number() })

/** How time and memory grow with people, each size in a process of its own; true if time is near linear and memory modest. */
export async function benchGrowth() {
  console.log('\nGrowth: as many moves per person, one thread\n')
  console.log('people   seconds   per 1,000   memory   points per person')
  const all = sizes.map((people) => {
    const one = measure(people)
    const per = (1_000 * one.seconds) / people
    const cells = [
      String(people).padStart(6),
      one.seconds.toFixed(2).padStart(8),
      `${per.toFixed(2)} s`.padStart(10),
      `${one.megabytes.toFixed(0)} MB`.padStart(8),
    ]
    console.log(`${cells.join('  ')}  ${one.pointsPerPerson.toFixed(2)}${one.hard > 0 ? '  a hard rule is broken' : ''}`)
    return { ...one, per }
  })
  const [, second, ...others] = all
  const last = others.at(-1)
  if (!second || !last) throw new Error('Growth needs at least three sizes')
  const isMet = last.per <= mostGrowth * second.per && all.every(({ megabytes, hard }) => megabytes <= mostMegabytes && hard === 0)
  console.log(isMet ? `\nNear linear: at most ${mostGrowth} times the time per person.` : '\nA goal is missed.')
  return isMet
}

function measure(people: number) {
  const script = new URL('./growth/one-size.ts', import.meta.url).pathname
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, String(people)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return measured.parse(JSON.parse(stdout))
}
