import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireExperience } from '#app/features/experiences/guards.server.ts'
import { sayStart } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { arrangeAll } from '../arrange-circles.ts'
import { CircleCards } from '../components/circle-cards.tsx'
import { toComeFirst } from '../order-sessions.ts'
import { listSeats, listSessionsOf } from '../queries/seats.server.ts'
import { tellApart } from '../tell-apart.ts'

export const handle = { template: 'sheet', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Circle cards')

/** The cards of the session that `?session=` names, else of every session still to come, else of those that were. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'circle.read.all')
  const only = new URL(request.url).searchParams.get('session')
  const seats = tellApart(await listSeats(experience.id))
  const sessions = (await listSessionsOf(experience.id)).flatMap((row) => {
    const circles = arrangeAll(seats, row.id)
    if (circles.length === 0) return []
    const { id, title, starts_at, ends_at, zone, where_words: where } = row
    return [{ id, title, when: sayStart(starts_at, zone), where, circles, isOver: ends_at < viewer.at.toISOString() }]
  })
  const { toCome, over } = toComeFirst(sessions)
  const wanted = only ? sessions.filter(({ id }) => id === only) : toCome.length > 0 ? toCome : over
  return { experience: { id: experience.id, name: experience.name }, isOne: only !== null, sessions: wanted }
}

export default function CircleCardsPage() {
  const { experience, isOne, sessions } = useLoaderData<typeof loader>()
  return (
    <div className="sheet stack stack-large">
      <div className="no-print">
        <BackLink to={`/experiences/${experience.id}/circles`}>Circles</BackLink>
        <PageHeader
          kicker={experience.name}
          title="Circle cards"
          lead="One card for each circle, four on a page. Print this page, cut along the dashes, and stand them where people sit."
          actions={
            isOne ? (
              <ButtonLink to="." variant="quiet">
                All sessions to come
              </ButtonLink>
            ) : undefined
          }
        />
      </div>
      {sessions.length === 0 ? (
        <Empty title="No circles yet">As soon as circles are chosen for a session, their cards are here.</Empty>
      ) : (
        <CircleCards sessions={sessions} />
      )}
    </div>
  )
}
