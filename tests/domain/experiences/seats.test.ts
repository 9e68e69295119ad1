import { expect, test } from 'vitest'
import { judgeSettling, whereWeAre } from '#app/features/experiences/experience-states.ts'
import { findAmong, orderPlaces, type Listed } from '#app/features/experiences/places/order-places.ts'
import { freeSeats, isFull, judgeHopes, mixSoFar } from '#app/features/experiences/places/seats.ts'

const hopes = [
  { voice: 'parent' as const, least: 2, most: 3 },
  { voice: 'leader' as const, least: 1, most: 1 },
]

test('the mix so far says what is hoped for, what is there and what is missing', () => {
  const lines = mixSoFar(
    [
      { voice: 'parent', state: 'accepted', count: 1 },
      { voice: 'practitioner', state: 'waiting', count: 2 },
    ],
    hopes,
  )
  expect(lines).toMatchObject([
    { voice: 'parent', accepted: 1, least: 2, missing: 1 },
    { voice: 'practitioner', accepted: 0, waiting: 2, least: null, missing: 0 },
    { voice: 'leader', accepted: 0, missing: 1 },
  ])
})

test('places settle when every target is met, or with a reason', () => {
  expect(judgeSettling({ state: 'inviting', targetsMet: true, hasReason: false }).ok).toBe(true)
  expect(judgeSettling({ state: 'inviting', targetsMet: false, hasReason: false }).ok).toBe(false)
  expect(judgeSettling({ state: 'inviting', targetsMet: false, hasReason: true }).ok).toBe(true)
  expect(judgeSettling({ state: 'planned', targetsMet: true, hasReason: true }).ok).toBe(false)
})

test('seats are counted, hopes are checked against them', () => {
  expect([isFull({ seats: 2, accepted: 1 }), isFull({ seats: 2, accepted: 2 })]).toEqual([false, true])
  expect(freeSeats({ seats: 2, accepted: 1, invited: 3 })).toBe(0)
  expect(judgeHopes(hopes, 3)).toEqual({ ok: true })
  expect(judgeHopes(hopes, 2)).toMatchObject({ ok: false, voice: 'leader' })
  expect(judgeHopes([{ voice: 'parent', least: 3, most: 2 }], 9)).toMatchObject({ ok: false, voice: 'parent' })
})

test('“running” follows from the dates, and only while it has not been cancelled or closed', () => {
  const dates = { first_on: '2027-03-10', last_on: '2027-04-14' }
  expect(whereWeAre({ state: 'settled', ...dates }, '2027-03-10')).toBe('running')
  expect(whereWeAre({ state: 'settled', ...dates }, '2027-03-09')).toBe('settled')
  expect(whereWeAre({ state: 'cancelled', ...dates }, '2027-03-11')).toBe('cancelled')
})

const listed = (name: string, given: Partial<Listed> = {}): Listed => ({
  name,
  voice: 'parent',
  state: 'considered',
  communityId: null,
  energy: null,
  since: '2027-03-01T10:00:00.000Z',
  answerByOn: null,
  isToRing: false,
  isReady: null,
  ...given,
})

test('people are found by any part of their name, whatever its accents', () => {
  const people = [listed('Siobhán Keane'), listed('Morven Tait', { voice: 'leader' })]
  expect(findAmong(people, { find: 'siobhan' }).map(({ name }) => name)).toEqual(['Siobhán Keane'])
  expect(findAmong(people, { find: ' KEANE ', voice: 'leader' })).toEqual([])
  expect(findAmong(people, {})).toHaveLength(2)
})

test('the invitation that runs out first stands first, then who has waited longest', () => {
  const order = orderPlaces(
    [
      listed('No', { state: 'declined' }),
      listed('Waits since Monday', { state: 'waiting' }),
      listed('Waits longer', { state: 'waiting', since: '2027-02-01T10:00:00.000Z' }),
      listed('Answers later', { state: 'invited', answerByOn: '2027-03-20' }),
      listed('Answers soon', { state: 'invited', answerByOn: '2027-03-10' }),
    ],
    'waits',
  )
  expect(order.map(({ name }) => name)).toEqual(['Answers soon', 'Answers later', 'Waits longer', 'Waits since Monday', 'No'])
})
