import { isInviting } from '#app/features/experiences/experience-states.ts'
import { invitePlaces } from '#app/features/experiences/places/commands/invite-place.server.ts'
import { pinPlace } from '#app/features/experiences/places/commands/pin-place.server.ts'
import { releasePlace } from '#app/features/experiences/places/commands/release-place.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { MixAnswer, MixHeld, SettingsOf } from '../mix-notes.ts'
import { listReleased } from '../who-is-told.ts'
import { listNamedPlaces } from '../queries/named-places.server.ts'
import { listAdopted, supersedeMixes } from './supersede-mixes.server.ts'

interface Cohorts {
  settings: SettingsOf<'cohorts'>
  answer: MixAnswer
  held: MixHeld
  answerByOn: string | null
}

type Written = { ok: true } | { ok: false; reason: 'not_inviting' | 'answer_by' }

/**
 * Invites everybody the mix chose who was not asked yet, lets their places at its other experiences go, and keeps who was
 * held by hand held. Whoever was promised a place keeps it; whoever waits goes on waiting.
 */
export async function adoptCohorts(act: Act, { settings, answer, held, answerByOn }: Cohorts): Promise<Written> {
  const experiences = await db()
    .selectFrom('experience')
    .select(['id', 'state', 'last_on'])
    .where('id', 'in', settings.experienceIds)
    .execute()
  if (!experiences.every(({ state }) => isInviting(state))) return { ok: false, reason: 'not_inviting' }
  if (!answerByOn || answerByOn < dayOf(act.at) || experiences.some(({ last_on }) => answerByOn > last_on))
    return { ok: false, reason: 'answer_by' }
  const places = await listNamedPlaces(settings.experienceIds)
  await supersedeMixes(act, await listAdopted('cohorts', settings.experienceIds))
  for (const experienceId of settings.experienceIds) {
    const invited = await invitePlaces(act, { placeIds: answer.cohorts[experienceId] ?? [], answerByOn })
    if (!invited.ok) throw new Error(`An invitation of a mix was refused: ${invited.reason}`)
  }
  for (const { id } of listReleased(answer, places)) await releasePlace(act, { placeId: id })
  for (const { placeId } of held.places) await pinPlace(act, { placeId })
  return { ok: true }
}
