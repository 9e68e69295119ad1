import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listExperienceTabs } from '#app/features/experiences/experience-tabs.ts'
import { sayDays, dayOf, sayStart } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { arrangeAll, arrangeOwn } from '../arrange-circles.ts'
import { SessionSheet } from '../components/session-sheet.tsx'
import { WhoMeetsWhom } from '../components/who-meets-whom.tsx'
import { requireCircles } from '../guards.server.ts'
import { whatMayBeMixed } from '../permissions.ts'
import { listSeats, listSessionsOf } from '../queries/seats.server.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Circles')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer, relations, seesAll } = await requireCircles(request, params)
  const { id, name, first_on, last_on } = experience
  const only = new URL(request.url).searchParams.get('session')
  const seats = await listSeats(id)
  const rows = (await listSessionsOf(id)).filter((row) => !only || row.id === only)
  const { mix: mayMix } = whatMayBeMixed(relations)
  const sessions = rows.map((row) => ({
    id: row.id,
    title: row.title,
    when: sayStart(row.starts_at, row.zone),
    where: row.where_words,
    circles: seesAll ? arrangeAll(seats, row.id) : arrangeOwn(seats, row.id, viewer.personId),
    canMix: mayMix && row.ends_at >= viewer.at.toISOString(),
    isOver: row.ends_at < viewer.at.toISOString(),
  }))
  const mineFirst = seesAll ? sessions : [...sessions.filter(({ isOver }) => !isOver), ...sessions.filter(({ isOver }) => isOver).reverse()]
  const shown = mineFirst.filter(({ circles, canMix }) => circles.length > 0 || canMix)
  return {
    experience: { id, name, first_on, last_on },
    today: dayOf(viewer.at),
    tabs: listExperienceTabs({ experienceId: id, relations }),
    isWide: seesAll,
    isOne: Boolean(only),
    mayMix,
    sessions: shown,
    people: seesAll && !only ? peopleOf(shown) : [],
  }
}

function peopleOf(sessions: readonly { circles: ReturnType<typeof arrangeAll> }[]) {
  const people = new Map(sessions.flatMap(({ circles }) => circles.flatMap(({ seats }) => seats.map((seat) => [seat.id, seat] as const))))
  const order = (voice: string) => cohortVoices.findIndex((one) => one === voice)
  return [...people.values()].sort((a, b) => order(a.voice) - order(b.voice) || a.name.localeCompare(b.name, 'en-GB'))
}

export default function CirclesPage() {
  const { experience, today, tabs, isWide, isOne, mayMix, sessions, people } = useLoaderData<typeof loader>()
  const seated = sessions.filter(({ circles }) => circles.length > 0)
  return (
    <>
      {!isOne && (
        <Tabs
          label={experience.name}
          about={
            <>
              <b>{experience.name}</b> · {sayDays(experience.first_on, experience.last_on, today)}
            </>
          }
          tabs={tabs}
        />
      )}
      {isOne && <BackLink to=".">All sessions</BackLink>}
      <PageHeader
        kicker={isOne ? experience.name : <span className="only-print">{experience.name}</span>}
        title="Circles"
        lead={isWide ? 'Who sits with whom, session by session.' : 'Who you sit with: first what is still to come, then what has been.'}
        actions={
          mayMix && !isOne ? (
            <ButtonLink to="/mixes" variant="quiet">
              All mixes
            </ButtonLink>
          ) : undefined
        }
      />
      {sessions.length === 0 && <Empty title="No circles yet">As soon as they are worked out you find here who you sit with.</Empty>}
      <div className="stack stack-large">
        {sessions.length > 0 && <LegendVoices voices={cohortVoices} />}
        {sessions.map((session, at) => (
          <SessionSheet key={session.id} {...session} canPrint={isWide && !isOne} beginsPage={isWide && at > 0} />
        ))}
        {people.length > 1 && <WhoMeetsWhom people={people} sessions={seated} />}
      </div>
    </>
  )
}
