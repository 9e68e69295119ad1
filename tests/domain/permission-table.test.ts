import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { can, canReadAt, permissionTable, stripByTies, type Action, type Audience, type Relation } from '#app/shared/permission-table.ts'
import { blocks, readRule, relations } from '#app/shared/permissions/notation.ts'
import { opensTo } from '#tests/support/what-each-relation-opens.ts'

const actions = Object.keys(permissionTable) as Action[] // Object.keys forgets the keys of its record
const audiences: Audience[] = ['me', 'cohort', 'locality', 'programme', 'public']
const alsoReads: Partial<Record<Action, Action>> = { 'check_in.write': 'check_in.read.times', 'place.answer': 'place.read' }
const readsItsAudience: Action[] = ['answer', 'end', 'hide', 'echo', 'link'].map((verb) => `contribution.${verb}` as Action)

const lists = new Map(relations.map((relation) => [relation, readList(opensTo[relation])]))

/** What the list of one relation says of one action: its marks, or undefined when it is not listed. */
function listed(relation: Relation, action: Action) {
  return lists.get(relation)?.get(action)
}

function readList(text: string) {
  return new Map([...text.matchAll(/([a-z_.]+)(?:\(([^)]*)\))?/g)].map(([, action = '', marks]) => [action, marks?.split(' ') ?? []]))
}

/** The expected answer for someone who is this one relation, while `block` holds, and no more. */
function expected(relation: Relation, action: Action, audience: Audience | undefined, block?: string): boolean {
  const marks = listed(relation, action)
  if (!marks || marks.includes(`!${block}`)) return false
  const read = alsoReads[action]
  if (read) return expected(relation, read, audience, block)
  if (!readsItsAudience.includes(action)) return true
  return (
    expected(relation, `contribution.read.${audience ?? 'me'}`, undefined, block) ||
    expected(relation, 'contribution.read.me', undefined, block)
  )
}

test('the lists by relation name known actions only, and every action but the one that is for nobody', () => {
  const named = new Set([...lists.values()].flatMap((list) => [...list.keys()]))
  expect([...named].filter((action) => !(action in permissionTable))).toEqual([])
  expect(actions.filter((action) => !named.has(action))).toEqual(['keep_apart.pairs'])
  expect(relations).toHaveLength(26)
})

test('both writings name the same relations for each action', () => {
  for (const action of actions) {
    const inTheTable = permissionTable[action].ways.map((way) => way.as)
    expect(new Set(inTheTable), action).toEqual(new Set(relations.filter((relation) => listed(relation, action))))
  }
})

describe.each(relations)('%s', (relation) => {
  test('may do what is listed and nothing else', () => {
    for (const action of actions)
      for (const audience of audiences)
        expect(can(action, new Set([relation]), audience).allowed, `${action} at ${audience}`).toBe(expected(relation, action, audience))
  })

  test('is held back by each block where it is listed, and only there', () => {
    for (const block of [...blocks, 'organiser'] as const)
      for (const action of actions)
        for (const audience of audiences) {
          if (block === 'organiser' && (relation === 'organiser' || listed('organiser', action))) continue
          const answer = can(action, new Set([relation, block]), audience)
          expect(answer.allowed, `${action} at ${audience} while ${block}`).toBe(expected(relation, action, audience, block))
        }
  })

  test('is given the terms that are listed', () => {
    for (const action of actions) {
      const marks = listed(relation, action)
      const decision = can(action, new Set([relation]), 'me')
      if (!marks || !decision.allowed) continue
      expect({ action, ...decision }).toEqual({
        action,
        allowed: true,
        as: relation,
        stepUp: marks.includes('up'),
        log: marks.includes('log'),
        columns:
          marks
            .find((mark) => mark.startsWith(':'))
            ?.slice(1)
            .split('+') ?? null,
        hideUnder: marks.includes('k5') ? 5 : marks.includes('k10') ? 10 : null,
      })
    }
  })
})

