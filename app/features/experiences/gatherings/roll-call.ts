/** What a roll-call can say of a person. Nothing noted means “not yet”, never “away”. */
export const attendanceStates = ['here', 'away', 'left_early'] as const

export type Attendance = (typeof attendanceStates)[number]

export const attendanceWords: Record<Attendance, string> = { here: 'Here', away: 'Away', left_early: 'Left early' }

/** A tap on the sheet: whom it is about, and what holds from then on. Saying the same twice changes nothing. */
export function readMark(mark: string) {
  const [personId = '', said = ''] = mark.split('.')
  const state = attendanceStates.find((one) => one === said) ?? (said === 'not_yet' ? null : undefined)
  return personId && state !== undefined ? { personId, state } : undefined
}

/** How the button of this state is sent: pressing what is noted already takes it off again. */
export function markOf(personId: string, button: Attendance, noted: Attendance | null) {
  return `${personId}.${button === noted ? 'not_yet' : button}`
}

/** How many are here, away, gone early and not noted yet. */
export function countMarks(people: readonly { state: Attendance | null }[]) {
  const count = (state: Attendance | null) => people.filter((person) => person.state === state).length
  return { here: count('here'), away: count('away'), leftEarly: count('left_early'), notYet: count(null) }
}

const longestMs = 14 * 86_400_000

/**
 * When a mark was noted, by our clock. A phone’s clock may be wrong by years, so only how long the mark waited is taken from
 * it: the time between noting and sending, both by that same clock. Never later than now, and never longer ago than two weeks.
 */
export function notedAtBy(ourNow: Date, { noted_at, sent_at }: { noted_at: string; sent_at: string }) {
  const waitedMs = Date.parse(sent_at) - Date.parse(noted_at)
  return new Date(ourNow.getTime() - Math.min(Math.max(waitedMs, 0), longestMs))
}
