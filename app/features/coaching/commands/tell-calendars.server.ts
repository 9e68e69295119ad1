import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { agreedPart, unsettledPart, type Side } from '../calendar-entry.ts'
import type { CheckInToChange } from './change-check-in.server.ts'
import { urlOfCheckIn } from './tell-pair.server.ts'

const both: Side[] = ['person', 'coach']

/** Puts a time the two agreed on into their calendars, by mail: of both, but for whom another message brings it. Nobody is rung about that. */
export async function tellAgreed(act: Act, row: CheckInToChange, { but }: { but: Side | null }) {
  for (const to of both.filter((side) => side !== but))
    await tell(act, row, { to, when: row.starts_at, calendar: agreedPart(row, { to, at: act.at }) })
}

/** Takes a time that was agreed and no longer holds out of their calendars again. */
export async function tellUnsettled(act: Act, row: CheckInToChange, { before, but }: { before: CheckInToChange; but: Side | null }) {
  for (const to of both.filter((side) => side !== but)) {
    const calendar = unsettledPart(row, { before, to, at: act.at })
    if (calendar) await tell(act, row, { to, when: before.starts_at, calendar, isGone: true })
  }
}

interface Telling {
  to: Side
  when: string
  calendar: CalendarPart | undefined
  isGone?: boolean
}

async function tell(act: Act, row: CheckInToChange, { to, when, calendar, isGone = false }: Telling) {
  const [me, other] = to === 'person' ? [row.known_as, row.coach_known_as] : [row.coach_known_as, row.known_as]
  await queueMessage(act, {
    personId: to === 'person' ? row.person_id : row.coach_id,
    dedupeKey: `for-your-calendar:${row.id}:${row.sequence}:${isGone ? 'gone' : 'agreed'}:${to}`,
    template: 'for-your-calendar',
    onlyByMail: true,
    props: { knownAs: me, otherName: other, when: sayDayTime(when), isGone, url: urlOfCheckIn(row.id), calendar },
  })
}
