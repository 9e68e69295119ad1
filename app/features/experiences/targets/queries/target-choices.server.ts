import { sayLanguage } from '#app/features/people/languages.ts'
import { bornBands, bornBandWords } from '#app/features/people/person-words.ts'
import { findScope } from '#app/server/scope.server.ts'
import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import type { Target } from '../summarise-targets.ts'
import { qualityWords, writeKind, type Kind } from '../target-qualities.ts'

export interface TargetChoice extends Kind {
  label: string
}

interface Asked {
  id: string
  voice: string | null
}

/**
 * Whom one may hope for at an experience: voices, the communities of its localities, and the groups, genders, ages and
 * languages of the people thought of; and whatever a target names already.
 */
export async function listTargetChoices({ id, voice }: Asked, targets: readonly Target[]): Promise<TargetChoice[]> {
  const [communities, organisations, said] = [await listCommunities(id, targets), await listOrganisations(id, targets), await listSaid(id)]
  const wordsOf = (quality: Kind['quality']) => targets.filter((one) => one.quality === quality).map(({ word }) => word)
  const genders = new Set([...said.flatMap(({ gender }) => gender ?? []), ...wordsOf('gender')])
  const languages = new Set([...said.flatMap(({ languages }) => languages.split(' ').filter(Boolean)), ...wordsOf('language')])
  return [
    ...cohortVoices.flatMap((word) => (voice === null || voice === word ? choice('voice', word, voicesWords[word]) : [])),
    ...communities.flatMap(({ id: word, name }) => choice('community', word, name)),
    ...organisations.flatMap(({ id: word, name }) => choice('organisation', word, name)),
    ...[...genders].sort().flatMap((word) => choice('gender', word, word)),
    ...bornBands.flatMap((word) => (word === 'unsaid' ? [] : choice('born_band', word, bornBandWords[word]))),
    ...[...languages].sort().flatMap((word) => choice('language', word, sayLanguage(word))),
    ...choice('returning', 'yes', 'People who have been to an experience before'),
  ]
}

/** What to call a target, by its kind. */
export function labelsOf(choices: readonly TargetChoice[]) {
  return Object.fromEntries(choices.map((one) => [writeKind(one), one.label])) as Partial<Record<string, string>> // not every kind is there
}

/** The choices as one list, each with its quality before it where the word alone would not tell. */
export function optionsOf(choices: readonly TargetChoice[]) {
  return choices.map(({ quality, word, label }) => ({
    value: writeKind({ quality, word }),
    label: quality === 'voice' || quality === 'returning' ? label : `${qualityWords[quality]}: ${label}`,
  }))
}

const choice = (quality: Kind['quality'], word: string, label: string): TargetChoice[] => [{ quality, word, label }]

async function listCommunities(experienceId: string, targets: readonly Target[]) {
  const { localityIds } = await findScope({ experienceId })
  const named = targets.filter(({ quality }) => quality === 'community').map(({ word }) => word)
  return db()
    .selectFrom('community')
    .select(['id', 'name'])
    .where((is) => is.or([is('locality_id', 'in', ['', ...localityIds]), is('id', 'in', ['', ...named])]))
    .orderBy('name')
    .limit(200)
    .execute()
}

function listOrganisations(experienceId: string, targets: readonly Target[]) {
  const named = targets.filter(({ quality }) => quality === 'organisation').map(({ word }) => word)
  const people = db().selectFrom('place').select('place.person_id').where('place.experience_id', '=', experienceId)
  const belongedTo = db().selectFrom('affiliation').select('affiliation.organisation_id').where('affiliation.person_id', 'in', people)
  return db()
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where((is) => is.or([is('id', 'in', belongedTo), is('id', 'in', ['', ...named])]))
    .orderBy('name')
    .limit(200)
    .execute()
}

function listSaid(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.gender', 'person.languages'])
    .distinct()
    .where('place.experience_id', '=', experienceId)
    .execute()
}
