import { sql } from 'kysely'
import { db, inTransaction, postgresAddress } from '#db/connection.server.ts'

/** What listeners in a room are told of: its wall, its roll-call, or who may be here at all. Never what it says. */
export type RoomNews = 'wall' | 'roll' | 'door'

type Hear = (gatheringId: string, news: RoomNews) => void

/** What PostgreSQL carries the news on, to every process of the site. */
export const roomChannel = 'alongside_room'

const ears = new Set<Hear>()

/**
 * Says in the transaction of a change that there is something new in a room. On PostgreSQL it goes out with the commit, to every
 * process; on SQLite whoever then looks waits for the commit, because there is one connection.
 */
export async function tellRoom(gatheringId: string, news: RoomNews) {
  if (!inTransaction()) throw new Error('tellRoom belongs inside transaction(…), beside the change it tells of')
  if (postgresAddress()) await sql`select pg_notify(${roomChannel}, ${`${news} ${gatheringId}`})`.execute(db())
  else hearNews(gatheringId, news)
}

/** Passes news on to the rooms of this process. */
export function hearNews(gatheringId: string, news: RoomNews) {
  for (const hear of ears) hear(gatheringId, news)
}

export function onRoomNews(hear: Hear) {
  ears.add(hear)
}

/** `wall 1b9d…` as it came over the line; undefined for what no version of us would say. */
export function readNews(payload: string | undefined) {
  const [, news, gatheringId] = /^(wall|roll|door) (\S+)$/.exec(payload ?? '') ?? []
  return news && gatheringId ? { news: news as RoomNews, gatheringId } : undefined // one of the three words above
}
