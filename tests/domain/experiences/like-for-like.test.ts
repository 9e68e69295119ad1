import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestLikeForLike, type Candidate, type Leaver } from '#app/features/experiences/places/like-for-like.ts'
import { placeStates } from '#app/features/experiences/places/place-states.ts'

const candidate = (placeId: string, given: Partial<Candidate> = {}): Candidate => ({
  placeId,
  voice: 'parent',
  state: 'waiting',
  energy: null,
  communityId: null,
  free: 'unsure',
  since: '2027-03-01T10:00:00.000Z',
  lapsedBefore: false,
  ...given,
})
const leaver: Leaver = { placeId: 'gone', voice: 'parent', communityId: 'harbour' }
const first = (...candidates: Candidate[]) => suggestLikeForLike([leaver], candidates)[0]

test('when a parent drops out, the first waiting parent is put forward', () => {
  const suggestion = first(
    candidate('leader', { voice: 'leader', energy: 3 }),
    candidate('thought-of', { state: 'considered', energy: 3 }),
    candidate('waits', { since: '2027-03-02T10:00:00.000Z' }),
    candidate('waits-longest'),
  )
  expect(suggestion).toEqual({ leaverId: 'gone', placeId: 'waits-longest', because: ['same_voice', 'waiting', 'longest'] })
})

test('the keener first, then the nearer, then who waits longest', () => {
  expect(first(candidate('near', { communityId: 'harbour' }), candidate('keen', { energy: 3 }))?.placeId).toBe('keen')
  expect(first(candidate('older'), candidate('near', { communityId: 'harbour', since: '2027-04-01T10:00:00.000Z' }))).toMatchObject({
    placeId: 'near',
    because: ['same_voice', 'waiting', 'same_community'],
  })
})

test('who let an invitation run out comes after those who had none', () => {
  expect(first(candidate('had-one', { lapsedBefore: true, energy: 3 }), candidate('thought-of', { state: 'considered' }))?.placeId).toBe(
    'thought-of',
  )
})

test('nobody fits: nobody is put forward', () => {
  expect(suggestLikeForLike([leaver], [candidate('leader', { voice: 'leader' }), candidate('away', { free: 'no' })])).toEqual([])
})

const anyCandidate = fc.record({
  placeId: fc.uuid(),
  voice: fc.constantFrom('parent' as const, 'practitioner' as const, 'leader' as const),
  state: fc.constantFrom(...placeStates),
  energy: fc.option(fc.integer({ min: 0, max: 3 })),
  communityId: fc.option(fc.constantFrom('harbour', 'braes')),
  free: fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const),
  since: fc.constantFrom('2027-03-01T10:00:00.000Z', '2027-03-02T10:00:00.000Z'),
  lapsedBefore: fc.boolean(),
})

test('always the same voice, never a no, nobody twice, nobody who left, whatever the order of the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCandidate, { selector: ({ placeId }) => placeId, maxLength: 30 }), fc.nat(5), (all, leaving) => {
      const leavers = all.slice(0, leaving)
      const suggestions = suggestLikeForLike(leavers, all)
      expect(suggestLikeForLike(leavers, [...all].reverse())).toEqual(suggestions)
      expect(new Set(suggestions.map(({ placeId }) => placeId)).size).toBe(suggestions.length)
      for (const { leaverId, placeId } of suggestions) {
        const chosen = all.find((one) => one.placeId === placeId)
        expect(chosen?.voice).toBe(all.find((one) => one.placeId === leaverId)?.voice)
        expect(['waiting', 'considered']).toContain(chosen?.state)
        expect(chosen?.free).not.toBe('no')
        expect(leavers.map((one) => one.placeId)).not.toContain(placeId)
      }
    }),
  )
})
