import type { Database } from '../schema.ts'
import { accountNotes } from './accounts.ts'
import { boardNotes } from './boards.ts'
import { coachingNotes } from './coaching.ts'
import { contributionNotes } from './contributions.ts'
import type { DataNotes } from './data-note.ts'
import { experienceNotes } from './experiences.ts'
import { gatheringNotes } from './gatherings.ts'
import { ideaNotes } from './ideas.ts'
import { learningNotes } from './learning.ts'
import { messageNotes } from './messages.ts'
import { mixingNotes } from './mixing.ts'
import { peopleNotes } from './people.ts'
import { programmeNotes } from './programmes.ts'
import { safeguardingNotes } from './safeguarding.ts'
import { serverNotes } from './server.ts'

/** The data map: what is held in each table, why, and for how long. A table without a note does not compile. */
export const dataMap: DataNotes<Database> = {
  ...peopleNotes,
  ...messageNotes,
  ...accountNotes,
  ...experienceNotes,
  ...gatheringNotes,
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
