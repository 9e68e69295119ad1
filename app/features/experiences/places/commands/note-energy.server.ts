import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Freedom } from '../place-states.ts'
import { shownOfEnergy } from '../shown-energy.ts'

interface Noted {
  placeId: string
  /** 0 to 3, or null for “not asked yet”. */
  energy: number | null
  free: Freedom
  sharesRoom: Freedom
  seen: string
}

/** Notes what somebody said: how keen they are, whether the dates suit, whether they would share a room. Never a judgement of theirs. */
export function noteEnergy(act: Act, { placeId, energy, free, sharesRoom, seen }: Noted) {
  return transaction(async () => {
    const current = await db().selectFrom('place').select(['energy', 'free', 'shares_room']).where('id', '=', placeId).executeTakeFirst()
    if (!current || fingerprint(shownOfEnergy(current)) !== seen) return { ok: false as const, reason: 'changed' as const }
    await db().updateTable('place').set({ energy, free, shares_room: sharesRoom }).where('id', '=', placeId).execute()
    await audit(act, 'place.note_energy', { kind: 'place', id: placeId })
    return { ok: true as const }
  })
}
