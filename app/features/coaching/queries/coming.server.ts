import type { ExpressionBuilder } from 'kysely'
import { addMinutes, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'
import { readableSince } from '../coaching-terms.ts'

const FORTNIGHT = 14 * 24 * 60

interface Whose {
  coachId: string
  personIds: readonly string[]
}

/**
 * The check-ins that are not settled and near, or were asked about: of one coach, and of some people. With when the person
 * was asked, when a link was last answered, and whether mail can reach them. One query.
 */
export async function listComing(whose: Whose, at: Date) {
  const until = addMinutes(at, FORTNIGHT).toISOString()
  const rows = await listUnsettled({ ...whose, readableSince: readableSince(dayOf(at)), until })
  return rows.map(({ has_words, is_mailable, asked_at, starts_at, ...row }) => ({
    ...row,
    starts_at,
    startsAt: starts_at,
    askedAt: asked_at,
    asksAgain: row.state === 'offered' && has_words === 1,
    isMailable: Boolean(is_mailable), // 0 and 1 on SQLite
  }))
}

export type ComingRow = Awaited<ReturnType<typeof listComing>>[number]

type Given = { coachId: string; personIds: readonly string[]; readableSince: string; until: string }

const listUnsettled = prepared((given: Given) =>
  db()
    .selectFrom('coaching')
    .innerJoin('check_in', 'check_in.coaching_id', 'coaching.id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.id', 'check_in.coaching_id', 'check_in.made_at', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel'])
    .select(['check_in.state', 'coaching.coach_id', 'coaching.person_id', 'person.known_as', 'coach.known_as as coach_known_as'])
    .select((is) => [
      linksAbout(is)
        .select((of) => of.fn.max('reply_link.made_at').as('last'))
        .as('asked_at'),
      linksAbout(is)
        .select((of) => of.fn.max('reply_link.used_at').as('last'))
        .as('answered_at'),
    ])
    .select((is) => is.case().when('check_in.shared_words', 'is', null).then(0).else(1).end().as('has_words'))
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('contact_way')
            .select('contact_way.id')
            .whereRef('contact_way.person_id', '=', 'coaching.person_id')
            .where('contact_way.kind', '=', 'email')
            .where('contact_way.safe', '<>', 'never'),
        )
        .as('is_mailable'),
    )
    .where((is) => is.or([is('coaching.coach_id', '=', given.coachId), is('coaching.person_id', 'in', given.personIds)]))
    .where((is) => is.or([is('coaching.ends_on', 'is', null), is('coaching.ends_on', '>=', given.readableSince)]))
    .where('person.erased_at', 'is', null)
    .where('check_in.state', 'in', ['offered', 'agreed'])
    .where((is) => is.or([is('check_in.starts_at', '<', given.until), is.exists(linksAbout(is).select('reply_link.token_hash'))]))
    .orderBy('check_in.starts_at')
    .orderBy('check_in.id')
    .limit(100),
)

function linksAbout(is: ExpressionBuilder<Database, 'check_in'>) {
  return is.selectFrom('reply_link').where('reply_link.about_kind', '=', 'check_in').whereRef('reply_link.about_id', '=', 'check_in.id')
}
