import type { OtherRow, Table } from './row.ts'
import { coachingTable, otherCoaching, partingTable } from './table-coaching.ts'
import { experiencesTable, otherExperiences } from './table-experiences.ts'
import { homeTable, leavingTable } from './table-home.ts'
import { otherPeople, peopleTable, removingTable } from './table-people.ts'
import { closingTable, otherRooms, roomTable } from './table-room.ts'
import { endingPairTable, safeguardingTable } from './table-safeguarding.ts'
import { otherWords, takingBackTable, wordsTable } from './table-words.ts'

/** Every route of the build, in the order in which it can be asked: what changes the story for others comes last. */
export const policyTable: Table = {
  ...homeTable,
  ...peopleTable,
  ...experiencesTable,
  ...safeguardingTable,
  ...roomTable,
  ...wordsTable,
  ...coachingTable,
  ...takingBackTable,
  ...partingTable,
  ...endingPairTable,
  ...removingTable,
  ...closingTable,
  ...leavingTable,
}

/** Some of these routes again, for things that belong to others. */
export const otherThings: OtherRow[] = [...otherPeople, ...otherExperiences, ...otherRooms, ...otherWords, ...otherCoaching]
