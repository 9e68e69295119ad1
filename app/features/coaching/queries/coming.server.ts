import { addMinutes, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { readableSince } from '../coaching-terms.ts'

const MOST = 50
const FORTNIGHT = 14 * 24 * 60

/**
 * The check-ins that are not settled and near, or were asked about: of one coach, or of some people. With when the person
 * was asked, when a link was last answered, and whether mail can reach them. One query.
 */
export async function listComing(whose: { coachId: string } | { personIds: readonly string[] }, at: Date) {
  const rows = await db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .leftJoin('reply_link', (join) => join.onRef('reply_link.about_id', '=', 'check_in.id').on('reply_link.about_kind', '=', 'check_in'))
    .select(['check_in.id', 'check_in.coaching_id', 'check_in.made_at', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel'])
    .select(['check_in.state', 'coaching.person_id', 'person.known_as', 'coach.known_as as coach_known_as'])
    .select((of) => [of.fn.max('reply_link.made_at').as('asked_at'), of.fn.max('reply_link.used_at').as('answered_at')])
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
    .where('check_in.state', 'in', ['offered', 'agreed'])
    .where('person.erased_at', 'is', null)
    .where((is) => is.or([is('coaching.ends_on', 'is', null), is('coaching.ends_on', '>=', readableSince(dayOf(at)))]))
    .where((is) =>
      'coachId' in whose ? is('coaching.coach_id', '=', whose.coachId) : is('coaching.person_id', 'in', [...whose.personIds, '']),
    )
    .where((is) =>
      is.or([is('check_in.starts_at', '<', addMinutes(at, FORTNIGHT).toISOString()), is('reply_link.made_at', 'is not', null)]),
    )
    .groupBy([
      'check_in.id',
      'check_in.coaching_id',
      'check_in.made_at',
      'check_in.starts_at',
      'check_in.other_at',
      'check_in.channel',
      'check_in.state',
      'check_in.shared_words',
      'coaching.person_id',
      'person.known_as',
      'coach.known_as',
    ])
    .orderBy('check_in.starts_at')
    .orderBy('check_in.id')
    .limit(MOST)
    .execute()
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
