import { sql, type Kysely } from 'kysely'
import { key, makeTable, to, whole } from '../make-table.ts'

/**
 * The order in which the lines of a wall became visible. It is counted inside the one writer's transaction, so who has seen
 * a number has seen all before it; by `made_at`, which is taken before the commit, some would be missed.
 */
export async function makeWallLines(db: Kysely<unknown>) {
  await makeTable(
    db,
    'wall_line',
    { contribution_id: key(to('contribution')), gathering_id: to('gathering'), no: whole },
    { unique: [['gathering_id', 'no']] },
  )
  await sql`insert into wall_line (contribution_id, gathering_id, no)
    select id, gathering_id, row_number() over (partition by gathering_id order by made_at, id)
    from contribution where kind = 'value' and gathering_id is not null`.execute(db)
}
