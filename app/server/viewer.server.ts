import { redirect } from '@remix-run/node'
import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'
import { hashOf } from './hash.server.ts'
import { onceAVisit } from './once-a-visit.server.ts'
import { waitsForKey } from './second-keys.server.ts'
import { findSession, houseCookie, sessionHashOf } from './session.server.ts'
import { isStaff } from './staff.server.ts'

const STEP_UP_MS = 10 * 60_000
/** Who asks: the person of the live session, with the roles they hold today. */
export type Viewer = NonNullable<Awaited<ReturnType<typeof findViewer>>>
export type LiveRole = Viewer['roles'][number]

/** The signed-in person, or undefined. Asked once for each visit, however many guards want to know. */
export function findViewer(request: Request) {
  return onceAVisit(request, 'viewer', () => lookForViewer(request, new Date()))
}

/** The same as they stand later, while an answer is still under way: read anew, and not counted as using the session. */
export function findViewerLater(request: Request, at: Date) {
  return lookForViewer(request, at, false)
}

async function lookForViewer(request: Request, at: Date, isUse = true) {
  const tokenHash = await sessionHashOf(request)
  if (!tokenHash) return undefined
  const session = await findSession(tokenHash, { at, isUse })
  if (!session) return undefined
  return {
    personId: session.person_id,
    knownAs: session.known_as,
    familyName: session.family_name,
    communityId: session.community_id,
    isWelcomed: session.welcomed_at !== null,
    sessionHash: tokenHash,
    isSharedPhone: session.shared_phone === 1,
    isSteppedUp: session.stepped_up_at !== null && at.getTime() - Date.parse(session.stepped_up_at) < STEP_UP_MS,
    /** What the last confirmation rests on. */
    steppedUpBy: session.stepped_up_by,
    roles: session.roles,
    at,
  }
}

/**
 * The signed-in person; else a redirect to sign in, and then back. Who has not yet read who will see what
 * is taken to the welcome page first: no form comes before it.
 */
export async function requireViewer(request: Request) {
  const viewer = await findViewer(request)
  const { pathname, search } = new URL(request.url)
  const here = encodeURIComponent(request.method === 'GET' ? pathname.replace(/\.data$/, '') + withoutRoutes(search) : '/today')
  if (!viewer) throw redirect(`/sign-in?to=${here}`)
  const path = pathname.replace(/\.data$/, '')
  if (!viewer.isWelcomed && path !== '/welcome') throw redirect(`/welcome?to=${here}`)
  const { personId, at } = viewer
  if (await waitsForKey(path, { personId, isStaff: () => isStaff(personId, at) })) throw redirect(`/me/keys/asking?to=${here}`)
  return viewer
}

function withoutRoutes(search: string) {
  const query = new URLSearchParams(search)
  query.delete('_routes')
  return query.size > 0 ? `?${query}` : ''
}

/** The guest of a room whose cookie came with the request, while its door is open. */
export async function findGuest(request: Request, at = new Date()) {
  const token: unknown = await houseCookie('guest').parse(request.headers.get('Cookie'))
  if (typeof token !== 'string' || token === '') return undefined
  return findGuestBy({ tokenHash: hashOf(token), at: at.toISOString() })
}

const findGuestBy = preparedOne((given: { tokenHash: string; at: string }) =>
  db()
    .selectFrom('guest')
    .innerJoin('door', 'door.gathering_id', 'guest.gathering_id')
    .select(['guest.id', 'guest.nickname', 'guest.voice', 'guest.gathering_id', 'door.closes_at'])
    .where('guest.token_hash', '=', given.tokenHash)
    .where('guest.removed_at', 'is', null)
    .where('door.opens_at', '<=', given.at)
    .where('door.closes_at', '>', given.at)
    .where('door.closed_by_id', 'is', null)
    .orderBy('door.closes_at', 'desc')
    .limit(1),
)
