import { hashOf } from '#app/server/hash.server.ts'
import { isLive } from '#app/server/session.server.ts'
import { isStaff } from '#app/server/staff.server.ts'
import { db } from '#db/connection.server.ts'
import { sayDevice } from '../device-words.ts'

interface Here {
  personId: string
  /** The session that asks. */
  sessionHash: string
  at: Date
}

/** Where a person is signed in now, the one they are looking from first, then by when it was last used. At most fifty. */
export async function listDevices({ personId, sessionHash, at }: Here) {
  const staff = await isStaff(personId, at)
  const sessions = await listSessions(personId)
  return sessions
    .filter((session) => isLive(session, staff, at))
    .map((session) => ({
      mark: markOf(session.token_hash),
      isThisOne: session.token_hash === sessionHash,
      isSharedPhone: session.shared_phone === 1,
      seenAt: session.seen_at,
      madeAt: session.made_at,
      cameBy: session.began_by,
      ...sayDevice(session.user_agent),
    }))
    .sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne))
}

/** The session that a mark on the page stands for, among this person's own. */
export async function findSessionBehind(personId: string, mark: string) {
  const sessions = await listSessions(personId)
  return sessions.find(({ token_hash }) => markOf(token_hash) === mark)?.token_hash
}

function listSessions(personId: string) {
  return db()
    .selectFrom('session')
    .select(['token_hash', 'made_at', 'seen_at', 'user_agent', 'shared_phone', 'began_by'])
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .limit(50)
    .execute()
}

/** A session by another name, so that nothing of its key stands in a page. */
const markOf = (sessionHash: string) => hashOf(`device:${sessionHash}`)
