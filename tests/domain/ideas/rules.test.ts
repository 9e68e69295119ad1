import { expect, test } from 'vitest'
import { checkOwners } from '#app/features/ideas/check-owners.ts'
import { groupByStage } from '#app/features/ideas/group-by-stage.ts'

const owner = (knownAs: string, isOrganiser: boolean) => ({ knownAs, isOrganiser })

test('an idea owned by somebody of the community or the services is in good hands', () => {
  expect(checkOwners([owner('Morven', false)])).toBeNull()
  expect(checkOwners([owner('Fiona', true), owner('Eilidh', false)])).toBeNull()
})

test('an idea without an owner, or with organisers alone, says so', () => {
  expect(checkOwners([])).toContain('Nobody owns this idea')
  expect(checkOwners([owner('Fiona', true)])).toContain('Only Fiona owns this idea')
})

test('ideas stand under their stages in order; those that ended come last, together', () => {
  const idea = (stage: string, position: number, outcome: string | null = null) => ({ stage, position, outcome })
  const groups = groupByStage([idea('Tried small', 3), idea('Green shoot', 1), idea('Green shoot', 1, 'done'), idea('Tried small', 3)])
  expect(groups.map(({ stage, ideas }) => [stage, ideas.length])).toEqual([
    ['Green shoot', 1],
    ['Tried small', 2],
    ['With an ending', 1],
  ])
})
