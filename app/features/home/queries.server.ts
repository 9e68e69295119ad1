import { dayOf } from '#app/shared/dates.ts'
import type { PageHandle } from '#app/shared/page-handle.ts'
import { findContact } from '#app/features/people/queries/contact-ways.server.ts'
import { env } from '#app/server/env.server.ts'
import { findViewer, type Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'

interface Shell {
  viewer: { knownAs: string; isSharedPhone: boolean } | null
  nav: { to: string; label: string; key: NonNullable<PageHandle['nav']> }[]
  contact: { name: string; words: string | null; phone: string | null } | null
  demo: boolean
  banner: string | null
}

/** What stands round every page for whoever asks: their name, the pages that are theirs, the person to turn to. */
export async function findShell(request: Request): Promise<Shell> {
  const viewer = await findViewer(request)
  const { demo } = env()
  if (!viewer) return { viewer: null, nav: [], contact: null, demo, banner: null }
  const { knownAs, personId, isWelcomed, isSharedPhone } = viewer
  const isForARoom = new URL(request.url).pathname.endsWith('/wall') // what a whole room sees has nobody's links on it
  return {
    viewer: { knownAs, isSharedPhone },
    nav: isWelcomed && !isForARoom ? await listPages(viewer) : [],
    contact: isForARoom ? null : await findContact(personId),
    demo,
    banner: null,
  }
}

/** The main links, by who someone is here. What is not on the list may still be theirs; nothing on it is closed to them. */
async function listPages(viewer: Viewer): Promise<Shell['nav']> {
  const { hasPlace, walks } = await findPart(viewer)
  const holds = (...kinds: Viewer['roles'][number]['kind'][]) => viewer.roles.some(({ kind }) => kinds.includes(kind))
  const hasRoleSomewhere = viewer.roles.some((role) => role.programme_id ?? role.locality_id ?? role.experience_id)
  const pages: { isOpen: boolean; page: Shell['nav'][number] }[] = [
    { isOpen: true, page: { key: 'today', to: '/today', label: 'Today' } },
    { isOpen: hasPlace || holds('organiser', 'facilitator'), page: { key: 'experiences', to: '/experiences', label: 'Experiences' } },
    { isOpen: holds('organiser', 'helper', 'steward'), page: { key: 'people', to: '/people', label: 'People' } },
    { isOpen: walks || holds('organiser', 'helper'), page: { key: 'coaching', to: '/coachings', label: 'Coaching' } },
    { isOpen: hasPlace || viewer.communityId !== null || hasRoleSomewhere, page: { key: 'ideas', to: '/ideas', label: 'Ideas' } },
    { isOpen: holds('organiser', 'steward'), page: { key: 'localities', to: '/programmes', label: 'Programmes' } },
    { isOpen: holds('safeguarding_lead'), page: { key: 'safeguarding', to: '/keep-aparts', label: 'Safeguarding' } },
  ]
  return pages.filter(({ isOpen }) => isOpen).map(({ page }) => page)
}

/** Whether somebody has a place anywhere, and whether they walk with someone as a coach or are walked with. */
async function findPart({ personId, at }: Viewer) {
  const part = await findPartOf({ personId, today: dayOf(at) })
  return { hasPlace: Boolean(part?.hasPlace), walks: Boolean(part?.walks) } // 0 and 1 on SQLite
}

const findPartOf = preparedOne(({ personId, today }: { personId: string; today: string }) =>
  db().selectNoFrom((is) => [
    is
      .exists(is.selectFrom('place').select('place.id').where('place.person_id', '=', personId).where('place.state', '=', 'accepted'))
      .as('hasPlace'),
    is
      .exists(
        is
          .selectFrom('coaching')
          .select('coaching.id')
          .where((where) => where.or([where('coaching.person_id', '=', personId), where('coaching.coach_id', '=', personId)]))
          .where((where) => where.or([where('coaching.ends_on', 'is', null), where('coaching.ends_on', '>=', today)])),
      )
      .as('walks'),
  ]),
)
