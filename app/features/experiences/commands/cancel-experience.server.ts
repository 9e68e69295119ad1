import { audit } from '#app/server/audit.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { endReplyLinks } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { calendarPartOf, type CalendarPart } from '#app/shared/calendar.ts'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { judgeCancelling } from '../experience-states.ts'
import { entryOfGathering } from '../gatherings/calendar-entry.ts'
import { listToCome } from '../gatherings/queries/to-come.server.ts'
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
    const calendar = await cancelSessions(act, experienceId)
    const told = await listToTell(experienceId)
    for (const person of told) await tell(act, { experience, words, person, calendar: person.state === 'accepted' ? calendar : undefined })
    await audit(act, 'experience.cancel', { kind: 'experience', id: experienceId })
    return { ok: true as const, told: told.length }
  })
}

/** Calls off what is still to begin, and gives what takes it out of people's calendars. */
async function cancelSessions(act: Act, experienceId: string) {
  const toCome = await listToCome(experienceId, act.at)
  await db()
    .updateTable('gathering')
    .set((of) => ({ cancelled_at: act.at.toISOString(), sequence: of('sequence', '+', 1) }))
    .where('experience_id', '=', experienceId)
    .where('starts_at', '>', act.at.toISOString())
    .where('cancelled_at', 'is', null)
    .execute()
  const calledOff = toCome.filter(({ starts_at }) => starts_at > act.at.toISOString())
  const entries = calledOff.map((gathering) => entryOfGathering({ ...gathering, sequence: gathering.sequence + 1 }))
  return calendarPartOf(entries, { gone: true, at: act.at })
}

interface Telling {
  experience: ExperienceRow
  words: string
  person: ToTell
  calendar: CalendarPart | undefined
}

async function tell(act: Act, { experience, words, person, calendar }: Telling) {
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
      calendar,
    },
  })
}
