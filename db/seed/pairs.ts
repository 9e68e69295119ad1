import { pinPlace } from '#app/features/experiences/places/commands/pin-place.server.ts'
import { setTarget } from '#app/features/experiences/targets/commands/set-target.server.ts'
import { shownOfTarget } from '#app/features/experiences/targets/judge-target.ts'
import { keepTogether } from '#app/features/mixing/keep-togethers/commands/keep-together.server.ts'
import type { Scope as Together } from '#app/features/mixing/keep-togethers/keep-together-words.ts'
import { keepApart } from '#app/features/safeguarding/commands/keep-apart.server.ts'
import type { Scope } from '#app/features/safeguarding/keep-apart-words.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { done, placeId } from './experience.ts'
import { spring } from './spring.ts'
import { actOf, idOf, personId, type Story } from './story.ts'

/** Beside the voices: two or more who speak Polish, so that neither is alone with it, and three or more under thirty. */
const targets = [
  { quality: 'language', word: 'pl', least: 2 },
  { quality: 'born_band', word: '18_29', least: 3 },
] as const

export async function fillSpringTargets(story: Story) {
  const experienceId = idOf(story, 'experience', spring)
  for (const { quality, word, least } of targets) {
    const seen = fingerprint(shownOfTarget([], undefined))
    done(await setTarget(actOf(story, 'dev', -38), { experienceId, quality, word, least, most: null, seen }), word)
  }
}

interface ToldPair {
  one: string
  other: string
  scope: Scope
  reason: string
  /** The day it was entered, and the day to look at it again. */
  day: number
  review: number
}

/** Mild, and all invented. The last is to be looked at again today. */
const apart: ToldPair[] = [
  {
    one: 'craig-methven',
    other: 'tracy-imrie',
    scope: 'experience',
    reason: 'Neighbours in the middle of a quarrel over a shared hedge. Asked for by one of them.',
    day: -34,
    review: 120,
  },
  {
    one: 'steven-laird',
    other: 'gemma-stott',
    scope: 'circle',
    reason: 'They were a couple until last year. Both would come, and would rather talk in different circles.',
    day: -30,
    review: 150,
  },
  {
    one: 'robbie-clunas',
    other: 'ross-kinnaird',
    scope: 'circle',
    reason: 'A complaint between them was settled kindly. Asked for by one of them, for half a year.',
    day: -182,
    review: 0,
  },
]

/** Two sisters who come together or not at all; somebody and her interpreter. */
const together: { one: string; other: string; scope: Together }[] = [
  { one: 'joanne-fyfe', other: 'karen-fyfe', scope: 'experience' },
  { one: 'ellie-dunnett', other: 'robbie-clunas', scope: 'circle' },
]

const held = ['isla-cairnie', 'ruth-elphick']

/** Who must not meet, as Hannah alone knows; who stays together; and two places that no mix moves. */
export async function fillSpringPairs(story: Story) {
  for (const { one, other, scope, reason, day, review } of apart) {
    const pair = { id: newId(), programmeId: story.programmeId, oneId: personId(story, one), otherId: personId(story, other) }
    const act = actOf(story, 'hannah', day, { as: 'safeguarding' })
    done(await keepApart(act, { ...pair, scope, reason, reviewOn: story.days.on(review) }), one)
  }
  for (const { one, other, scope } of together) {
    const pair = { id: newId(), oneId: personId(story, one), otherId: personId(story, other) }
    await keepTogether(actOf(story, 'fiona', -20), { ...pair, scope, strength: 'must' })
  }
  for (const key of held) done(await pinPlace(actOf(story, 'fiona', -9), { placeId: placeId(story, spring, key) }), key)
}

/** Callum would like to sit with Abbie now and then. */
export async function fillOwnWish(story: Story) {
  const pair = { id: newId(), oneId: personId(story, 'callum'), otherId: personId(story, 'abbie') }
  await keepTogether(actOf(story, 'callum', -5, { as: 'self' }), { ...pair, scope: 'circle', strength: 'wish' })
}
