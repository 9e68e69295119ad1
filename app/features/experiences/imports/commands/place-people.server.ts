import { workOnImports } from '#app/features/people/imports/commands/work-on-imports.server.ts'
import type { Placing } from '#app/features/people/imports/commands/bring-in-rows.server.ts'
import { auditEach } from '#app/server/audit.server.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db } from '#db/connection.server.ts'
import { isBeforeFollowing } from '../../experience-states.ts'
import { considerPeople } from '../../places/commands/consider-people.server.ts'
import { noteEnergy } from '../../places/commands/note-energy.server.ts'
import { shownOfEnergy } from '../../places/shown-energy.ts'
import { findExperience } from '../../queries/experience.server.ts'

/** Works on the lists that wait: people, groups, and people to think of for an experience. */
export const workOnLists = (at: Date) => workOnImports(at, placing)

/** What lists of candidates do with places: through the same commands as the pages, so that nobody is told and nothing promised. */
export const placing: Placing = {
  async isOpen(experienceId) {
    const experience = await findExperience(experienceId)
    return experience !== undefined && isBeforeFollowing(experience.state) && experience.brought_into_id === null
  },

  async place(act, { experienceId, batchId, people }) {
    for (const voice of cohortVoices) {
      const ofVoice = people.filter((person) => person.voice === voice)
      if (ofVoice.length === 0) continue
      const considered = await considerPeople(act, { experienceId, voice, people: ofVoice, words: 'Brought in with a list.' })
      if (!considered.ok) throw new Error(`A list cannot go on: ${considered.reason}`)
    }
    const placed = await listPlaces(people.map(({ placeId }) => placeId))
    const asMade = fingerprint(shownOfEnergy({ energy: null, free: 'unsure', shares_room: 'unsure' }))
    for (const { placeId, energy, free } of people) {
      if (!placed.has(placeId) || (energy === null && free === 'unsure')) continue
      await noteEnergy(act, { placeId, energy, free, sharesRoom: 'unsure', seen: asMade })
    }
    await db()
      .updateTable('place')
      .set({ import_batch_id: batchId })
      .where('id', 'in', ['', ...placed])
      .execute()
    return placed
  },

  async listHeld(placeIds) {
    const ids = ['', ...placeIds]
    const prepared = await db().selectFrom('preparation').select('place_id').distinct().where('place_id', 'in', ids).execute()
    const seated = await db().selectFrom('circle_seat').select('place_id').distinct().where('place_id', 'in', ids).execute()
    const moved = await db()
      .selectFrom('place_change')
      .select('place_id')
      .where('place_id', 'in', ids)
      .where('from_state', 'is not', null)
      .execute()
    return new Set([...prepared, ...seated, ...moved].map(({ place_id }) => place_id))
  },

  async takeBack(act, placeIds) {
    if (placeIds.length === 0) return
    await db().deleteFrom('place').where('id', 'in', placeIds).execute()
    const about = placeIds.map((id) => ({ kind: 'place', id }))
    await auditEach(act, 'place.take_back', about)
  },
}

async function listPlaces(ids: readonly string[]) {
  const rows = await db()
    .selectFrom('place')
    .select('id')
    .where('id', 'in', ['', ...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}
