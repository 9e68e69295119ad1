import { expect, test } from 'vitest'
import type { CircleBrief } from '#app/features/mixing/engine/circle-brief.ts'
import { mixCircles } from '#app/features/mixing/engine/mix-circles.ts'

/** Invented people by voice, all in one session. */
function makeSession(voices: Record<string, number>, changes: Partial<CircleBrief> & { circleCount?: number } = {}): CircleBrief {
  const people = Object.entries(voices).flatMap(([voice, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${voice}${at + 1}`, voice, locality: null, service: null, language: null })),
  )
  const { circleCount, ...rest } = changes
  const session = { id: 'day 1', presentIds: people.map((person) => person.id) }
  return {
    people,
    sessions: [circleCount === undefined ? session : { ...session, circleCount }],
    circleSize: { min: 2, max: 6 },
    ...rest,
  }
}

const askedFor = (brief: CircleBrief) => {
  const answer = mixCircles(brief, { seed: 1, iterations: 0 })
  return answer.ok ? 'mixed' : answer
}

test('too few of a voice: says how many there are, and how many circles they cannot fill', () => {
  const brief = makeSession({ parent: 3, leader: 5 }, { circleCount: 2, voiceMin: { parent: 2 } })
  expect(askedFor(brief)).toEqual({
    ok: false,
    sessionId: 'day 1',
    rules: ['table-role'],
    reason: '3 parents cannot fill 2 circles with at least 2 parents each.',
    proven: true,
  })
  expect(askedFor({ ...brief, voiceWords: { parent: { one: 'parent or carer', other: 'parents and carers' } } })).toMatchObject({
    reason: '3 parents and carers cannot fill 2 circles with at least 2 parents and carers each.',
  })
})

test('without a number of circles, it finds one that works', () => {
  const answer = mixCircles(makeSession({ parent: 4, leader: 5 }, { voiceMin: { parent: 2 } }), { seed: 1 })
  expect(answer.ok && answer.sessions[0]?.circles.map((circle) => circle.length).sort()).toEqual([4, 5])
})

test('a number of circles that gives no allowed size: says which numbers would', () => {
  expect(askedFor(makeSession({ parent: 17 }, { circleCount: 4, circleSize: { min: 5, max: 6 } }))).toMatchObject({
    rules: ['table-count', 'table-size'],
    reason: '17 people cannot sit in 4 circles of 5 to 6 people. There could be 3.',
  })
  expect(askedFor(makeSession({ parent: 7 }, { circleSize: { min: 4, max: 4 } }))).toMatchObject({
    rules: ['table-size'],
    reason: '7 people cannot sit in circles of exactly 4 people.',
  })
})

test('nobody here', () => {
  expect(askedFor(makeSession({}))).toMatchObject({ reason: 'Nobody is here to sit in a circle.' })
})

test('every voice just enough for every circle is enough', () => {
  const voiceMin = { parent: 2, practitioner: 1, leader: 1 }
  expect(askedFor(makeSession({ parent: 6, practitioner: 3, leader: 3 }, { circleCount: 3, voiceMin }))).toBe('mixed')
  expect(askedFor(makeSession({ parent: 6, practitioner: 4, leader: 2 }, { circleCount: 3, voiceMin }))).toMatchObject({
    reason: '2 leaders cannot fill 3 circles with at least 1 leader each.',
  })
})

test('held seats that cannot be', () => {
  const inCircle = (circle: number, ...ids: string[]) => ids.map((personId) => ({ personId, sessionId: 'day 1', circle }))
  const brief = makeSession({ parent: 4, leader: 2 }, { circleCount: 2, voiceMin: { leader: 1 } })
  expect(askedFor({ ...brief, held: inCircle(2, 'parent1') })).toMatchObject({
    rules: ['lock'],
    reason: 'A seat is held in two circles at once, or in one that is not there: there are 2 circles.',
  })
  expect(askedFor({ ...brief, held: [...inCircle(0, 'parent1'), ...inCircle(1, 'parent1')] })).toMatchObject({ rules: ['lock'] })
  expect(askedFor({ ...brief, held: inCircle(0, 'parent1', 'parent2', 'parent3', 'parent4') })).toMatchObject({
    rules: ['lock'],
    reason: 'More people are held in one circle than it has seats.',
  })
  expect(askedFor({ ...brief, held: inCircle(0, 'leader1', 'leader2') })).toMatchObject({
    rules: ['table-role', 'lock'],
    reason: 'With the held seats, not every circle can have the voices it must have.',
  })
})

test('a reason never tells that people are kept apart, nor who or how many', () => {
  const brief = makeSession({ parent: 6 }, { circleCount: 2 })
  const answers = [
    [['parent1', 'parent2'] as const, ['parent2', 'parent3'] as const, ['parent1', 'parent3'] as const],
    [1, 2, 3, 4].map((at) => ['parent6', `parent${at}`] as const),
  ].map((keepApart) => askedFor({ ...brief, keepApart }))
  for (const answer of answers) {
    expect(answer).toMatchObject({
      rules: ['keep-apart-table'],
      reason: 'These circles do not work with everyone who is here. The safeguarding lead can say more.',
      proven: true,
    })
  }
})

test('keep-aparts are not named where something else explains it', () => {
  const brief = makeSession({ parent: 3, leader: 3 }, { circleCount: 2, voiceMin: { parent: 2 }, keepApart: [['parent1', 'leader1']] })
  expect(askedFor(brief)).toMatchObject({ rules: ['table-role'] })
})
