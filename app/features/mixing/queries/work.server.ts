import { db } from '#db/connection.server.ts'
import type { MixSettings, SettingsOf } from '../mix-notes.ts'
import { workOnCircles } from '../work-on-circles.ts'
import { workOnCohorts } from '../work-on-cohorts.ts'
import type { MixWork } from '../work-on-mix.ts'
import { readCircleFacts } from './circle-facts.server.ts'
import { readPoolFacts } from './pool-facts.server.ts'

/** What a mix asks for, read as it is known at an instant and made ready for the engine. */
export function readWork(settings: MixSettings, at: Date): Promise<MixWork> {
  if (settings.part === 'cohorts') return readCohortWork(settings, at)
  if (settings.part === 'circles') return readCircleWork(settings, at)
  throw new Error('Coaches are matched by their own command')
}

async function readCircleWork(settings: SettingsOf<'circles'>, at: Date) {
  const facts = await readCircleFacts(settings, at)
  const experience = await db().selectFrom('experience').select('name').where('id', '=', settings.experienceId).executeTakeFirstOrThrow()
  const rows = await db().selectFrom('gathering').select(['id', 'title']).where('id', 'in', settings.sessionIds).execute()
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return workOnCircles(facts, settings, { experienceName: experience.name, titleOf: (id) => titles.get(id) ?? '' })
}

async function readCohortWork(settings: SettingsOf<'cohorts'>, at: Date) {
  const facts = await readPoolFacts(settings.experienceIds, at)
  const rows = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'person.known_as'])
    .where('place.experience_id', 'in', settings.experienceIds)
    .execute()
  const names = new Map(rows.map(({ id, known_as }) => [id, known_as]))
  return workOnCohorts(facts, settings, (placeId) => names.get(placeId) ?? 'somebody')
}
