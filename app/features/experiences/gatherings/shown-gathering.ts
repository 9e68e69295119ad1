import { timesOfInstants } from './gathering-times.ts'

interface Kept {
  title: string
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  join_link: string | null
  notes: string | null
}

/** What an edit form of a gathering shows, each answer as text; its fingerprint tells whether somebody changed it since. */
export function shownOfGathering(gathering: Kept) {
  return {
    title: gathering.title,
    ...timesOfInstants(gathering),
    whereWords: gathering.where_words ?? '',
    joinLink: gathering.join_link ?? '',
    notes: gathering.notes ?? '',
  }
}

export type ShownGathering = ReturnType<typeof shownOfGathering>

const labels: Record<keyof ShownGathering, string> = {
  title: 'What it is called',
  on: 'Day',
  from: 'From',
  until: 'Until',
  whereWords: 'Where',
  joinLink: 'Video link',
  notes: 'Notes for facilitators',
}

/** The answers in which two versions differ, for showing them side by side. */
export function differencesOf(theirs: ShownGathering, yours: Record<string, string>) {
  const names = Object.keys(labels) as (keyof ShownGathering)[] // keys of the object above
  return names
    .filter((name) => theirs[name] !== (yours[name] ?? ''))
    .map((name) => ({ label: labels[name], theirs: theirs[name], yours: yours[name] ?? '' }))
}
