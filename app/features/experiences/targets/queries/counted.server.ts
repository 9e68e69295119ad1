import { db } from '#db/connection.server.ts'
import type { Called, Counted } from '../summarise-targets.ts'
import type { Kind } from '../target-qualities.ts'

interface Asked {
  id: string
  first_on: string
}

/** Everybody who has a place at an experience, whatever came of it: of which kinds they are, and how far they came. */
export async function countPeople(experience: Asked, at: Date): Promise<{ people: Counted[]; called: Called }> {
  const places = await listPlaces(experience.id)
  const [steps, belongings, returning, sessions, seen] = [
    await listSteps(experience.id),
    await listBelongings(experience),
    await listReturning(experience),
    await listSessions(experience.id),
    await listSeen(experience.id),
  ]
  const last = sessions.at(-1)
  const called = {
    any: seen.length > 0,
    last: last !== undefined && last.ends_at <= at.toISOString() && seen.some(({ gathering_id }) => gathering_id === last.id),
  }
  const people = places.map((place): Counted => {
    const took = (state: string) => steps.some(({ place_id, to_state }) => place_id === place.id && to_state === state)
    const mine = seen.filter(({ person_id }) => person_id === place.person_id)
    const saidYes = place.state === 'accepted' || took('accepted')
    return {
      kinds: kindsOf(place, {
        organisations: belongings.filter(({ person_id }) => person_id === place.person_id).map(({ organisation_id }) => organisation_id),
        isReturning: returning.has(place.person_id),
      }),
      invited: saidYes || place.state === 'invited' || took('invited'),
      saidYes,
      coming: place.state === 'accepted',
      came: mine.some(({ state }) => state !== 'away'),
      stayed: mine.some(({ gathering_id, state }) => gathering_id === last?.id && state === 'here'),
    }
  })
  return { people, called }
}

type Place = Awaited<ReturnType<typeof listPlaces>>[number]

function kindsOf(place: Place, { organisations, isReturning }: { organisations: readonly string[]; isReturning: boolean }): Kind[] {
  const one = (quality: Kind['quality'], word: string | null): Kind[] => (word ? [{ quality, word }] : [])
  return [
    ...one('voice', place.voice),
    ...one('community', place.community_id),
    ...organisations.flatMap((id) => one('organisation', id)),
    ...one('gender', place.gender),
    ...one('born_band', place.born_band),
    ...place.languages.split(' ').flatMap((tag) => one('language', tag)),
    ...(isReturning ? one('returning', 'yes') : []),
  ]
}

function listPlaces(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'place.voice', 'place.state'])
    .select(['person.community_id', 'person.gender', 'person.born_band', 'person.languages'])
    .where('place.experience_id', '=', experienceId)
    .limit(1000)
    .execute()
}

/** Which places were ever invited, and which ever taken: a place given back was still said yes to. */
function listSteps(experienceId: string) {
  return db()
    .selectFrom('place_change')
    .innerJoin('place', 'place.id', 'place_change.place_id')
    .select(['place_change.place_id', 'place_change.to_state'])
    .distinct()
    .where('place.experience_id', '=', experienceId)
    .where('place_change.to_state', 'in', ['invited', 'accepted'])
    .execute()
}

/** The organisations each belonged to when it began. */
function listBelongings({ id, first_on }: Asked) {
  return db()
    .selectFrom('affiliation')
    .select(['person_id', 'organisation_id'])
    .distinct()
    .where('person_id', 'in', db().selectFrom('place').select('place.person_id').where('place.experience_id', '=', id))
    .where('starts_on', '<=', first_on)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', first_on)]))
    .execute()
}

/** Who had come to another experience before this one began. */
async function listReturning({ id, first_on }: Asked) {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select('place.person_id')
    .distinct()
    .where('place.person_id', 'in', db().selectFrom('place').select('place.person_id').where('place.experience_id', '=', id))
    .where('place.state', '=', 'accepted')
    .where('experience.id', '<>', id)
    .where('experience.last_on', '<', first_on)
    .where('experience.state', '<>', 'cancelled')
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}

function listSessions(experienceId: string) {
  return db()
    .selectFrom('gathering')
    .select(['id', 'ends_at'])
    .where('experience_id', '=', experienceId)
    .where('kind', '=', 'session')
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

function listSeen(experienceId: string) {
  return db()
    .selectFrom('attendance')
    .innerJoin('gathering', 'gathering.id', 'attendance.gathering_id')
    .select(['attendance.gathering_id', 'attendance.person_id', 'attendance.state'])
    .where('gathering.experience_id', '=', experienceId)
    .where('gathering.kind', '=', 'session')
    .where('gathering.cancelled_at', 'is', null)
    .execute()
}
