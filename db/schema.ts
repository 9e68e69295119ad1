import type { AccountTables } from './schema/accounts.ts'
import type { BoardTables } from './schema/boards.ts'
import type { CoachingTables } from './schema/coaching.ts'
import type { ContributionTables } from './schema/contributions.ts'
import type { ExperienceTables } from './schema/experiences.ts'
import type { GatheringTables } from './schema/gatherings.ts'
import type { IdeaTables } from './schema/ideas.ts'
import type { ImportTables } from './schema/imports.ts'
import type { KeyTables } from './schema/keys.ts'
import type { LearningTables } from './schema/learning.ts'
import type { MessageTables } from './schema/messages.ts'
import type { MixingTables } from './schema/mixing.ts'
import type { PeopleTables } from './schema/people.ts'
import type { ProgrammeTables } from './schema/programmes.ts'
import type { RecordRequestTables } from './schema/record-requests.ts'
import type { RoomTables } from './schema/room.ts'
import type { SafeguardingTables } from './schema/safeguarding.ts'
import type { ServerTables } from './schema/server.ts'

/**
 * Every table there is. A migration changes a table; the files in `schema/` say what it is now, beside what we
 * tell people about it: what it holds, on which lawful basis, and for how long.
 *
 * The type of a column is `Database['place']['state']`; of a row to read or write Kysely's `Selectable` or `Insertable`.
 * Ids are UUIDs as text, instants (`…_at`) ISO 8601 in UTC, days (`…_on`) `2027-03-28`, yes and no 1 and 0.
 */
export interface Database
  extends
    ServerTables,
    AccountTables,
    KeyTables,
    ProgrammeTables,
    PeopleTables,
    ImportTables,
    RecordRequestTables,
    MessageTables,
    ContributionTables,
    ExperienceTables,
    GatheringTables,
    RoomTables,
    MixingTables,
    SafeguardingTables,
    CoachingTables,
    IdeaTables,
    BoardTables,
    LearningTables {}
