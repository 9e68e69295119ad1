import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkGroups } from '#app/features/mixing/engine/groups/check-groups.ts'
import type { GroupsInstance } from '#app/features/mixing/engine/groups/groups-instance.ts'
import { readGroups } from '#app/features/mixing/engine/groups/read-groups.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import { makeGroups, type GroupsRecipe } from './make-groups.ts'
import type { BenchData, Row } from './measure.ts'

interface Problem {
  recipe: Omit<GroupsRecipe, 'seed'>
  goals: Row['goals']
  /** The best objective anyone published for the first instance of this kind in MDGPLIB. */
  published?: number
  /** The best that long runs of our own found for the one our generator makes with seed 1. */
  ours: number
}

const problems: readonly Problem[] = [
  { recipe: recipe('RanInt', 10, 2, 'ss'), goals: { 1: 0, 10: 0 }, published: 1292, ours: 1312 },
  { recipe: recipe('RanInt', 12, 4, 'ss'), goals: { 1: 0, 10: 0 }, published: 985, ours: 889 },
  { recipe: recipe('RanInt', 120, 10, 'ss'), goals: { 1: 0.1, 10: 0 }, published: 47_909, ours: 48_026 },
  { recipe: recipe('RanInt', 120, 10, 'ds'), goals: { 1: 0.4, 10: 0.05 }, published: 51_146, ours: 49_516 },
  { recipe: recipe('RanReal', 240, 12, 'ss'), goals: { 1: 0.4, 10: 0.05 }, published: 155_246.466, ours: 155_283.813 },
  { recipe: recipe('RanInt', 240, 12, 'ds'), goals: { 1: 0.5, 10: 0.15 }, published: 160_596, ours: 158_160 },
  { recipe: recipe('RanInt', 480, 20, 'ds'), goals: { 1: 1.2, 10: 0.5 }, published: 390_718, ours: 388_853 },
  { recipe: recipe('Geo', 60, 6, 'ss'), goals: { 1: 0.15, 10: 0.15 }, published: 45_634.285, ours: 29_668.519 },
  { recipe: recipe('Geo', 120, 10, 'ss'), goals: { 1: 0.15, 10: 0.15 }, published: 101_651.931, ours: 71_693.517 },
]

/** The gap in % to the best known, which may be below 0. */
export function groupsRows(data: BenchData): Row[] {
  return problems.map((problem) => {
    const found = findInstance(problem, data.folder)
    return {
      name: found?.name ?? nameOf(problem.recipe),
      digits: 2,
      goals: problem.goals,
      run: found && ((seconds, seed) => run(found, { seconds, seed, threads: data.threads })),
    }
  })
}

async function run({ instance, best }: Found, options: { seconds: number; seed: number; threads: number }) {
  const { answer } = await runInThreads({ kind: 'groups', input: instance }, options)
  const checked = checkGroups(instance, answer.groups)
  if (!checked.ok) return { value: Infinity, broken: checked.problem }
  return { value: (100 * (best - checked.objective)) / best }
}

interface Found {
  name: string
  instance: GroupsInstance
  best: number
}

function findInstance({ recipe, published, ours }: Problem, folder: string | undefined): Found | undefined {
  if (folder === undefined) return { name: nameOf(recipe), instance: makeGroups({ ...recipe, seed: 1 }), best: ours }
  const path = join(folder, 'mdgp', `${recipe.kind}_n${String(recipe.people).padStart(3, '0')}_${recipe.sizes}_01.txt`)
  if (published === undefined || !existsSync(path)) return undefined
  const read = readGroups(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(`${path}: line ${read.line}: ${read.problem}`)
  return { name: nameOf(recipe), instance: read.instance, best: published }
}

function recipe(kind: GroupsRecipe['kind'], people: number, groups: number, sizes: GroupsRecipe['sizes']) {
  return { kind, people, groups, sizes }
}

function nameOf({ kind, people, sizes }: Problem['recipe']) {
  return `${kind} n${people} ${sizes}`
}
