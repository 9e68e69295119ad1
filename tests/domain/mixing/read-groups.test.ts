import { expect, test } from 'vitest'
import { checkGroups } from '#app/features/mixing/engine/groups/check-groups.ts'
import { readGroups } from '#app/features/mixing/engine/groups/read-groups.ts'

const file = ['4 2 ds 1 3 1 3', '0 1 1.5', '0 2 2', '0 3 3.25', '1 2 4', '1 3 5', '2 3 6']

test('an instance is read as it is written, blank lines and all', () => {
  const read = readGroups(`${file.join(' \r\n\r\n')}\n`)
  if (!read.ok) throw new Error(read.problem)
  const { people, groups, least, most, distances, decimals } = read.instance
  expect({ people, groups, least: [...least], most: [...most], decimals }).toEqual({
    people: 4,
    groups: 2,
    least: [1, 1],
    most: [3, 3],
    decimals: 2,
  })
  expect([...distances]).toEqual([0, 1.5, 2, 3.25, 1.5, 0, 4, 5, 2, 4, 0, 6, 3.25, 5, 6, 0])
})

test.each([
  ['nothing at all', [''], 1, 'empty'],
  ['no number of people', ['x 2 ds 1 3 1 3'], 1, 'how many people'],
  ['more groups than people', ['4 5 ds'], 1, 'how many groups'],
  ['too few sizes', ['4 2 ds 1 3'], 1, '2 groups need 4 sizes'],
  ['sizes the wrong way round', ['4 2 ds 3 1 1 3'], 1, 'sizes of group 0'],
  ['sizes that hold too few', ['4 2 ds 1 1 1 2'], 1, 'cannot hold exactly 4'],
  ['half a line', replaceLine(3, '0 2'), 3, 'not two people and a distance'],
  ['a person nobody knows', replaceLine(3, '0 4 1'), 3, 'from 0 to 3'],
  ['people the wrong way round', replaceLine(3, '2 0 1'), 3, 'the lower first'],
  ['a distance in words', replaceLine(3, '0 2 far'), 3, '"far" is not a distance'],
  ['a pair twice', replaceLine(3, '0 1 1'), 3, 'given twice'],
  ['a file cut short', file.slice(0, 5), 5, 'after 4 of 6'],
])('%s is said of its line', (_, lines, line, problem) => {
  const read = readGroups(lines.join('\n'))
  expect(read).toMatchObject({ ok: false, line })
  expect(!read.ok && read.problem).toContain(problem)
  expect(!read.ok && read.problem).not.toContain('\n')
})

test('an answer is counted from the words of the problem', () => {
  const read = readGroups(file.join('\n'))
  if (!read.ok) throw new Error(read.problem)
  const check = (groups: number[][]) => checkGroups(read.instance, groups)
  expect(check([[0, 1, 3], [2]])).toEqual({ ok: true, objective: 9.75 })
  expect(check([[0, 1, 2, 3], []])).toEqual({ ok: false, problem: 'group 0 holds 4' })
  expect(check([[0, 1], [2]])).toEqual({ ok: false, problem: 'not everyone is in exactly one group' })
  expect(
    check([
      [0, 1],
      [2, 2],
    ]),
  ).toEqual({ ok: false, problem: 'not everyone is in exactly one group' })
  expect(check([[0, 1, 2, 3]])).toEqual({ ok: false, problem: '1 groups, not 2' })
})

function replaceLine(number: number, line: string) {
  return file.with(number - 1, line)
}
