import { sql } from 'kysely'
import { tellRoom } from '#app/server/room/tell-room.server.ts'
import { db } from '#db/connection.server.ts'

/**
 * Gives a value of a room the next number of its wall, in the transaction that put it up, changed it, took it off or showed it again, and
 * says so to who listens there. Writers go one at a time, so numbers become visible in their order. What is on no wall is left alone.
 */
export async function tellWall(contributionId: string) {
  const { rows } = await sql<{ gathering_id: string }>`
    insert into wall_line (contribution_id, gathering_id, no)
    select id, gathering_id, (select coalesce(max(no), 0) + 1 from wall_line where wall_line.gathering_id = contribution.gathering_id)
    from contribution where id = ${contributionId} and kind = 'value' and gathering_id is not null
    on conflict (contribution_id) do update set no = excluded.no
    returning gathering_id`.execute(db())
  for (const { gathering_id } of rows) await tellRoom(gathering_id, 'wall')
}
