import { newId, newToken } from '#app/server/chance.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findDoorByCode } from '../queries/doors.server.ts'

const DOUBLE_TAP_MS = 2 * 60_000

interface Joining {
  /** Made by the page and known to it alone, so that a double tap is one guest. Whoever holds the room sees another id. */
  pageId?: string | undefined
  code: string
  nickname?: string | null
}

/**
 * Lets somebody in by a code, without an account: what they hold is a token for this room, worth nothing once its
 * door is closed. Without a nickname they are a numbered guest.
 */
export function joinRoom(act: Act, { pageId = newId(), code, nickname }: Joining) {
  const id = guestIdOf(pageId)
  return transaction(async () => {
    const door = await findDoorByCode(code, act.at)
    if (!door) return { ok: false as const, reason: 'no_door' as const }
    const token = newToken()
    const token_hash = hashOf(token)
    const cameIn = { ok: true as const, token, gatheringId: door.gathering_id, closesAt: new Date(door.closes_at) }
    const earlier = await db().selectFrom('guest').select(['gathering_id', 'made_at', 'removed_at']).where('id', '=', id).executeTakeFirst()
    if (earlier) {
      const isDoubleTap = earlier.gathering_id === door.gathering_id && act.at.getTime() - Date.parse(earlier.made_at) < DOUBLE_TAP_MS
      if (!isDoubleTap || earlier.removed_at) return { ok: false as const, reason: 'stale_page' as const }
      await db().updateTable('guest').set({ token_hash }).where('id', '=', id).execute()
      return cameIn
    }
    await db()
      .insertInto('guest')
      .values({
        id,
        made_at: act.at.toISOString(),
        gathering_id: door.gathering_id,
        nickname: nickname ?? (await nextNickname(door.gathering_id)),
        token_hash,
      })
      .execute()
    return cameIn
  })
}

/**
 * The id of a guest is made from that of the page, and does not lead back: the page’s own takes a guest’s place for two
 * minutes after a double tap, so it stands in no list and in no address.
 */
function guestIdOf(pageId: string) {
  const hex = Buffer.from(lookupOf('door', `guest:${pageId}`), 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

async function nextNickname(gatheringId: string) {
  const row = await db()
    .selectFrom('guest')
    .select((of) => of.fn.countAll().as('count'))
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirstOrThrow()
  return `Guest ${Number(row.count) + 1}`
}
