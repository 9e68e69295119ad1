import fc from 'fast-check'
import type { CircleBrief, HeldSeat, Pair, SessionBrief } from '#app/features/mixing/engine/circle-brief.ts'

/** Twenty-four invented people of three voices, eight services and four localities, in six sessions of four circles. */
export function makeBrief(changes: Partial<CircleBrief> = {}): CircleBrief {
  const voices = [...Array<string>(10).fill('parent'), ...Array<string>(8).fill('practitioner'), ...Array<string>(6).fill('leader')]
  const people = voices.map((voice, at) => ({
    id: `p${at + 1}`,
    voice,
    locality: `locality ${at % 4}`,
    service: voice === 'parent' ? null : `service ${at % 8}`,
    language: at % 9 === 0 ? 'Polish' : 'English',
  }))
  const presentIds = people.map((person) => person.id)
  return {
    people,
    sessions: Array.from({ length: 6 }, (_, at) => ({ id: `s${at + 1}`, presentIds, circleCount: 4 })),
    circleSize: { min: 5, max: 6 },
    voiceMin: { parent: 2, practitioner: 1, leader: 1 },
    keepApart: [
      ['p1', 'p11'],
      ['p2', 'p12'],
      ['p2', 'p19'],
      ['p11', 'p19'],
    ],
    acquainted: [
      ['p3', 'p4'],
      ['p13', 'p20'],
    ],
    ...changes,
  }
}

/** Small briefs of every kind, possible and impossible: few enough people that all seatings can be tried. */
export const smallBriefs: fc.Arbitrary<CircleBrief> = fc
  .record({
    people: fc.array(
      fc.record({
        voice: fc.constantFrom('parent', 'practitioner', 'leader'),
        locality: fc.constantFrom('Leith', 'Govan', null),
        service: fc.constantFrom('schools', 'health', null),
        language: fc.constantFrom('English', 'Polish', 'Arabic', null),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    min: fc.integer({ min: 1, max: 2 }),
    spread: fc.integer({ min: 0, max: 4 }),
    parentMin: fc.constantFrom(0, 0, 1, 2),
    leaderMin: fc.constantFrom(0, 0, 1),
    sessionCount: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ people: kinds, min, spread, parentMin, leaderMin, sessionCount }) => {
    const people = kinds.map((kind, at) => ({ ...kind, id: `p${at}` }))
    const ids = people.map((person) => person.id)
    const someone = fc.constantFrom(...ids)
    const pairs: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(someone, someone), { maxLength: 3 })
    const sessionIds = Array.from({ length: sessionCount }, (_, at) => `s${at}`)
    const session = (id: string): fc.Arbitrary<SessionBrief> =>
      fc
        .record({
          presentIds: fc.oneof({ weight: 3, arbitrary: fc.constant(ids) }, { weight: 1, arbitrary: fc.subarray(ids) }),
          circleCount: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 2 }),
        })
        .map(({ presentIds, circleCount }) => (circleCount === undefined ? { id, presentIds } : { id, presentIds, circleCount }))
    const held: fc.Arbitrary<HeldSeat> = fc.record({
      personId: someone,
      sessionId: fc.constantFrom(...sessionIds),
      circle: fc.integer({ min: 0, max: 2 }),
    })
    const priorCircles = fc.record({ id: fc.constantFrom(...sessionIds, 'gone'), circles: dealOf(ids) })
    return fc.record({
      people: fc.constant(people),
      sessions: fc.tuple(...sessionIds.map(session)),
      circleSize: fc.constant({ min, max: min + spread }),
      voiceMin: fc.constant({ parent: parentMin, leader: leaderMin }),
      keepApart: pairs,
      acquainted: pairs,
      keepTogether: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: pairs }),
      wishes: pairs,
      priorCircles: fc.array(priorCircles, { maxLength: 2 }),
      held: fc.array(held, { maxLength: 2 }),
      history: fc.array(fc.array(fc.subarray(ids), { maxLength: 2 }), { maxLength: 2 }),
    })
  })

/** Everybody in one of three circles, some of them empty. */
function dealOf(ids: readonly string[]) {
  const circleOf = fc.array(fc.nat({ max: 2 }), { minLength: ids.length, maxLength: ids.length })
  return circleOf.map((circles) => [0, 1, 2].map((circle) => ids.filter((_, at) => circles[at] === circle)))
}

/** Briefs of 8 to 30 people, too many to try all seatings; most of them possible. */
export const largerBriefs: fc.Arbitrary<CircleBrief> = fc
  .record({
    voices: fc.array(fc.constantFrom('parent', 'parent', 'practitioner', 'leader'), { minLength: 8, maxLength: 30 }),
    away: fc.array(fc.nat({ max: 29 }), { maxLength: 5 }),
    apart: fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), { maxLength: 8 }),
    circleCount: fc.integer({ min: 2, max: 5 }),
    parentMin: fc.integer({ min: 0, max: 2 }),
    together: fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), { maxLength: 2 }),
    isRemake: fc.boolean(),
  })
  .map(({ voices, away, apart, circleCount, parentMin, together, isRemake }) => {
    const people = voices.map((voice, at) => ({
      id: `p${at}`,
      voice,
      locality: null,
      service: at % 3 === 0 ? null : `service ${at % 5}`,
      language: at % 7 === 0 ? 'Gaelic' : null,
    }))
    const ids = people.map((person) => person.id)
    const present = ids.filter((_, at) => !away.includes(at))
    return {
      people,
      sessions: [
        { id: 'whole', presentIds: ids, circleCount },
        { id: 'fewer', presentIds: present, circleCount },
      ],
      circleSize: { min: 2, max: 15 },
      voiceMin: { parent: parentMin },
      keepApart: apart.map(([a, b]) => [`p${a}`, `p${b}`] as const),
      keepTogether: together.map(([a, b]) => [`p${a}`, `p${b}`] as const),
      wishes: apart.map(([a, b]) => [`p${b}`, `p${a + 1}`] as const),
      priorCircles: isRemake ? [{ id: 'fewer', circles: [ids.slice(0, 4), ids.slice(4, 9), ids.slice(9)] }] : [],
    }
  })
