import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

export const canStartProgramme = (relations: Relations) => can('programme.write', relations).allowed
export const canWriteLocality = (relations: Relations) => can('locality.write', relations).allowed
export const canWriteOrganisation = (relations: Relations) => can('organisation.write', relations).allowed
