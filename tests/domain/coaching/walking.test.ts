import { expect, test } from 'vitest'
import { judgeLoad, mostPeople, sayLoadOf } from '#app/features/coaching/coach-load.ts'
import { isGoingOn, mayCoachRead } from '#app/features/coaching/coaching-terms.ts'
import { isQuiet, sayAgo } from '#app/features/coaching/gone-quiet.ts'
import { judgeRecord } from '#app/features/coaching/judge-record.ts'
import { stateOfStep } from '#app/features/coaching/step-states.ts'
import { wantedOfCoach, wantedOfPerson } from '#app/features/coaching/what-waits.ts'
import { whichOf } from '#app/features/coaching/which-of.ts'

test('a coach is asked to walk with six at most, and it is said when it is more', () => {
  expect([1, mostPeople - 1, mostPeople, mostPeople + 1].map(judgeLoad)).toEqual(['room', 'room', 'full', 'more'])
  expect(sayLoadOf('Ceit', 6)).toBe('Ceit walks with 6 people, as many as we ask of anyone')
  expect(sayLoadOf('Ceit', 7)).toBe('Ceit walks with 7 people, more than we ask of anyone')
  expect(sayLoadOf('Nan', 1)).toBe('Nan walks with 1 person')
})

test('a coach reads for thirty days after the last one, and then nothing', () => {
  expect(isGoingOn({ ends_on: '2027-03-01' }, '2027-03-01')).toBe(true)
  expect(isGoingOn({ ends_on: '2027-03-01' }, '2027-03-02')).toBe(false)
  expect(mayCoachRead({ ends_on: '2027-03-01' }, '2027-03-31')).toBe(true)
  expect(mayCoachRead({ ends_on: '2027-03-01' }, '2027-04-01')).toBe(false)
  expect(mayCoachRead({ ends_on: null }, '2099-01-01')).toBe(true)
})

const walk = { startsOn: '2027-01-01', talkedOn: '2027-02-01', nextOn: null, rhythmDays: 28 }

test('quiet is a week longer than the rhythm, with nothing agreed ahead', () => {
  expect(isQuiet(walk, '2027-03-08')).toBe(false)
  expect(isQuiet(walk, '2027-03-09')).toBe(true)
  expect(isQuiet({ ...walk, nextOn: '2027-03-10' }, '2027-03-09')).toBe(false)
  expect(isQuiet({ ...walk, talkedOn: null }, '2027-02-06')).toBe(true)
  expect(isQuiet({ ...walk, rhythmDays: 56 }, '2027-03-09')).toBe(false)
})

test('how long ago is said in days, then in weeks', () => {
  const words = ['2027-03-09', '2027-03-08', '2027-03-07', '2027-02-24', '2027-02-23', '2027-01-26'].map((on) => sayAgo(on, '2027-03-09'))
  expect(words).toEqual(['today', 'yesterday', '2 days ago', '13 days ago', '2 weeks ago', '6 weeks ago'])
})

const step = { done_at: null, replaced_by_id: null, outcome: null, taken_back_at: null }

test.each([
  [step, 'open'],
  [{ ...step, done_at: 'x' }, 'kept'],
  [{ ...step, outcome: 'done' }, 'kept'],
  [{ ...step, replaced_by_id: 'x' }, 'changed'],
  [{ ...step, outcome: 'let_go' }, 'let_go'],
  [{ ...step, done_at: 'x', taken_back_at: 'x' }, 'taken_back'],
])('a step with %j is %s', (facts, state) => {
  expect(stateOfStep(facts)).toBe(state)
})

test.each([
  [{ hasLastStep: false, last: null, hasNext: false }, true],
  [{ hasLastStep: false, last: null, hasNext: true }, true],
  [{ hasLastStep: true, last: null, hasNext: false }, true],
  [{ hasLastStep: true, last: 'kept', hasNext: true }, true],
  [{ hasLastStep: true, last: 'let_go', hasNext: false }, true],
  [{ hasLastStep: true, last: 'changed', hasNext: true }, true],
  [{ hasLastStep: true, last: 'changed', hasNext: false }, 'next'],
  [{ hasLastStep: true, last: null, hasNext: true }, 'last'],
] as const)('a record with %j: %s', (said, expected) => {
  const judged = judgeRecord(said)
  expect(judged.ok || judged.field).toBe(expected)
})

const now = new Date('2027-03-10T09:00:00Z')
const standing = { state: 'offered' as const, asksAgain: false, startsAt: '2027-03-12T10:00:00.000Z', askedAt: null, isMailable: true }

test.each([
  [{}, 'ask', 'choose'],
  [{ startsAt: '2027-03-20T10:00:00.000Z' }, undefined, 'choose'],
  [{ startsAt: '2027-04-20T10:00:00.000Z' }, undefined, undefined],
  [{ startsAt: '2027-04-20T10:00:00.000Z', askedAt: '2027-03-09T09:00:00.000Z' }, undefined, 'choose'],
  [{ askedAt: '2027-03-08T09:00:00.000Z' }, 'answer', 'choose'],
  [{ askedAt: '2027-03-10T08:00:00.000Z', isMailable: false }, 'ring', 'choose'],
  [{ asksAgain: true }, 'other_times', undefined],
  [{ state: 'agreed' as const }, 'talk', undefined],
  [{ state: 'agreed' as const, startsAt: '2027-03-10T10:00:00.000Z' }, 'talk', 'talk'],
  [{ state: 'agreed' as const, startsAt: '2027-03-10T07:00:00.000Z' }, 'note', undefined],
  [{ state: 'agreed' as const, startsAt: '2027-03-30T10:00:00.000Z' }, undefined, undefined],
  [{ state: 'held' as const }, undefined, undefined],
  [{ state: 'cancelled' as const }, undefined, undefined],
])('a check-in with %j wants of its coach: %s, of its person: %s', (given, ofCoach, ofPerson) => {
  expect(wantedOfCoach({ ...standing, ...given }, now)).toBe(ofCoach)
  expect(wantedOfPerson({ ...standing, ...given }, now)).toBe(ofPerson)
})

test('which of how many leaves out what was called off', () => {
  const talks = [
    { id: 'a', state: 'held' },
    { id: 'b', state: 'cancelled' },
    { id: 'c', state: 'agreed' },
  ]
  expect(whichOf(talks, 'c')).toEqual({ number: 2, of: 2 })
  expect(whichOf(talks, 'b')).toBeUndefined()
  expect(whichOf(talks.slice(0, 1), 'a')).toBeUndefined()
})
