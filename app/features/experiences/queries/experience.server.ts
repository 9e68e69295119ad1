import { cohortVoices } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'

/** Experiences, each with where it belongs. */
function experiences() {
  return db()
    .selectFrom('experience')
    .innerJoin('programme', 'programme.id', 'experience.programme_id')
    .leftJoin('locality', 'locality.id', 'experience.locality_id')
    .leftJoin('experience as into', 'into.id', 'experience.brought_into_id')
    .select(['experience.id', 'experience.name', 'experience.purpose', 'experience.pattern', 'experience.voice', 'experience.state'])
    .select(['experience.first_on', 'experience.last_on', 'experience.zone', 'experience.seats', 'experience.state_words'])
    .select(['experience.programme_id', 'experience.locality_id', 'programme.name as programme_name', 'locality.name as locality_name'])
    .select(['experience.brought_into_id', 'into.name as brought_into_name'])
}

/** One experience with where it belongs. */
export function findExperience(id: string) {
  return findById({ id })
}

const findById = preparedOne(({ id }: { id: string }) => experiences().where('experience.id', '=', id))

/** One experience, and whether this person coaches somebody of it today. */
export const findExperienceWithCoach = preparedOne((given: { id: string; personId: string; today: string }) =>
  experiences()
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('coaching')
            .select('coaching.id')
            .where('coaching.coach_id', '=', given.personId)
            .whereRef('coaching.experience_id', '=', 'experience.id')
            .where((are) => are.or([are('coaching.ends_on', 'is', null), are('coaching.ends_on', '>=', given.today)])),
        )
        .as('coaches_here'),
    )
    .where('experience.id', '=', given.id),
)

export type ExperienceRow = NonNullable<Awaited<ReturnType<typeof findExperience>>>

/** Why an experience exists, in the words of the day: every page that shows a purpose asks here, so an edit is seen at next load. */
export async function findPurpose(experienceId: string) {
  return db().selectFrom('experience').select(['id', 'name', 'purpose']).where('id', '=', experienceId).executeTakeFirst()
}

/** How many of each voice it hopes for. */
export async function listHopes(experienceId: string) {
  return (await listVoiceTargets({ experienceId })).flatMap(({ word, at_least, at_most }) => {
    const voice = cohortVoices.find((one) => one === word)
    return voice ? [{ voice, least: at_least, most: at_most }] : []
  })
}

const listVoiceTargets = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('target')
    .select(['word', 'at_least', 'at_most'])
    .where('experience_id', '=', experienceId)
    .where('quality', '=', 'voice'),
)

/** Who is coming, as the cohort knows them: first name and voice. Whose place it is stays with us. */
export const listCohort = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'person.known_as', 'place.voice'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('place.id')
    .limit(300),
)

/** The dated sessions and preparation days of an experience, in order. */
export function listSessions(experienceId: string) {
  return listDated({ experienceId })
}

const listDated = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('gathering')
    .select(['id', 'kind', 'title', 'starts_at', 'ends_at', 'zone', 'where_words', 'join_link'])
    .where('experience_id', '=', experienceId)
    .where('kind', 'in', ['session', 'preparation', 'reconnect'])
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(100),
)

export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]

/** How many places stand in each state, by voice: the mix so far. */
export async function countPlaces(experienceId: string) {
  return (await countByState({ experienceId })).map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

const countByState = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('place')
    .select(['voice', 'state'])
    .select((of) => of.fn.countAll().as('count'))
    .where('experience_id', '=', experienceId)
    .groupBy(['voice', 'state']),
)
