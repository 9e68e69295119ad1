import { sayLanguage } from '#app/features/people/languages.ts'
import { sayCount, sayList } from '#app/shared/words.ts'
import { sessionsOf } from './answer-of-mix.ts'
import type { CircleFacts, Sitter } from './circle-facts.ts'
import type { MixAnswer, SettingsOf } from './mix-notes.ts'

interface Sitting {
  placeId: string
  sessionId: string | null
  nameOf: (placeId: string) => string
}

/**
 * What speaks for the circle somebody sits in, in sentences: whom they meet anew, whom they know, whether they are alone with
 * a voice or a language. Only who is there is spoken of; never who is not, nor why.
 */
export function reasonsInCircle(
  facts: CircleFacts,
  { settings, answer }: { settings: SettingsOf<'circles'>; answer: MixAnswer },
  { placeId, sessionId, nameOf }: Sitting,
) {
  const sessions = sessionsOf(settings, answer)
  const circle = sessions.find(({ id }) => id === sessionId)?.circles.find((ids) => ids.includes(placeId))
  const known = new Map(facts.people.map((person) => [person.id, person]))
  const me = known.get(placeId)
  if (!circle || !me) return []
  const others = circle.flatMap((id) => (id === placeId ? [] : (known.get(id) ?? [])))
  const elsewhere = [...facts.history.flat(), ...sessions.filter(({ id }) => id !== sessionId).flatMap(({ circles }) => circles)]
  const met = new Set(elsewhere.filter((ids) => ids.includes(placeId)).flat())
  const anew = others.filter(({ id }) => !met.has(id))
  const knows = pairedWith(facts.acquainted, placeId, others)
  const together = pairedWith(
    facts.together.map(({ pair }) => pair),
    placeId,
    others,
  )
  const names = (people: readonly Sitter[]) => sayList(people.map(({ id }) => nameOf(id)))
  const name = nameOf(placeId)
  return [
    anew.length > 0 && `${name} sits with ${names(anew)} in no other session.`,
    anew.length === 0 && `${name} sits with everybody here in another session too.`,
    together.length > 0 && `${name} and ${names(together)} are together, as they asked or need.`,
    knows.length > 0 && `${name} knows ${names(knows)} already.`,
    knows.length === 0 && `${name} knows nobody here yet, as far as we know.`,
    sayVoice(me, others, name),
    sayTongue(me, others, name),
  ].filter((line) => line !== false && line !== null)
}

function pairedWith(pairs: readonly (readonly [string, string])[], placeId: string, others: readonly Sitter[]) {
  const ids = new Set(pairs.flatMap(([a, b]) => (a === placeId ? [b] : b === placeId ? [a] : [])))
  return others.filter(({ id }) => ids.has(id))
}

function sayVoice({ voice }: Sitter, others: readonly Sitter[], name: string) {
  const same = others.filter((other) => other.voice === voice).length
  const words = {
    parent: {
      none: `${name} is the only parent or carer here.`,
      one: 'There is # other parent or carer here.',
      other: 'There are # other parents and carers here.',
    },
    practitioner: {
      none: `${name} is the practitioner here.`,
      one: 'There is # other practitioner here.',
      other: 'There are # other practitioners here.',
    },
    leader: {
      none: `${name} is the senior leader here.`,
      one: 'There is # other senior leader here.',
      other: 'There are # other senior leaders here.',
    },
  }
  return sayCount(same, words[voice])
}

function sayTongue({ language }: Sitter, others: readonly Sitter[], name: string) {
  if (!language || language === 'en') return null
  const same = others.filter((other) => other.language === language).length
  return sayCount(same, {
    none: `${name} is most at home in ${sayLanguage(language)}, and nobody else here is.`,
    one: `${name} and # other here are most at home in ${sayLanguage(language)}.`,
    other: `${name} and # others here are most at home in ${sayLanguage(language)}.`,
  })
}
