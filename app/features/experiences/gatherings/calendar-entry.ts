import type { CalendarEntry } from '#app/shared/calendar.ts'

interface Kept {
  id: string
  neutral_title: string
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  join_link: string | null
  sequence: number
  cancelled_at: string | null
}

/** A gathering as a calendar shows it: by its neutral title, for a calendar may lie open anywhere. */
export function entryOfGathering(gathering: Kept): CalendarEntry {
  return {
    uid: gathering.id,
    sequence: gathering.sequence,
    title: gathering.neutral_title,
    startsAt: gathering.starts_at,
    endsAt: gathering.ends_at,
    zone: gathering.zone,
    where: gathering.where_words,
    joinLink: gathering.join_link,
    path: `/gatherings/${gathering.id}`,
    isCalledOff: gathering.cancelled_at !== null,
  }
}
