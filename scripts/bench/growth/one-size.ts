import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import type { PoolTask } from '#app/features/mixing/engine/finish-pool.ts'
import { startPool } from '#app/features/mixing/engine/start-pool.ts'
import { isRefusal } from '#app/features/mixing/engine/start-search.ts'
import { makePool } from '../mixing/make-pool.ts'

/** A process of its own for each size, so that one pool's memory is not counted for the next: prints what it took as JSON. */
const movesPerPerson = 6_000

const people = Number(process.argv[2])
const task: PoolTask = { pool: makePool(people, 1), parts: ['cohorts', 'tables', 'rooms', 'coaches'] }
const began = process.cpuUsage()
const search = startPool(task, 1, 0)
if (isRefusal(search)) throw new Error('The pool cannot be mixed')
search.improve(movesPerPerson * people)
const answer = search.answer()
if (isRefusal(answer)) throw new Error('No mix that keeps every rule was found')
const { user, system } = process.cpuUsage(began)
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1_024,
    hard: checkAnswer(task, answer).length,
    pointsPerPerson: search.best() / people,
  }),
)
