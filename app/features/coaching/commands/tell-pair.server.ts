import { env } from '#app/server/env.server.ts'
import { cancelMessages, queueMessage } from '#app/server/outbox.server.ts'
import { endReplyLinks, makeReplyLink } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { agreedPart, unsettledPart } from '../calendar-entry.ts'
import { lastOf } from '../check-in-times.ts'
import { channelWords } from '../check-in-words.ts'
import { findNumberOf } from '../queries/reaching.server.ts'
import type { CheckInToChange } from './change-check-in.server.ts'

export const urlOfCheckIn = (id: string) => new URL(`/check-ins/${id}`, env().appUrl).href
export const reminderKey = (id: string, sequence: number) => `check-in-reminder:${id}:${sequence}`
const timesKey = (id: string, sequence: number) => `check-in-times:${id}:${sequence}`

interface Asking {
  words?: string | null
  /** How it was before, where a time was moved. */
  before?: CheckInToChange
}

/** Asks the person which of the times suits: a neutral message with a link that answers this one question. */
export async function askForTime(act: Act, row: CheckInToChange, { words = null, before }: Asking = {}) {
  await takeBackMessages(act, row)
  const token = await makeReplyLink(act, {
    personId: row.person_id,
    aboutKind: 'check_in',
    aboutId: row.id,
    expiresAt: lastOf({ startsAt: row.starts_at, otherAt: row.other_at }),
  })
  await queueMessage(act, {
    personId: row.person_id,
    dedupeKey: timesKey(row.id, row.sequence),
    template: 'check-in-times',
    props: {
      knownAs: row.known_as,
      fromName: row.coach_known_as,
      times: [row.starts_at, row.other_at].flatMap((time) => (time ? sayDayTime(time) : [])),
      by: channelWords[row.channel].by,
      words,
      answerUrl: new URL(`/answers/${token}`, env().appUrl).href,
      phone: await findNumberOf(row.coach_id),
      calendar: before && unsettledPart(row, { before, to: 'person', at: act.at }),
    },
  })
}

/** Tells the coach what the person, or their helper, answered. What the coach noted themselves needs no telling. */
export async function tellCoach(act: Act, row: CheckInToChange, { agreed, before }: { agreed: boolean; before: CheckInToChange }) {
  if (act.byId === row.coach_id) return
  await queueMessage(act, {
    personId: row.coach_id,
    dedupeKey: `check-in-answered:${row.id}:${act.at.toISOString()}`,
    template: 'check-in-answered',
    props: {
      knownAs: row.coach_known_as,
      fromName: row.known_as,
      when: agreed ? sayDayTime(row.starts_at) : null,
      url: urlOfCheckIn(row.id),
      calendar: agreed ? agreedPart(row, { to: 'coach', at: act.at }) : unsettledPart(row, { before, to: 'coach', at: act.at }),
    },
  })
}

/** Tells the other one of the two that a talk is called off, while it can still matter to them. */
export async function tellCalledOff(act: Act, row: CheckInToChange, before: CheckInToChange) {
  if (lastOf({ startsAt: row.starts_at, otherAt: row.other_at }) <= act.at.toISOString()) return
  const isByCoach = act.byId === row.coach_id
  await queueMessage(act, {
    personId: isByCoach ? row.person_id : row.coach_id,
    dedupeKey: `check-in-called-off:${row.id}`,
    template: 'check-in-called-off',
    props: {
      knownAs: isByCoach ? row.known_as : row.coach_known_as,
      fromName: isByCoach ? row.coach_known_as : row.known_as,
      when: sayDayTime(row.starts_at),
      url: urlOfCheckIn(row.id),
      calendar: unsettledPart(row, { before, to: isByCoach ? 'person' : 'coach', at: act.at }),
    },
  })
}

/** What was said of an earlier time is no longer true: holds back what has not gone out yet, and ends the link. */
export async function takeBackMessages(act: Act, { id, sequence }: Pick<CheckInToChange, 'id' | 'sequence'>) {
  const earlier = Array.from({ length: sequence + 1 }, (_, at) => at)
  await endReplyLinks(act, 'check_in', id)
  await cancelMessages(
    act,
    earlier.flatMap((at) => [timesKey(id, at), reminderKey(id, at)]),
  )
}
