import { sayDayTime } from '#app/shared/dates.ts'
import { channelWords, stateWords, type Channel, type CheckInState } from './check-in-words.ts'
import { writeTimes } from './check-in-times.ts'

interface Kept {
  starts_at: string
  other_at: string | null
  channel: Channel
  state: CheckInState
}

/** What a form that moves or calls off a check-in shows; its fingerprint tells whether somebody changed it since. */
export function shownOfTimes({ starts_at, other_at, channel, state }: Kept) {
  const { on, time, otherOn, otherTime } = writeTimes({ startsAt: starts_at, otherAt: other_at })
  return { on, time, otherOn: otherOn ?? '', otherTime: otherTime ?? '', channel, state }
}

/** The times of a check-in in one line. */
export function sayTimes({ starts_at, other_at, channel }: Pick<Kept, 'starts_at' | 'other_at' | 'channel'>) {
  const { by } = channelWords[channel]
  if (other_at) return `${sayDayTime(starts_at)}, or ${sayDayTime(other_at)}, ${by}`
  return `${sayDayTime(starts_at)}, ${by}`
}

/** Where it stands now, for showing beside what somebody else wanted. */
export function sayStanding(check: Kept) {
  return `${stateWords[check.state]}: ${sayTimes(check)}`
}

interface Recorded {
  state: CheckInState
  note: string | null
  /** The small step the form asks about, and the one that was agreed here. */
  lastStepId: string | null
  nextStep: { words: string | null } | null
}

/** What the form of a talk shows when it is opened. */
export function shownOfRecord({ state, note, lastStepId, nextStep }: Recorded) {
  return { state: state === 'held' ? 'held' : 'open', note: note ?? '', lastStepId: lastStepId ?? '', nextStep: nextStep?.words ?? '' }
}
