import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import type { BenchData, Row } from './measure.ts'

/** Groups × size × sessions, with the fewest repeated meetings anyone knows of; each is a goal at 1 and at 10 seconds. */
const problems = [
  { groups: 8, size: 4, sessions: 10, fewest: 0 },
  { groups: 8, size: 4, sessions: 9, fewest: 0 },
  { groups: 6, size: 4, sessions: 7, fewest: 0 },
  { groups: 5, size: 3, sessions: 7, fewest: 0 },
  { groups: 6, size: 3, sessions: 8, fewest: 0 },
  { groups: 10, size: 6, sessions: 6, fewest: 0 },
  { groups: 4, size: 6, sessions: 6, fewest: 84 },
]

/** Rotations need no data. */
export function rotationRows({ threads }: BenchData): Row[] {
  return problems.map(({ fewest, ...shape }) => ({
    name: `${shape.groups}x${shape.size}x${shape.sessions}`,
    digits: 0,
    goals: { 1: fewest, 10: fewest },
    run: async (seconds, seed) => {
      const { answer } = await runInThreads({ kind: 'rotation', input: shape }, { seconds, seed, threads })
      return countRepeats(answer.sessions, shape)
    },
  }))
}

/** Counted pair by pair from the seats alone; broken where someone is not in exactly one group of a session, or a group has another size. */
function countRepeats(sessions: readonly (readonly (readonly number[])[])[], shape: { groups: number; size: number; sessions: number }) {
  const meetings = new Map<string, number>()
  for (const session of sessions) {
    const everyone = new Set(session.flat())
    const isWhole = session.length === shape.groups && session.every(({ length }) => length === shape.size)
    if (!isWhole || everyone.size !== shape.groups * shape.size)
      return { value: Infinity, broken: 'not everyone is in one group of a session' }
    for (const group of session)
      for (const one of group)
        for (const other of group) if (one < other) meetings.set(`${one} ${other}`, (meetings.get(`${one} ${other}`) ?? 0) + 1)
  }
  if (sessions.length !== shape.sessions) return { value: Infinity, broken: `${sessions.length} sessions` }
  return { value: [...meetings.values()].reduce((sum, times) => sum + times - 1, 0) }
}
