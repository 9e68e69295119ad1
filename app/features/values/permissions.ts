import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

const ofTheRoom = ['cohort', 'facilitator', 'guest'] as const

/** Whether a screen asks for one’s own words: who only helps somebody writes for them alone. */
export const canSpeakHere = (relations: Relations) => ofTheRoom.some((one) => relations.has(one))
/** Whether a screen shows the words of the room; an organiser who is not of it is told how many there are. */
export const canReadValues = (relations: Relations) => can('contribution.read.cohort', relations).allowed
/** Whether a screen offers to hide words and to show them again. */
export const canKeepWall = (relations: Relations) => canReadValues(relations) && can('wall.write', relations).allowed
