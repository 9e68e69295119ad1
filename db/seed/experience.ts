import { openInvitations } from '#app/features/experiences/commands/open-invitations.server.ts'
import { startExperience } from '#app/features/experiences/commands/start-experience.server.ts'
import { planGathering } from '#app/features/experiences/gatherings/commands/plan-gathering.server.ts'
import type { Pattern } from '#app/features/experiences/patterns.ts'
import { answerPlace } from '#app/features/experiences/places/commands/answer-place.server.ts'
import { considerPeople } from '#app/features/experiences/places/commands/consider-people.server.ts'
import { invitePlace } from '#app/features/experiences/places/commands/invite-place.server.ts'
import type { CohortVoice } from '#app/features/experiences/places/seats.ts'
import { newId } from '#app/server/chance.server.ts'
import { homeZone } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db } from '#db/connection.server.ts'
import { actOf, idOf, personId, type Story } from './story.ts'

/** What went wrong in the telling stops it: the story must be one that people could have lived. */
export function done<Outcome extends { ok: boolean }>(outcome: Outcome, what: string) {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome)}`)
  return outcome
}

interface ToldExperience {
  name: string
  by: string
  /** The day it was first planned on. */
  day: number
  purpose: string
  pattern: Pattern
  first: number
  last: number
  seats: number
  locality: string | null
  voice?: CohortVoice
  hopes?: [voice: CohortVoice, least: number, most: number][]
}

/** Plans an experience and opens its invitations. */
export async function tellExperience(story: Story, told: ToldExperience) {
  const id = newId()
  const { name, purpose, pattern, seats, voice = null, hopes = [] } = told
  const started = await startExperience(actOf(story, told.by, told.day), {
    id,
    programmeId: story.programmeId,
    localityId: told.locality && idOf(story, 'locality', told.locality),
    name,
    purpose,
    pattern,
    seats,
    voice,
    firstOn: story.days.on(told.first),
    lastOn: story.days.on(told.last),
    hopes: hopes.map(([of, least, most]) => ({ voice: of, least, most })),
  })
  done(started, name)
  done(await openInvitations(actOf(story, told.by, told.day), { experienceId: id }), name)
  story.ids.experience.set(name, id)
  return id
}

interface ToldPlaces {
  experience: string
  by: string
  voice: CohortVoice
  people: readonly string[]
  day: number
}

const placeKey = (experience: string, key: string) => `${experience}: ${key}`
export const placeId = (story: Story, experience: string, key: string) => idOf(story, 'place', placeKey(experience, key))

/** Somebody begins to think of these people for an experience. */
export async function tellConsidered(story: Story, { experience, by, voice, people, day }: ToldPlaces) {
  const places = people.map((key) => ({ key, personId: personId(story, key), placeId: newId() }))
  const experienceId = idOf(story, 'experience', experience)
  done(await considerPeople(actOf(story, by, day), { experienceId, voice, people: places }), experience)
  // Who was thought of before keeps the place they had, so the ids are those that the list of people shows.
  const listed = await db().selectFrom('place').select(['id', 'person_id']).where('experience_id', '=', experienceId).execute()
  const placeOf = new Map(listed.map(({ id, person_id }) => [person_id, id]))
  for (const { key, personId: who } of places) story.ids.place.set(placeKey(experience, key), placeOf.get(who) ?? '')
}

interface ToldInvitation {
  experience: string
  by: string
  key: string
  day: number
  /** The day to answer by. */
  until: number
}

export async function tellInvited(story: Story, { experience, by, key, day, until }: ToldInvitation) {
  const invited = await invitePlace(actOf(story, by, day), { placeId: placeId(story, experience, key), answerByOn: story.days.on(until) })
  done(invited, `${experience}, ${key}`)
}

interface ToldAnswer {
  experience: string
  key: string
  day: number
  answer: 'yes' | 'not_now' | 'no'
  returnOn?: number
}

/** They answer for themselves. */
export async function tellAnswer(story: Story, { experience, key, day, answer, returnOn }: ToldAnswer) {
  const act = actOf(story, key, day, { as: 'self', time: '19:30' })
  const answered = {
    placeId: placeId(story, experience, key),
    answer,
    ...(returnOn !== undefined && { returnOn: story.days.on(returnOn) }),
  }
  done(await answerPlace(act, answered), `${experience}, ${key}`)
}

interface ToldSession {
  title: string
  neutral?: string
  day: number
  from: string
  to: string
  where?: string
  notes?: string
}

/** Plans a session of an experience and remembers it by its title. */
export async function tellSession(
  story: Story,
  { experience, by, planned }: { experience: string; by: string; planned: number },
  told: ToldSession,
) {
  const id = newId()
  const on = story.days.on(told.day)
  await planGathering(actOf(story, by, planned), {
    id,
    experienceId: idOf(story, 'experience', experience),
    kind: 'session',
    title: told.title,
    ...(told.neutral && { neutral: told.neutral }),
    startsAt: instantOf({ on, time: told.from }),
    endsAt: instantOf({ on, time: told.to }),
    zone: homeZone,
    whereWords: told.where ?? null,
    notes: told.notes ?? null,
  })
  story.ids.gathering.set(`${experience}: ${told.title}`, id)
  return id
}
