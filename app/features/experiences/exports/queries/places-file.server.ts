import type { z } from 'zod'
import { fieldLabel, type ImportField } from '#app/features/people/imports/import-fields.ts'
import { waysToTake } from '#app/features/people/exports/ways-to-take.ts'
import { listContactWays } from '#app/features/people/queries/contact-ways.server.ts'
import { safeChoiceWords } from '#app/features/people/safe-contact.ts'
import { noteListExport } from '#app/server/list-export.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { voiceWords } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import type { pipelineQuery } from '../../places/forms.ts'
import { findAmong, orderPlaces } from '../../places/order-places.ts'
import { placeWords } from '../../places/place-states.ts'
import { listPipeline } from '../../places/queries/pipeline.server.ts'
import type { ExperienceRow } from '../../queries/experience.server.ts'

const fields = [
  'knownAs',
  'familyName',
  'voice',
  'energy',
  'free',
  'community',
  'email',
  'phone',
  'safe',
] as const satisfies readonly ImportField[]

interface Taking {
  act: Act
  viewer: Viewer
  asked: z.output<typeof pipelineQuery>
}

/**
 * The people of an experience as its list shows them, with how each stands. Whom somebody else carries is left out, and so are numbers
 * and addresses that are not to be used. That it was taken out is noted, and whose addresses were opened.
 */
export async function listPlacesForFile(experience: ExperienceRow, { act, viewer, asked }: Taking) {
  const places = await listPipeline(experience, viewer)
  const { state, voice, community: communityId, find } = asked
  const wanted = { state, voice, communityId, find, toRing: asked.ring === 'yes', notReady: asked.unready === 'yes' }
  const mine = orderPlaces(findAmong(places, wanted), asked.order).filter(({ isCarriedByOther }) => !isCarriedByOther)
  const ids = mine.map(({ person_id }) => person_id)
  const [ways, names] = [await listContactWays(act, ids), await listNames(ids)]
  await noteListExport(act, { kind: 'experience', id: experience.id })
  const rows = mine.map((place) => {
    const { family, namedId } = names.get(place.person_id) ?? { family: null, namedId: null }
    const theirs = ways.filter(({ personId }) => personId === place.person_id)
    const { email, phone, safe } = waysToTake(theirs, { isNamedContact: namedId === viewer.personId })
    const row: Record<(typeof fields)[number], string | null> = {
      ...{ knownAs: place.knownAs, familyName: family, email, phone, community: place.communityName, free: place.free },
      voice: voiceWords[place.voice],
      energy: place.energy === null ? null : String(place.energy),
      safe: safe && safeChoiceWords[safe],
    }
    return [...fields.map((field) => row[field] ?? ''), placeWords[place.state]]
  })
  return { columns: [...fields.map(fieldLabel), 'How it stands'], rows }
}

async function listNames(ids: readonly string[]) {
  const rows = await db()
    .selectFrom('person')
    .select(['id', 'family_name', 'named_contact_id'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return new Map(rows.map(({ id, family_name, named_contact_id }) => [id, { family: family_name, namedId: named_contact_id }]))
}
