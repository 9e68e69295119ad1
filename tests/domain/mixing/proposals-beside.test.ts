import { expect, test } from 'vitest'
import { compareProposals } from '#app/features/mixing/compare-proposals.ts'
import type { ReportOf } from '#app/features/mixing/mix-notes.ts'
import { circlePresets } from '#app/features/mixing/presets.ts'
import { sayOutcome } from '#app/features/mixing/say-outcome.ts'
import { weighBalance, type Kinds } from '#app/features/mixing/weigh-balance.ts'

const nothing = { count: 0, points: 0 }
const report = (repeats: number, given: Partial<ReportOf<'circles'>> = {}): ReportOf<'circles'> => ({
  part: 'circles',
  cost: {
    repeatMeeting: { count: repeats, points: 4 * repeats },
    sameService: nothing,
    acquainted: nothing,
    sameLocality: nothing,
    isolated: nothing,
    unfairness: nothing,
  },
  leastRepeats: 4,
  pairsMet: 20,
  pairsPossible: 28,
  points: 4 * repeats,
  bound: 16,
  wishes: { met: 0, of: 0 },
  lean: 'asked',
  engine: { version: 'circles', threads: 2, tried: 600_000, seconds: 4 },
  breaks: 0,
  byHand: false,
  ...given,
})

test('the best of a line is marked where the proposals differ, and the gap to the bound is said', () => {
  const [repeats, met, ...others] = compareProposals([report(5), report(4)])
  expect(repeats?.values).toEqual([
    { words: '5 times', isBest: false },
    { words: '4 times', isBest: true },
  ])
  expect(met?.values.some(({ isBest }) => isBest)).toBe(false)
  expect(others.at(-1)).toMatchObject({
    title: 'All of it, by the weights of the brief',
    means: 'It cannot be bettered: nothing can cost less',
  })
  expect(compareProposals([report(6)]).at(-1)?.means).toBe('Nothing can cost less than 16 points; the best here is 8 points from that')
})

test('who would be together is said beside what was hoped for', () => {
  const kind = (community: string | null): Kinds => ({
    voice: 'Leaders',
    community,
    organisation: null,
    gender: null,
    born_band: null,
    language: null,
  })
  const kinds = new Map([
    ['1', kind('Netherden')],
    ['2', kind('Netherden')],
    ['3', kind(null)],
  ])
  const hoped = [{ quality: 'community' as const, word: 'Kirkfen', least: 1, most: 3 }]
  const lines = weighBalance([{ name: 'Spring', placeIds: ['1', '2', '3'], hoped }], kinds)
  expect(lines.find(({ title }) => title === 'Communities')?.cells).toEqual(['Netherden: 2; Kirkfen: 0 (hoped for 1 to 3); not said: 1'])
})

test('how it ended is said in whole sentences', () => {
  const progress = { begun: 1, proposals: [{ letter: 'B' as const, state: 'same' as const, tried: 1, best: 1, bound: null }] }
  const run = { state: 'done', why_words: null, progress, stop_at: null }
  const settings = { part: 'coaches', experienceId: '', capacities: {}, seconds: 3, iterations: null, preset: 'usual' } as const
  const known = { people: {}, earlier: '', rest: '' }
  const ended = {
    settings: { ...settings, held: { seats: [], places: [], pairs: [] }, known },
    run,
    proposals: [{ report: report(4) }, { report: report(5) }],
  }
  expect(sayOutcome(ended)).toMatchObject({
    title: 'Finished. Every rule is kept.',
    words: 'Tried 1.2 million ways in 8 seconds. One more came out the same as another.',
  })
  const { engine, ...counted } = report(4)
  const untried = [{ report: { ...counted, engine: { ...engine, tried: 0 } } }]
  const exact = { ...ended, run: { ...run, progress: { begun: 1, proposals: [] } }, proposals: untried }
  expect(sayOutcome(exact).words).toBe('Worked out exactly: no other way costs less.')
  const circles = {
    part: 'circles',
    sessionIds: ['s'],
    circleCount: 1,
    awayIds: [],
    rules: { parentNotAlone: true, everyVoice: true },
  } as const
  const weights = circlePresets.usual.weights
  const stopped = { ...exact, settings: { ...exact.settings, ...circles, sessionIds: ['s'], awayIds: [], weights } }
  expect(sayOutcome({ ...stopped, run: { ...exact.run, stop_at: '2027-01-01T00:00:00.000Z' } })).toMatchObject({
    title: 'Stopped, with what there was. Every rule is kept.',
    words: 'This is the first way that was found.',
  })
})
