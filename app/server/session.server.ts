import { createCookie } from '@remix-run/node'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'
import { newToken } from './chance.server.ts'
import { env } from './env.server.ts'
import { hashOf } from './hash.server.ts'
import { isStaffByRole } from './staff.server.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lives: since it was last used, and in all. */
const lengths = {
  participant: { idleMs: 30 * day, wholeMs: 90 * day },
  staff: { idleMs: 12 * hour, wholeMs: 7 * day },
  sharedPhone: { idleMs: 15 * minute, wholeMs: 60 * minute },
}

/** A cookie of ours. On https its name makes browsers insist on Secure, Path=/ and this very host. */
export function houseCookie(name: string) {
  const secure = env().appUrl.protocol === 'https:'
  return createCookie(secure ? `__Host-${name}` : name, { httpOnly: true, sameSite: 'lax', path: '/', secure })
}

/** What somebody showed to come in, or to confirm who they are. */
export type WayIn = NonNullable<Database['session']['began_by']>

interface NewSession {
  personId: string
  by?: WayIn | undefined
  /** The paper card it came by, whose end is its end. */
  cardId?: string | undefined
  userAgent: string
  sharedPhone: boolean
  /** The session that this one takes the place of, so that a planted cookie is worth nothing. */
  instead?: string | undefined
}

/** Starts a session, in a transaction, and gives the `Set-Cookie` header. A shared phone keeps it only while its browser is open. */
export async function startSession(act: Act, { personId, by = 'email', cardId, userAgent, sharedPhone, instead }: NewSession) {
  if (instead) await db().deleteFrom('session').where('token_hash', '=', instead).execute()
  const token = newToken()
  const length = sharedPhone ? lengths.sharedPhone : lengths.participant
  await db()
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      made_at: act.at.toISOString(),
      person_id: personId,
      expires_at: new Date(act.at.getTime() + length.wholeMs).toISOString(),
      seen_at: act.at.toISOString(),
      user_agent: userAgent.slice(0, 300),
      shared_phone: sharedPhone ? 1 : 0,
      stepped_up_at: act.at.toISOString(),
      began_by: by,
      card_id: cardId ?? null,
      stepped_up_by: by,
    })
    .execute()
  return houseCookie('session').serialize(token, sharedPhone ? {} : { maxAge: length.wholeMs / 1000 })
}

/** The token hash of the session cookie that came with a request, whether or not it still opens anything. */
export async function sessionHashOf(request: Request) {
  const token: unknown = await houseCookie('session').parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token !== '' ? hashOf(token) : undefined
}

interface Asked {
  at: Date
  /** Left out: asking is using it. A page that stays open by itself does not keep a session alive. */
  isUse?: boolean
}

/**
 * The session of a request while it lives, with the roles its person holds today. Who sees many people's words, by a role
 * or as somebody's coach, signs in more often.
 */
export async function findSession(tokenHash: string, { at, isUse = true }: Asked) {
  const rows = await listSessionByRole({ tokenHash, today: dayOf(at) })
  const [session] = rows
  if (!session) return undefined
  const roles = rows.flatMap(({ kind, programme_id, locality_id, experience_id, for_person_id }) =>
    kind ? [{ kind, programme_id, locality_id, experience_id, for_person_id }] : [],
  )
  if (!isLive(session, Boolean(session.coaches) || isStaffByRole(roles), at)) return undefined
  if (isUse && at.getTime() - Date.parse(session.seen_at) > minute)
    await db().updateTable('session').set({ seen_at: at.toISOString() }).where('token_hash', '=', tokenHash).execute()
  return { ...session, roles }
}

/** A session with whose it is: once for each of their roles of a day, or once without any. */
const listSessionByRole = prepared((given: { tokenHash: string; today: string }) =>
  db()
    .selectFrom('session')
    .innerJoin('login', 'login.person_id', 'session.person_id')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('role', (join) =>
      join
        .onRef('role.person_id', '=', 'session.person_id')
        .on('role.starts_on', '<=', given.today)
        .on((on) => on.or([on('role.ends_on', 'is', null), on('role.ends_on', '>=', given.today)])),
    )
    .select(['session.person_id', 'session.made_at', 'session.seen_at', 'session.shared_phone'])
    .select(['person.known_as', 'person.family_name', 'person.welcomed_at', 'person.community_id'])
    .select(['session.stepped_up_at', 'session.stepped_up_by'])
    .select(['role.kind', 'role.programme_id', 'role.locality_id', 'role.experience_id', 'role.for_person_id'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('coaching')
            .select('coaching.id')
            .whereRef('coaching.coach_id', '=', 'session.person_id')
            .where((where) => where.or([where('coaching.ends_on', 'is', null), where('coaching.ends_on', '>=', given.today)])),
        )
        .as('coaches'),
    )
    .where('session.token_hash', '=', given.tokenHash)
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null),
)

/** Whether a session still opens anything: used lately enough, and not begun too long ago. */
export function isLive(session: { seen_at: string; made_at: string; shared_phone: 0 | 1 }, isStaff: boolean, at: Date) {
  const length = session.shared_phone ? lengths.sharedPhone : isStaff ? lengths.staff : lengths.participant
  const idle = at.getTime() - Date.parse(session.seen_at)
  const whole = at.getTime() - Date.parse(session.made_at)
  return idle <= length.idleMs && whole <= length.wholeMs
}

export async function endSession(tokenHash: string) {
  await db().deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Signs a person out everywhere, but for the session that is asking when it is given. */
export async function endSessionsOf(personId: string, except?: string) {
  await db()
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(except !== undefined, (query) => query.where('token_hash', '<>', except ?? ''))
    .execute()
}

/** Ends every session that a paper card began. */
export async function endSessionsByCard(cardId: string) {
  await db().deleteFrom('session').where('card_id', '=', cardId).execute()
}

/** Notes that the person has just shown again who they are, and what by. It counts for ten minutes. */
export async function stepUpSession(act: Act, tokenHash: string, by: WayIn = 'email') {
  await db()
    .updateTable('session')
    .set({ stepped_up_at: act.at.toISOString(), stepped_up_by: by })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function clearedSessionCookie() {
  return houseCookie('session').serialize('', { maxAge: 0 })
}
