import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

/** Whether a screen offers to plan, change and call off gatherings, and shows the facilitators’ notes. */
export const canWriteGathering = (relations: Relations) => can('gathering.write', relations).allowed
export const canReadNotes = (relations: Relations) => can('gathering.read.notes', relations).allowed
/** Whether a screen offers the roll-call and the door. */
export const canCallRoll = (relations: Relations) => can('attendance.write', relations).allowed
export const canOpenDoor = (relations: Relations) => can('door.write', relations).allowed
/** Whether a screen offers to bring words into the room, and to read the wall. */
export const canBringWords = (relations: Relations) => can('contribution.write', relations).allowed
export const canReadWall = (relations: Relations) => can('contribution.read.cohort', relations).allowed
