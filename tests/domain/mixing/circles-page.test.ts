import { expect, test } from 'vitest'
import { countMeetings } from '#app/features/mixing/count-meetings.ts'
import { nameColumns } from '#app/features/mixing/name-columns.ts'
import { toComeFirst } from '#app/features/mixing/order-sessions.ts'
import { tellApart } from '#app/features/mixing/tell-apart.ts'

const session = (id: string, ...circles: string[]) => ({
  id,
  circles: circles.map((letters, circle) => ({ circle, seats: [...letters].map((seat) => ({ id: seat })) })),
})

test('who meets whom is counted pair by pair, and pairs by how often', () => {
  const { circleOf, meetings, tally } = countMeetings([session('1', 'abc', 'de'), session('2', 'abd', 'ce'), session('3', 'abe', 'cd')])
  expect([meetings('a', 'b'), meetings('b', 'a'), meetings('a', 'c'), meetings('d', 'd')]).toEqual([3, 3, 1, 0])
  expect([circleOf('d', '1'), circleOf('d', '2'), circleOf('x', '1')]).toEqual([1, 0, undefined])
  expect(tally).toEqual({ once: 9, twice: 0, more: 1 })
})

test('columns are days, with the time where a day has several sessions', () => {
  const at = (id: string, starts_at: string) => ({ id, starts_at, zone: 'Europe/London' })
  const names = nameColumns([at('1', '2026-11-20T18:00:00Z'), at('2', '2026-11-21T10:00:00Z'), at('3', '2026-11-21T14:30:00Z')])
  expect([...names.values()]).toEqual(['Fri 20 Nov', 'Sat 21 Nov, 10 am', 'Sat 21 Nov, 2.30 pm'])
})

test('the next session comes first, what is over last, the latest of it foremost', () => {
  const sessions = ['1', '2', '3', '4'].map((id) => ({ id, isOver: id < '3' }))
  const { toCome, over } = toComeFirst(sessions)
  expect([toCome, over].map((some) => some.map(({ id }) => id))).toEqual([
    ['3', '4'],
    ['2', '1'],
  ])
})

test('two of one first name are told apart by a letter, everyone else by the first name alone', () => {
  const person = (id: string, name: string, familyName: string | null) => ({ id, name, familyName })
  const named = tellApart([
    person('1', 'Priya', 'Menon'),
    person('2', 'Priya', 'Nair'),
    person('3', 'Tam', 'Gray'),
    person('1', 'Priya', 'Menon'),
  ])
  expect(named.map(({ name }) => name)).toEqual(['Priya M.', 'Priya N.', 'Tam', 'Priya M.'])
})
