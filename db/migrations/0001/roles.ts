import { sql, type Kysely } from 'kysely'
import { countSaid, makeTable, maybe, oneOf, row, text, to } from '../make-table.ts'

const whereARoleHolds = countSaid(['programme_id', 'locality_id', 'experience_id', 'for_person_id'])

export async function makeRoles(db: Kysely<unknown>) {
  await makeTable(
    db,
    'role',
    {
      ...row,
      person_id: to('person'),
      kind: oneOf(
        'steward',
        'organiser',
        'facilitator',
        'helper',
        'first_aider',
        'safeguarding_lead',
        'community_researcher',
        'learning_partner',
        'funder',
        'kitchen',
        'payer',
      ),
      programme_id: maybe(to('programme')),
      locality_id: maybe(to('locality')),
      experience_id: maybe(to('experience')),
      for_person_id: maybe(to('person')),
      given_by_id: to('person'),
      starts_on: text,
      ends_on: maybe(text),
    },
    {
      index: [['person_id', 'ends_on']],
      check: {
        a_role_holds_in_one_place_and_a_stewards_everywhere: sql`${whereARoleHolds} = case when kind = 'steward' then 0 else 1 end`,
      },
    },
  )
}
