import type { CircleBrief, HardRule, Impossible, SessionBrief } from '../circle-brief.ts'
import type { CircleProblem, SessionProblem } from './circle-problem.ts'
import { fits, possibleCircleCounts, sizesOf, type Sizes } from './circle-sizes.ts'
import type { Random } from '../random.ts'
import { seatSession } from './seat-session.ts'
import { countWords, listWords, voiceWordsOf } from '../words-for-reasons.ts'

/** Why a session cannot be split into circles of an allowed size; undefined when it can. */
export function whyNoSizes({ circleSize }: CircleBrief, session: SessionBrief): Impossible | undefined {
  const people = new Set(session.presentIds).size
  const counts = possibleCircleCounts(people, circleSize)
  const asked = session.circleCount
  if (people === 0) return impossible(session.id, ['table-size'], 'Nobody is here to sit in a circle.')
  if (asked === undefined ? counts.length > 0 : Number.isInteger(asked) && asked > 0 && fits(sizesOf(people, asked), circleSize))
    return undefined

  const who = countWords(people, { one: 'person', other: 'people' })
  const allowed = circleSize.min === circleSize.max ? `exactly ${circleSize.min}` : `${circleSize.min} to ${circleSize.max}`
  const circles = asked === undefined ? 'circles' : countWords(asked, { one: 'circle', other: 'circles' })
  const instead = asked !== undefined && counts.length > 0 ? ` There could be ${listWords(counts.map(String), 'or')}.` : ''
  const rules: HardRule[] = asked === undefined ? ['table-size'] : ['table-count', 'table-size']
  return impossible(session.id, rules, `${who} cannot sit in ${circles} of ${allowed} people.${instead}`)
}

/** Why there are too few of a voice; undefined when there are enough, and then every circle has seats for all the voices it must have. */
export function whyNoVoices(brief: CircleBrief, problem: CircleProblem, session: SessionProblem, sizes: Sizes): Impossible | undefined {
  for (const [voice, name] of problem.voices.entries()) {
    const least = problem.voiceMin[voice] ?? 0
    const here = session.present.filter((person) => problem.voiceOf[person] === voice).length
    if (here >= least * sizes.circles) continue
    const words = voiceWordsOf(brief, name)
    const circles = countWords(sizes.circles, { one: 'circle', other: 'circles' })
    const reason = `${countWords(here, words)} cannot fill ${circles} with at least ${countWords(least, words)} each.`
    return impossible(session.id, ['table-role'], reason)
  }
  return undefined
}

/** What stands in the way once sizes and numbers of voices allow it: the fewest of the remaining rules that cannot hold together. */
export function whyNoSeating(problem: CircleProblem, session: SessionProblem, sizes: Sizes, random: Random): Impossible {
  if (session.heldIn.some((circle) => circle >= sizes.circles)) {
    const circles = countWords(sizes.circles, { one: 'circle', other: 'circles' })
    return impossible(session.id, ['lock'], `A seat is held in two circles at once, or in one that is not there: there are ${circles}.`)
  }
  const { rules, proven } = smallestConflict(problem, session, sizes, random)
  if (rules.includes('keep-apart-table')) return { ...impossible(session.id, rules, hiddenReason), proven }
  return { ...impossible(session.id, rules, sayConflict(rules)), proven }
}

function sayConflict(rules: readonly HardRule[]) {
  const [isVoices, isTogether, isHeld] = [rules.includes('table-role'), rules.includes('keep-together-table'), rules.includes('lock')]
  if (isVoices && isTogether && isHeld)
    return 'With the held seats and those who stay together, not every circle can have the voices it must have.'
  if (isVoices && isTogether) return 'With those who stay together in one circle, not every circle can have the voices it must have.'
  if (isVoices) return 'With the held seats, not every circle can have the voices it must have.'
  if (isTogether && isHeld) return 'With the held seats, there are people who stay together and cannot sit in one circle.'
  if (isTogether) return 'More people stay together than fit into circles of this size.'
  return 'More people are held in one circle than it has seats.'
}

/** Says nothing of what it is about: that anyone is kept apart, and how many, is read by the safeguarding lead alone. */
const hiddenReason = 'These circles do not work with everyone who is here. The safeguarding lead can say more.'

/**
 * Leaves out one rule after another, for good where it fails all the same (deletion filtering; Chinneck and Dravnieks, ORSA Journal on
 * Computing 3, 1991). Keep-aparts go first, so that they are named only where nothing else explains it.
 */
function smallestConflict(problem: CircleProblem, session: SessionProblem, sizes: Sizes, random: Random) {
  let rules: HardRule[] = ['keep-apart-table', 'keep-together-table', 'table-role', 'lock']
  let proven = false
  for (const rule of [undefined, ...rules]) {
    const fewer = rules.filter((kept) => kept !== rule)
    if (seatSession(withRules(problem, fewer), onlyBoundBy(session, fewer), sizes, random) !== 'impossible') continue
    rules = fewer
    proven = true
  }
  return { rules, proven }
}

function withRules(problem: CircleProblem, rules: readonly HardRule[]): CircleProblem {
  const apart = rules.includes('keep-apart-table') ? problem.apart : new Int32Array(problem.apart.length)
  const voiceMin = rules.includes('table-role') ? problem.voiceMin : new Int32Array(problem.voiceMin.length)
  return { ...problem, apart, voiceMin }
}

function onlyBoundBy(session: SessionProblem, rules: readonly HardRule[]): SessionProblem {
  const heldIn = rules.includes('lock') ? session.heldIn : new Int32Array(session.heldIn.length).fill(-1)
  const bondOf = rules.includes('keep-together-table') ? session.bondOf : new Int32Array(session.bondOf.length).fill(-1)
  return { ...session, heldIn, bondOf }
}

function impossible(sessionId: string, rules: HardRule[], reason: string): Impossible {
  return { ok: false, sessionId, rules, reason, proven: true }
}
