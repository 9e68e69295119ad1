import { checkGroups } from '#app/features/mixing/engine/groups/check-groups.ts'
import { readGroups } from '#app/features/mixing/engine/groups/read-groups.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import type { Options } from './read-options.ts'
import { leave, readText, say } from './say.ts'

/** Groups as unlike within as can be, for an instance of the maximally diverse grouping problem in the format of the mdgplib. */
export async function mixTheGroups({ given, threads, seed, budget }: Options) {
  const path = given.mdgp ?? ''
  const read = readGroups(readText('mdgp', path))
  if (!read.ok) return leave(2, `${path}: line ${read.line}: ${read.problem}`)
  const found = await runInThreads(
    { kind: 'groups', input: read.instance },
    { threads, seed, ...budget, onProgress: ({ moves, best }) => say(`${moves} moves, objective ${-best}`) },
  )
  const checked = checkGroups(read.instance, found.answer.groups)
  if (!checked.ok) throw new Error(`The search broke a rule: ${checked.problem}`)
  return found.answer
}
