/** Where instances are kept (folders mdgp/ and pools/), or undefined for invented ones; and with how many threads to search. */
export interface BenchData {
  folder: string | undefined
  threads: number
}

/** One line of a table: something that can be measured with a time and a seed. Less is better. */
export interface Row {
  name: string
  /** Digits after the point: what the goals are stated in. */
  digits: number
  /** What to reach, by seconds allowed. */
  goals: Readonly<Record<number, number>>
  /** Undefined where there is no data for it. */
  run: ((seconds: number, seed: number) => Promise<Measured>) | undefined
}

export interface Measured {
  value: number
  /** A hard rule that was broken, if one was: never right, goal or no goal. */
  broken?: string
  /** Why there is no answer, where there is none. */
  none?: string
}

/**
 * Measures every row with several seeds and prints its median beside its goal; true if every goal is met. `used` is wall clock with the start
 * of the threads, `cores` how many of the machine's it got: on a machine with other things to do, fewer than threads.
 */
export async function measureRows(rows: readonly Row[], { seconds, seeds }: { seconds: readonly number[]; seeds: number }) {
  print(['', 'allowed', 'median', 'goal', '', 'used', 'cores', 'all'])
  let isMet = true
  for (const row of rows) for (const allowed of seconds) isMet = (await measureRow(row, allowed, seeds)) && isMet
  return isMet
}

async function measureRow({ name, digits, goals, run }: Row, allowed: number, seeds: number) {
  const goal = goals[allowed]
  const said = goal === undefined ? '–' : goal.toFixed(digits)
  if (!run) {
    print([name, `${allowed} s`, 'no data', said, '', '', '', ''])
    return true
  }
  const values: number[] = []
  let isKept = true
  const began = performance.now()
  const cpu = process.cpuUsage()
  for (let seed = 1; seed <= seeds; seed++) {
    const { value, broken, none } = await run(allowed, seed)
    const remark = broken ?? none
    if (remark !== undefined) console.log(`${name}: ${remark.slice(0, 120)}`)
    values.push(remark === undefined ? value : Infinity)
    isKept &&= broken === undefined
  }
  const used = (performance.now() - began) / 1_000 / seeds
  const { user, system } = process.cpuUsage(cpu)
  const cores = (user + system) / 1e6 / seeds / used
  const median = medianOf(values)
  const isMet = isKept && (goal === undefined || Number(median.toFixed(digits)) <= goal)
  const all = values.map((value) => value.toFixed(digits)).join(' ')
  print([
    name,
    `${allowed} s`,
    median.toFixed(digits),
    said,
    isMet ? (goal === undefined ? '' : 'met') : 'MISSED',
    `${used.toFixed(1)} s`,
    cores.toFixed(1),
    all,
  ])
  return isMet
}

function medianOf(values: readonly number[]) {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new Error('A median needs at least one seed')
  return (low + high) / 2
}

const widths = [22, 8, 10, 10, 7, 8, 6, 0]

function print(cells: readonly string[]) {
  console.log(
    cells
      .map((cell, at) => (at === 0 || at > 3 ? cell.padEnd(widths[at] ?? 0) : `${cell.padStart(widths[at] ?? 0)}  `))
      .join('')
      .trimEnd(),
  )
}
