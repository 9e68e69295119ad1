import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

/** Whether a screen shows more of an experience than its dates. */
export const canReadExperience = (relations: Relations) => can('experience.read', relations).allowed
/** Whether a screen speaks of single places and who is still to be asked. */
export const canListPlaces = (relations: Relations) => can('place.list', relations).allowed