test('someone of a second locality may do there only what is open to all, or to the whole programme', () => {
  const open = (words: Relation[]) => actions.filter((action) => can(action, new Set(words), 'programme').allowed)
  expect(open([])).toEqual([])
  const toAll = ['contribution.read.public', 'concern.write', 'organisation.read', 'pathway.read']
  expect(open(['signed_in', 'anyone']).sort()).toEqual([...toAll].sort())
  const toTheProgramme = ['programme.read', 'locality.read', 'contribution.read.programme', 'contribution.echo', 'tent.read']
  expect(open(['in_programme', 'signed_in', 'anyone']).sort()).toEqual([...toAll, ...toTheProgramme, 'sign.write', 'reading.write'].sort())
})

const anyWords = fc.uniqueArray(fc.constantFrom(...relations, ...blocks))
const anyAction = fc.constantFrom(...actions)
const anyAudience = fc.constantFrom(...audiences)

test('the most generous way in is taken: no other relation of the viewer would have asked for less', () => {
  fc.assert(
    fc.property(anyWords, anyAction, anyAudience, (words, action, audience) => {
      const best = can(action, new Set(words), audience)
      const held = blocks.filter((block) => words.includes(block))
      for (const relation of relations.filter((word) => words.includes(word))) {
        const alone = can(action, new Set([relation, ...held]), audience)
        if (!alone.allowed || action === 'idea.own') continue // the one action that a relation closes
        expect(best.allowed && Number(best.stepUp) <= Number(alone.stepUp)).toBe(true)
        if (best.allowed && best.stepUp === alone.stepUp && alone.columns === null) expect(best.columns).toBeNull()
      }
    }),
  )
})

test('a block or a tie never opens anything', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom(...blocks), anyAction, anyAudience, (words, block, action, audience) => {
      const before = can(action, new Set(words), audience).allowed
      expect(before || !can(action, new Set([...words, block]), audience).allowed).toBe(true)
      const stripped = stripByTies(new Set([...words, block]))
      expect(before || action === 'idea.own' || !can(action, stripped, audience).allowed).toBe(true)
    }),
  )
})

test('a tie leaves the cohort, what is one’s own, and what is open to anyone', () => {
  const all = new Set([...relations, 'manages'] as const)
  expect([...stripByTies(all)]).toEqual(['self', 'author', 'cohort', 'anyone', 'manages'])
  expect(stripByTies(new Set(relations)).size).toBe(26)
  for (const action of ['place.read', 'care.read.food', 'contact.read', 'fund_request.read', 'preparation.write'] as const)
    expect(can(action, stripByTies(new Set(['cohort', 'organiser', 'coach', 'helper', 'panel', 'kitchen', 'works_with']))).allowed).toBe(
      false,
    )
})

test('words are read by their audience, their author and those they are shared with', () => {
  expect(canReadAt('cohort', new Set(['asked']))).toMatchObject({ allowed: true, as: 'asked' })
  expect(canReadAt('locality', new Set(['cohort', 'organiser', 'chair']))).toEqual({ allowed: false })
  expect(canReadAt('cohort', new Set(['organiser', 'in_locality', 'in_programme', 'anyone']))).toEqual({ allowed: false })
})

test('what acts on a contribution cannot be asked without its audience', () => {
  expect(() => can('contribution.answer', new Set(['asked']))).toThrow('needs the audience')
})

test('a word that the notation does not know is refused when it is read', () => {
  expect(() => readRule('organizer')).toThrow('Unknown relation “organizer”')
  expect(() => readRule('organiser upp')).toThrow('Unknown mark “upp”')
  expect(() => readRule('organiser !owned')).toThrow('Unknown mark “!owned”')
  expect(() => readRule('organiser; reads a.b; reads c.d')).toThrow('reads one action')
  expect(readRule('nobody')).toEqual({ ways: [], reads: null })
})
