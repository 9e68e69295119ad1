import { sayLanguage } from '#app/features/people/languages.ts'
import { sayCount, sayList } from '#app/shared/words.ts'
import type { MixAnswer } from './mix-notes.ts'
import { isHeldPlace, type PoolFacts, type PoolPlace } from './pool-facts.ts'

interface Coming {
  placeId: string
  nameOf: (placeId: string) => string
}

/** What speaks for where somebody comes, or for their waiting, in sentences. Only who comes too is spoken of; never who does not, nor why. */
export function reasonsToCome(facts: PoolFacts, { cohorts }: MixAnswer, { placeId, nameOf }: Coming) {
  const me = facts.places.find(({ id }) => id === placeId)
  if (!me) return []
  const name = nameOf(placeId)
  const ids = Object.values(cohorts).find((one) => one.includes(placeId))
  const mine = [sayPromise(me, name), sayEnergy(me, name), me.cameBefore ? `${name} has come to an experience before.` : null]
  if (!ids) return [...mine, 'In this proposal the seats go to others.'].filter((line) => line !== null)
  const others = facts.places.filter(({ id }) => id !== placeId && ids.includes(id))
  const placeOf = new Map(others.map((place) => [place.personId, place.id]))
  const joined = (pairs: readonly { aId: string; bId: string }[]) =>
    pairs.flatMap(({ aId, bId }) => (aId === me.personId ? (placeOf.get(bId) ?? []) : bId === me.personId ? (placeOf.get(aId) ?? []) : []))
  const knows = joined(facts.pairs.ties.filter(({ kind }) => kind === 'family' || kind === 'trusted' || kind === 'knows'))
  const together = joined(facts.pairs.together.filter(({ scope }) => scope === 'experience'))
  return [
    ...mine,
    together.length > 0 ? `${name} comes with ${sayList(together.map(nameOf))}, as they asked or need.` : null,
    knows.length > 0 ? `${name} knows ${sayList(knows.map(nameOf))} already.` : null,
    sayCommunity(me, others, name),
    sayTongue(me, others, name),
  ].filter((line) => line !== null)
}

function sayPromise(place: PoolPlace, name: string) {
  if (!isHeldPlace(place)) return null
  if (place.state === 'accepted') return `${name} has said yes already, and keeps the place.`
  return place.state === 'invited' ? `${name} is invited already, and keeps the place.` : `${name} is held here by hand.`
}

function sayEnergy({ energy }: PoolPlace, name: string) {
  if (energy === 3) return `${name} is very keen.`
  return energy === 2 ? `${name} is keen.` : null
}

function sayCommunity({ locality }: PoolPlace, others: readonly PoolPlace[], name: string) {
  if (!locality) return null
  return sayCount(others.filter((other) => other.locality === locality).length, {
    none: `${name} is the only one of their community.`,
    one: '# other comes from the same community.',
    other: '# others come from the same community.',
  })
}

function sayTongue({ language }: PoolPlace, others: readonly PoolPlace[], name: string) {
  if (!language || language === 'en') return null
  return sayCount(others.filter((other) => other.language === language).length, {
    none: `${name} is most at home in ${sayLanguage(language)}, and nobody else who comes is.`,
    one: `${name} and # other who comes are most at home in ${sayLanguage(language)}.`,
    other: `${name} and # others who come are most at home in ${sayLanguage(language)}.`,
  })
}
