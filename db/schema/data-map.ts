import type { Database } from '../schema.ts'
import { accountNotes } from './accounts.ts'
import { boardNotes } from './boards.ts'
import { coachingNotes } from './coaching.ts'
import { contributionNotes } from './contributions.ts'
import type { DataNotes } from './data-note.ts'
import { experienceNotes } from './experiences.ts'
import { gatheringNotes } from './gatherings.ts'
import { ideaNotes } from './ideas.ts'
import { importNotes } from './imports.ts'
import { keyNotes } from './keys.ts'
import { learningNotes } from './learning.ts'
import { messageNotes } from './messages.ts'
import { mixingNotes } from './mixing.ts'
import { peopleNotes } from './people.ts'
import { programmeNotes } from './programmes.ts'
import { recordRequestNotes } from './record-requests.ts'
import { roomNotes } from './room.ts'
import { safeguardingNotes } from './safeguarding.ts'
import { serverNotes } from './server.ts'

/** The data map: what is held in each table, why, and for how long. A table without a note does not compile. */
export const dataMap: DataNotes<Database> = {
  ...peopleNotes,
  ...importNotes,
  ...recordRequestNotes,
  ...messageNotes,
  ...accountNotes,
  ...keyNotes,
  ...experienceNotes,
  ...gatheringNotes,
  ...roomNotes,
  ...mixingNotes,
  ...safeguardingNotes,
  ...contributionNotes,
  ...coachingNotes,
  ...ideaNotes,
  ...programmeNotes,
  ...boardNotes,
  ...learningNotes,
  ...serverNotes,
}

/** After how many days a job of the timetable lets go, as the notes of its tables say. */
export function daysKept(job: string) {
  const days = new Set(
    Object.values(dataMap).flatMap(({ kept }) => kept.flatMap((part) => ('job' in part && part.job === job ? part.days : []))),
  )
  const [only] = days
  if (only === undefined || days.size > 1) throw new Error(`The notes must give one number of days for “${job}”`)
  return only
}
