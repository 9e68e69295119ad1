import { audit } from '#app/server/audit.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { endReplyLinks } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeCancelling } from '../experience-states.ts'
import { takeBackInvitations } from '../places/commands/invite-place.server.ts'
import { findRinging } from '../places/queries/ringing.server.ts'
import { listToTell, type ToTell } from '../places/queries/to-tell.server.ts'
import { findExperience, type ExperienceRow } from '../queries/experience.server.ts'

/**
 * Cancels an experience with words. Everyone who said yes and everyone who was asked is told: by e-mail where they have
 * an address, else they are on the list of people to ring. Its sessions are cancelled, its open invitations end.
 */
export function cancelExperience(act: Act, { experienceId, words }: { experienceId: string; words: string }) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience) return { ok: false as const, reason: 'This experience is gone' }
    const step = judgeCancelling(experience.state)
    if (!step.ok) return step
    await db().updateTable('experience').set({ state: 'cancelled', state_words: words }).where('id', '=', experienceId).execute()
    await cancelSessions(act, experienceId)
    const told = await listToTell(experienceId)
    for (const person of told) await tell(act, { experience, words, person })
    await audit(act, 'experience.cancel', { kind: 'experience', id: experienceId })
    return { ok: true as const, told: told.length }
  })
}

async function cancelSessions(act: Act, experienceId: string) {
  await db()
    .updateTable('gathering')
    .set((of) => ({ cancelled_at: act.at.toISOString(), sequence: of('sequence', '+', 1) }))
    .where('experience_id', '=', experienceId)
    .where('starts_at', '>', act.at.toISOString())
    .where('cancelled_at', 'is', null)
    .execute()
}

async function tell(act: Act, { experience, words, person }: { experience: ExperienceRow; words: string; person: ToTell }) {
  await endReplyLinks(act, 'place', person.placeId)
  await takeBackInvitations(act, person.placeId)
  const ringing = await findRinging(person.personId, act.byId)
  await queueMessage(act, {
    personId: person.personId,
    dedupeKey: `place-cancelled:${person.placeId}`,
    template: 'place-cancelled',
    props: {
      knownAs: person.knownAs,
      name: experience.name,
      days: sayDays(experience.first_on, experience.last_on, dayOf(act.at)),
      words,
      from: ringing?.name ?? null,
      phone: ringing?.phone ?? null,
    },
  })
}
