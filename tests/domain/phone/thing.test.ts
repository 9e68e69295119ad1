import { expect, test } from 'vitest'
import { notedAtBy } from '#app/features/experiences/gatherings/roll-call.ts'
import { lineUp, mayChange, readAnswer, replaces, waitAfter, type Thing } from '#app/phone/thing.ts'

const thing = (given: Partial<Thing> = {}): Thing => ({
  id: 'a',
  url: '/gatherings/1/values/phone',
  fields: { words: 'Tea' },
  shown: 'Tea',
  saidAt: 1,
  tries: 0,
  stopped: null,
  ...given,
})

const answered = (status: number, body: Record<string, string> = {}, retryAfter: string | null = null) =>
  readAnswer({ status, body, retryAfter, isRedirect: false })

test('only a plain yes with the thing’s own id counts as sent', () => {
  expect(answered(200, { id: 'a', note: 'On the wall.' })).toEqual({ is: 'sent', said: { id: 'a', note: 'On the wall.' } })
  expect(answered(200)).toEqual({ is: 'later', afterMs: null })
  expect(answered(204)).toEqual({ is: 'later', afterMs: null })
})

test('what may pass by itself is tried later, as late as the server asks', () => {
  for (const status of [500, 502, 503, 504]) expect(answered(status)).toEqual({ is: 'later', afterMs: null })
  expect(answered(429, {}, '30')).toEqual({ is: 'later', afterMs: 30_000 })
  expect(answered(503, {}, 'Wed, 21 Oct 2026 07:28:00 GMT')).toEqual({ is: 'later', afterMs: null })
})

test('what needs a person stops, with the server’s words where it has any', () => {
  expect(answered(400, { words: 'Write a word.' })).toEqual({ is: 'stopped', stopped: { why: 'words', words: 'Write a word.' } })
  for (const status of [400, 403, 404, 410, 413, 415]) expect(answered(status)).toEqual({ is: 'stopped', stopped: { why: 'closed' } })
  expect(answered(409, { why: 'sign-in' })).toEqual({ is: 'stopped', stopped: { why: 'sign-in' } })
  expect(readAnswer({ status: 0, body: {}, retryAfter: null, isRedirect: true })).toEqual({ is: 'stopped', stopped: { why: 'sign-in' } })
})

test('phones wait longer from try to try, never over a minute, and not all the same', () => {
  for (let tries = 0; tries < 12; tries += 1) {
    const [soonest, latest] = [waitAfter(tries, 0), waitAfter(tries, 1)]
    expect(soonest).toBeLessThan(latest)
    expect(latest).toBeLessThanOrEqual(60_000)
    expect(soonest).toBeGreaterThanOrEqual(500)
  }
  expect(waitAfter(5, 0.5)).toBeGreaterThan(waitAfter(1, 0.5))
})

test('things go in the order in which they were said, and nobody waits for what needs help', () => {
  const stuck = thing({ id: 'b', saidAt: 1, stopped: { why: 'closed' } })
  expect(lineUp([thing({ id: 'c', saidAt: 3 }), stuck, thing({ id: 'd', saidAt: 2 })]).map(({ id }) => id)).toEqual(['d', 'c'])
})

test('words can be changed while the server surely does not have them', () => {
  expect(mayChange(thing())).toBe(true)
  expect(mayChange(thing({ tries: 1 }))).toBe(false)
  expect(mayChange(thing({ tries: 1, stopped: { why: 'words', words: 'Write a word.' } }))).toBe(true)
  expect(mayChange(thing({ tries: 2, stopped: { why: 'sign-in' } }))).toBe(false)
})

test('a later mark takes the place of one for the same person that was never sent', () => {
  const mark = (person: string, tries = 0) => thing({ fields: { mark: `${person}.here` }, tries })
  expect(replaces(mark('callum'), mark('callum'))).toBe(true)
  expect(replaces(mark('callum'), mark('morven'))).toBe(false)
  expect(replaces(mark('callum'), mark('callum', 1))).toBe(false)
  expect(replaces(thing(), thing())).toBe(false)
})

test('of a phone’s clock only the wait counts: never later than now, never longer than two weeks', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const at = (noted_at: string, sent_at: string) => notedAtBy(now, { noted_at, sent_at }).toISOString()
  expect(at('2031-01-01T09:00:00Z', '2031-01-01T10:00:00Z')).toBe('2026-11-22T11:00:00.000Z')
  expect(at('2026-11-22T13:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-22T12:00:00.000Z')
  expect(at('1970-01-01T00:00:00Z', '2026-11-22T12:00:00Z')).toBe('2026-11-08T12:00:00.000Z')
})
