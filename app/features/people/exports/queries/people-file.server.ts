import { noteListExport } from '#app/server/list-export.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { fieldLabel, type ImportField } from '../../imports/import-fields.ts'
import { listLanguages, sayLanguage } from '../../languages.ts'
import type { PeopleAsked } from '../../people-filters.ts'
import { listContactWays } from '../../queries/contact-ways.server.ts'
import { listPeople } from '../../queries/list-people.server.ts'
import { safeChoiceWords } from '../../safe-contact.ts'
import { waysToTake } from '../ways-to-take.ts'

const mostPeople = 5000

const fields = [
  'knownAs',
  'familyName',
  'email',
  'phone',
  'safe',
  'languages',
  'community',
  'organisation',
  'job',
  'strengths',
  'wants',
  'reachWords',
] as const satisfies readonly ImportField[]

/**
 * The people of the list in an organiser's care, with what they told of themselves and how to reach them, as far as it is safe. The same
 * headings as a list to bring in, so that it can come back as it is. That it was taken out is noted, and whose addresses were opened.
 */
export async function listPeopleForFile(act: Act, viewer: Viewer, asked: PeopleAsked) {
  const { people } = await listPeople(viewer, { ...asked, after: null }, { limit: mostPeople, inCareOnly: true })
  const open = people.filter((person) => person.opens === 'profile')
  const ids = open.map(({ id }) => id)
  const [ways, more] = [await listContactWays(act, ids), await listMore(ids)]
  await noteListExport(act, { kind: 'person_list', id: viewer.personId })
  const rows = open.map(({ id, knownAs, familyName, namedId, communityName, organisationName, strengths, wants, reachWords }) => {
    const theirs = ways.filter(({ personId }) => personId === id)
    const { email, phone, safe } = waysToTake(theirs, { isNamedContact: namedId === viewer.personId })
    const { languages, job } = more.get(id) ?? { languages: '', job: null }
    const row: Record<(typeof fields)[number], string | null> = {
      ...{ knownAs, familyName, email, phone, strengths, wants, reachWords, job },
      safe: safe && safeChoiceWords[safe],
      languages: listLanguages(languages).map(sayLanguage).join(', '),
      community: communityName,
      organisation: organisationName,
    }
    return fields.map((field) => row[field] ?? '')
  })
  return { columns: fields.map(fieldLabel), rows }
}

async function listMore(ids: readonly string[]) {
  const people = await db()
    .selectFrom('person')
    .select(['id', 'languages'])
    .where('id', 'in', ['', ...ids])
    .execute()
  const jobs = await db()
    .selectFrom('affiliation')
    .select(['person_id', 'job'])
    .where('person_id', 'in', ['', ...ids])
    .where('ends_on', 'is', null)
    .orderBy('starts_on')
    .execute()
  const jobOf = new Map(jobs.map(({ person_id, job }) => [person_id, job]))
  return new Map(people.map(({ id, languages }) => [id, { languages, job: jobOf.get(id) ?? null }]))
}
