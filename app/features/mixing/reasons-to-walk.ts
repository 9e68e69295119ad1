import { sayLanguage } from '#app/features/people/languages.ts'
import type { CoachFacts } from './coach-facts.ts'
import type { MixAnswer } from './mix-notes.ts'

interface Walking {
  placeId: string
  experienceId: string
  nameOf: (placeId: string) => string
}

/** What speaks for whom somebody walks with, in sentences. */
export function reasonsToWalk(
  { people, coaches }: CoachFacts,
  { coaches: pairs = {} }: MixAnswer,
  { placeId, experienceId, nameOf }: Walking,
) {
  const me = people.find(({ id }) => id === placeId)
  const [coachId = '', walkers = []] = Object.entries(pairs[experienceId] ?? {}).find(([, ids]) => ids.includes(placeId)) ?? []
  const coach = coaches.find(({ id }) => id === coachId)
  if (!me || !coach) return []
  const name = nameOf(placeId)
  const language = me.language ?? 'en'
  return [
    coach.languages.includes(language)
      ? `Both speak ${sayLanguage(language)}.`
      : `${name} is most at home in ${sayLanguage(language)}, which this coach does not speak.`,
    me.locality !== null && me.locality === coach.locality ? 'Both live in the same community.' : 'They live in different communities.',
    `This coach would walk with ${walkers.length} of this mix, and has room for ${coach.capacity}.`,
  ]
}
