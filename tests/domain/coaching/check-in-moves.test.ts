import { expect, test } from 'vitest'
import { checkInMoves, isComing, judgeCheckInMove, type CheckInMove, type CheckInMover } from '#app/features/coaching/check-in-moves.ts'
import { checkInStates, type CheckInState } from '#app/features/coaching/check-in-words.ts'

const movers: CheckInMover[] = ['coach', 'coachee', 'helper', 'organiser']

/** The table once more, by hand: who may do what from where, and where it leads. */
const open: Record<CheckInMove, string[]> = {
  agree: ['coach offered agreed', 'coachee offered agreed', 'helper offered agreed'],
  ask_again: [
    'coach offered offered',
    'coachee offered offered',
    'helper offered offered',
    'coach agreed offered',
    'coachee agreed offered',
    'helper agreed offered',
  ],
  move: ['coach offered offered', 'coach agreed offered'],
  hold: ['coach offered held', 'coach agreed held', 'coach missed held'],
  miss: ['coach offered missed', 'coach agreed missed'],
  cancel: [
    'coach offered cancelled',
    'coach agreed cancelled',
    'coachee offered cancelled',
    'coachee agreed cancelled',
    'organiser offered cancelled',
    'organiser agreed cancelled',
  ],
}

test.each(checkInMoves)('%s is open to those of the table, from where it says, and to nobody else', (move) => {
  const found = movers.flatMap((by) =>
    checkInStates.flatMap((from) => {
      const judged = judgeCheckInMove(move, { from, by })
      return judged.ok ? [`${by} ${from} ${judged.to}`] : []
    }),
  )
  expect(found.sort()).toEqual([...open[move]].sort())
})

test('what is over stays over, and whose it is not is told before it is too late', () => {
  for (const from of ['held', 'cancelled'] satisfies CheckInState[])
    for (const move of checkInMoves) expect(judgeCheckInMove(move, { from, by: 'coach' })).toEqual({ ok: false, reason: 'too_late' })
  expect(judgeCheckInMove('hold', { from: 'held', by: 'coachee' })).toEqual({ ok: false, reason: 'not_theirs' })
  expect(checkInStates.filter(isComing)).toEqual(['offered', 'agreed'])
})
