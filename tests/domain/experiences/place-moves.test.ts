import { expect, test } from 'vitest'
import { canMove, judgeMove, moves, needsReason, placeMoves, type Move, type Mover } from '#app/features/experiences/places/place-moves.ts'
import { placeStates, type PlaceState } from '#app/features/experiences/places/place-states.ts'

/** Which states each may move from, written out a second time: `*` wants a reason. */
const open: Record<Move, Partial<Record<Mover, string>>> = {
  consider: { organiser: 'waiting not_now* declined* withdrawn* released' },
  invite: { organiser: 'considered waiting invited not_now* declined* withdrawn* released' },
  accept: { person: 'invited', organiser: 'considered waiting invited not_now declined withdrawn released' },
  put_off: { person: 'waiting invited not_now', organiser: 'considered waiting invited not_now declined released' },
  decline: { person: 'waiting invited not_now released', organiser: 'considered waiting invited not_now withdrawn released' },
  withdraw: { person: 'accepted', organiser: 'accepted' },
  keep_waiting: {
    person: 'invited not_now declined withdrawn released',
    organiser: 'considered invited not_now* declined* withdrawn* released',
  },
  lapse: { clock: 'invited' },
  come_round: { clock: 'not_now' },
  release: { mix: 'considered waiting accepted' },
}
const movers: Mover[] = ['person', 'organiser', 'clock', 'mix']

const cells = moves.flatMap((move) => movers.flatMap((by) => placeStates.map((from) => ({ move, by, from }))))

test.each(cells)('$move by $by from $from', ({ move, by, from }) => {
  const written = (open[move][by] ?? '').split(' ')
  const free = written.includes(from)
  const byHand = written.includes(`${from}*`)
  expect(canMove({ from, move, by })).toBe(free || byHand)
  expect(needsReason(from, move) && by === 'organiser').toBe(byHand)
  const silent = judgeMove({ from, move, by })
  expect(silent.ok && silent.changes).toBe(free)
  if (free) expect(silent).toEqual({ ok: true, to: placeMoves[move].to, changes: true })
  if (byHand) expect(silent).toMatchObject({ ok: false, needsWords: true })
})

test('every refusal is two sentences that say where the place stands and why it stays there', () => {
  for (const { move, by, from } of cells) {
    const judged = judgeMove({ from, move, by })
    if (!judged.ok) expect(judged.reason).toMatch(/^[“A-Z][^.]+\. [A-Z“][^.]+\.$/)
  }
})

test.each<[PlaceState, Move, Mover]>([
  ['accepted', 'accept', 'person'],
  ['declined', 'decline', 'organiser'],
  ['withdrawn', 'withdraw', 'person'],
  ['waiting', 'keep_waiting', 'organiser'],
])('the same again changes nothing: %s, %s', (from, move, by) => {
  expect(judgeMove({ from, move, by })).toEqual({ ok: true, to: from, changes: false })
})

test('the clock, run twice, finds nothing to do', () => {
  expect(judgeMove({ from: 'waiting', move: 'lapse', by: 'clock' }).ok).toBe(false)
  expect(judgeMove({ from: 'considered', move: 'come_round', by: 'clock' }).ok).toBe(false)
})

test('nobody but a person by hand takes a no up again', () => {
  for (const move of moves) {
    for (const by of ['clock', 'mix'] as const) expect(canMove({ from: 'declined', move, by })).toBe(false)
  }
})
