import { parseArgs } from 'node:util'
import { groupsRows } from './mixing/groups-rows.ts'
import { measureRows, type BenchData, type Row } from './mixing/measure.ts'
import { poolRows } from './mixing/pool-rows.ts'
import { rotationRows } from './mixing/rotation-rows.ts'

const text = { type: 'string' } as const
const sections: { name: string; title: string; rows: (data: BenchData) => Row[] }[] = [
  { name: 'groups', title: 'Diverse groups, gap of the median to the best known, %', rows: groupsRows },
  { name: 'rotations', title: 'Rotations, repeated meetings', rows: rotationRows },
  { name: 'pools', title: 'Pools, all four parts, points', rows: poolRows },
]

/** The tables of the design with our own numbers in them; true if every goal is met. */
export async function benchMixing(given: string[]) {
  const { values } = parseArgs({ args: given, options: { data: text, only: text, seconds: text, seeds: text, threads: text } })
  const seconds = (values.seconds ?? '1,10').split(',').map(Number)
  const seeds = Number(values.seeds ?? 3)
  const data = { folder: values.data, threads: Number(values.threads ?? 2) }
  let isMet = true
  for (const { name, title, rows } of sections) {
    if (values.only !== undefined && values.only !== name) continue
    console.log(`\n${title}${data.folder === undefined ? ' (synthetic)' : ''}\n`)
    isMet = (await measureRows(rows(data), { seconds, seeds })) && isMet
  }
  console.log(isMet ? '\nEvery goal is met.' : '\nA goal is missed.')
  return isMet
}
