import { sayCount } from '#app/shared/words.ts'
import type { CircleFacts } from './circle-facts.ts'
import { circleChoices } from './circle-choices.ts'
import { circleSizeChoices } from './engine/circles/circle-size-choices.ts'
import { sizesOf } from './engine/circles/circle-sizes.ts'
import { leastRepeats } from './engine/least-repeats.ts'

/**
 * Into how many circles people can be split in every session, with what each choice makes possible at best. Who is kept apart is left out of
 * it on purpose: a bound that knew would tell.
 */
export function circleCountChoices(facts: CircleFacts) {
  const fullest = fullestSession(facts)
  const { choices, suggested } = circleChoices(fullest.map((id) => facts.people.find((person) => person.id === id) ?? { voice: 'parent' }))
  return {
    suggested,
    choices: choices.map(({ count, label, hint, works }) => ({
      count,
      label,
      hint: works ? `${hint}. ${sayBound(facts, count)}` : hint,
      works,
    })),
  }
}

function fullestSession({ sessions }: CircleFacts) {
  return sessions.reduce<readonly string[]>((most, { presentIds }) => (presentIds.length > most.length ? presentIds : most), [])
}

/** What circles of these sizes allow at best, before anybody is seated; said for certain only where it is known to be reached. */
function sayBound(facts: CircleFacts, count: number) {
  const { people, sessions, history } = facts
  const dealt = sessions.map(({ presentIds }) => dealEvenly(presentIds, count))
  const met = new Set(history.flat().flatMap(pairsIn))
  const company = new Set(sessions.flatMap(({ presentIds }) => pairsIn(presentIds)))
  const unmet = [...company].filter((pair) => !met.has(pair)).length
  const seatPairs = dealt.flat().reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const least = leastRepeats(dealt, { unmet, history })
  const isSure = isReached(facts, count)
  if (least > 0) {
    const forms = isSure
      ? {
          one: 'One meeting is with somebody met before, the least there can be.',
          other: '# meetings are with somebody met before, the least there can be.',
        }
      : { one: 'One meeting at least is with somebody met before.', other: '# meetings at least are with somebody met before.' }
    return sayCount(least, forms)
  }
  if (seatPairs >= unmet)
    return isSure ? 'Everybody can meet everybody, and nobody twice.' : 'At best everybody meets everybody, and nobody twice.'
  const each = Math.floor((2 * seatPairs) / Math.max(1, people.length))
  const forms = isSure
    ? { one: 'Everybody can meet 1 new person, and nobody twice.', other: 'Everybody can meet # new people, and nobody twice.' }
    : {
        one: 'At best everybody meets 1 new person, and nobody twice.',
        other: 'At best everybody meets about # new people, and nobody twice.',
      }
  return sayCount(each, forms)
}

/** Whether circles with so few repeats are known: for the same people in every session who have never met. */
function isReached({ people, sessions, history }: CircleFacts, count: number) {
  const areSame = sessions.every(({ presentIds }) => presentIds.length === people.length)
  if (history.length > 0 || !areSame) return false
  const choices = circleSizeChoices(people.length, sessions.length, { min: 2, max: people.length })
  return choices.find(({ circles }) => circles === count)?.isReached ?? false
}

function dealEvenly(ids: readonly string[], count: number) {
  const { small, larger } = sizesOf(ids.length, count)
  const circles: string[][] = []
  for (let at = 0; circles.length < count;) {
    const size = circles.length < larger ? small + 1 : small
    circles.push(ids.slice(at, at + size))
    at += size
  }
  return circles
}

function pairsIn(ids: readonly string[]) {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
}
