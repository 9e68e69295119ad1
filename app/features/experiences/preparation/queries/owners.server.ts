import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'

interface Looked {
  person_id: string
  experience_id: string
}

/** Who looks after somebody's preparations unless another is named: their named contact, else the longest-serving organiser here. */
export async function findDefaultOwner({ person_id, experience_id }: Looked, at: Date) {
  const person = await db().selectFrom('person').select('named_contact_id').where('id', '=', person_id).executeTakeFirst()
  if (person?.named_contact_id) return person.named_contact_id
  const [first] = await listOrganisers(experience_id, at)
  return first?.id ?? null
}

/** Those who organise or facilitate an experience today: by a role in it, in its locality or in its programme. */
async function listOrganisers(experienceId: string, at: Date) {
  const today = dayOf(at)
  return db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .innerJoin('experience', (join) => join.on('experience.id', '=', experienceId))
    .select(['person.id', 'person.known_as', 'person.family_name', 'role.kind'])
    .where('role.kind', 'in', ['organiser', 'facilitator'])
    .where('role.starts_on', '<=', today)
    .where((is) => is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', today)]))
    .where((is) =>
      is.or([
        is('role.experience_id', '=', experienceId),
        is('role.locality_id', '=', is.ref('experience.locality_id')),
        is('role.programme_id', '=', is.ref('experience.programme_id')),
        is.and([
          is('experience.locality_id', 'is', null),
          is(
            'role.locality_id',
            'in',
            is.selectFrom('locality').select('locality.id').whereRef('locality.programme_id', '=', 'experience.programme_id'),
          ),
        ]),
      ]),
    )
    .orderBy('role.kind', 'desc')
    .orderBy('role.starts_on')
    .orderBy('person.known_as')
    .limit(100)
    .execute()
}

/** Who may be asked to look after a preparation: those who run the experience, the person's contact, and for time off their manager. */
export async function listPossibleOwners({ person_id, experience_id }: Looked, at: Date) {
  const organisers = await listOrganisers(experience_id, at)
  const others = await db()
    .selectFrom('person')
    .select(['id', 'known_as', 'family_name'])
    .where('erased_at', 'is', null)
    .where((is) =>
      is.or([
        is('id', 'in', is.selectFrom('person as looked').select('looked.named_contact_id').where('looked.id', '=', person_id)),
        is('id', 'in', is.selectFrom('tie').select('a_id').where('b_id', '=', person_id).where('kind', '=', 'manages')),
      ]),
    )
    .orderBy('known_as')
    .execute()
  const named = [...organisers, ...others].map(({ id, known_as, family_name }) => ({
    id,
    name: [known_as, family_name].filter(Boolean).join(' '),
  }))
  return [...new Map(named.map((one) => [one.id, one])).values()]
}
