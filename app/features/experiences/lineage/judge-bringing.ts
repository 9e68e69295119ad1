import { isBeforeFollowing, type ExperienceState } from '../experience-states.ts'

interface Mixed {
  state: ExperienceState
  voice: string | null
  brought_into_id: string | null
}

/** Whether single-voice experiences may be brought together into this one; else why not, in words. */
export function judgeBringing({ state, voice, brought_into_id }: Mixed): string | null {
  if (voice !== null) return 'This experience is for one voice itself. Bring it together with others in a mixed one'
  if (brought_into_id !== null) return 'This experience was itself brought together into another'
  return isBeforeFollowing(state) ? null : 'The days together are over'
}

interface Single {
  name: string
  programme_id: string
  state: ExperienceState
  voice: string | null
  brought_into_id: string | null
  last_on: string
}

/** Whether this one may go into it; else why not, in words. */
export function judgeOrigin({ name, ...from }: Single, { programmeId, today }: { programmeId: string; today: string }): string | null {
  if (from.programme_id !== programmeId || from.voice === null || from.state === 'cancelled')
    return `“${name}” cannot be brought together with others`
  if (from.brought_into_id !== null) return `“${name}” was brought together with others already`
  return from.last_on < today ? null : `“${name}” is still going on. Bring it together when its days are over`
}

/** The words that a place which came by bringing together begins its history with; they tell it from one that was there before. */
export const cameFromWords = (name: string) => `Came from “${name}”`
