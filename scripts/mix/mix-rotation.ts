import { checkRotation } from '#app/features/mixing/engine/check-rotation.ts'
import type { RotationShape } from '#app/features/mixing/engine/rotations/rotation.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import type { Options } from './read-options.ts'
import { leave, say } from './say.ts'

const most = { people: 1_000, sessions: 200 }

/** So many groups of one size, so many times, with as few people meeting again as can be: `8x4x10`. */
export async function mixTheRotation({ given, threads, seed, budget }: Options) {
  const shape = readShape(given.rotation ?? '')
  const found = await runInThreads(
    { kind: 'rotation', input: shape },
    { threads, seed, ...budget, onProgress: ({ moves, best }) => say(`${moves} moves, ${best} repeats`) },
  )
  const checked = checkRotation(shape, found.answer.sessions)
  if (!checked.ok || checked.repeats !== found.answer.repeats)
    throw new Error(`The search made a wrong rotation: ${checked.ok ? `${checked.repeats} repeats` : checked.problem}`)
  return found.answer
}

function readShape(given: string): RotationShape {
  const [, groups = 0, size = 0, sessions = 0] = (/^(\d{1,4})x(\d{1,4})x(\d{1,4})$/u.exec(given) ?? []).map(Number)
  if (groups < 1 || size < 1 || sessions < 1)
    return leave(2, `--rotation: ${JSON.stringify(given)} is not groups, size and sessions, as in 8x4x10`)
  if (groups * size > most.people || sessions > most.sessions)
    return leave(2, `--rotation: at most ${most.people} people and ${most.sessions} sessions`)
  return { groups, size, sessions }
}
