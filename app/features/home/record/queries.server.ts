import { listRecordOf as listCoaching } from '#app/features/coaching/queries/record.server.ts'
import { listRecordOf as listContributions } from '#app/features/contributions/queries/record.server.ts'
import { listRecordOf as listGatherings } from '#app/features/experiences/gatherings/queries/record.server.ts'
import { listRecordOf as listPlaces } from '#app/features/experiences/queries/record.server.ts'
import { listRecordOf as listIdeas } from '#app/features/ideas/queries/record.server.ts'
import { listRecordOf as listTogether } from '#app/features/mixing/keep-togethers/queries/record.server.ts'
import { listRecordOf as listCircles } from '#app/features/mixing/queries/record.server.ts'
import { listRecordOf as listPeople } from '#app/features/people/queries/record.server.ts'
import { listRecordOf as listRequests } from '#app/features/people/record-requests/queries/record.server.ts'
import { listRecordOf as listAccount } from '#app/features/people/accounts/queries/record.server.ts'
import { listRecordOf as listMyKeys } from '#app/features/people/keys/queries/record.server.ts'
import { listRecordOf as listSafeguarding } from '#app/features/safeguarding/queries/record.server.ts'
import { findBelonging } from '#app/server/belonging.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { RecordSection } from '#app/shared/record.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'

/** Every feature that holds something about people. A test fails when one with a person's column is missing. */
const parts: ((personId: string) => Promise<RecordSection[]>)[] = [
  listPeople,
  listPlaces,
  listGatherings,
  listCircles,
  listTogether,
  listContributions,
  listCoaching,
  listIdeas,
  listSafeguarding,
  listRequests,
  listAccount,
  listMyKeys,
]

/** Everything held about a person, feature by feature. */
export async function listWholeRecord(personId: string) {
  const sections: RecordSection[] = []
  for (const listPart of parts) sections.push(...(await listPart(personId)))
  return sections
}

/** What a person does here today, each with the name of where it counts. */
export async function listMyRoles(personId: string, at: Date) {
  const today = dayOf(at)
  const rows = await db()
    .selectFrom('role')
    .leftJoin('programme', 'programme.id', 'role.programme_id')
    .leftJoin('locality', 'locality.id', 'role.locality_id')
    .leftJoin('experience', 'experience.id', 'role.experience_id')
    .leftJoin('person as helped', 'helped.id', 'role.for_person_id')
    .select(['role.id', 'role.kind', 'programme.name as programme', 'locality.name as locality', 'experience.name as experience'])
    .select('helped.known_as as helped')
    .where('role.person_id', '=', personId)
    .where('role.starts_on', '<=', today)
    .where((where) => where.or([where('role.ends_on', 'is', null), where('role.ends_on', '>=', today)]))
    .orderBy('role.starts_on')
    .execute()
  return rows.map(({ id, kind, programme, locality, experience, helped }) => ({
    id,
    kind,
    where: programme ?? locality ?? experience ?? helped,
  }))
}

/** By name, who looks after safeguarding in the programmes that somebody is part of: the same for everyone there. */
export async function listSafeguardingLeads(viewer: Viewer) {
  const { programmeIds } = await findBelonging(viewer)
  const leads = await db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .distinct()
    .where('role.kind', '=', 'safeguarding_lead')
    .where('role.programme_id', 'in', ['', ...programmeIds])
    .where('role.starts_on', '<=', dayOf(viewer.at))
    .where((is) => is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', dayOf(viewer.at))]))
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .limit(5)
    .execute()
  return leads.map(({ known_as, family_name }) => [known_as, family_name].filter(Boolean).join(' '))
}
