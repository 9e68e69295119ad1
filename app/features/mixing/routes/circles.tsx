import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listExperienceTabs } from '#app/features/experiences/experience-tabs.ts'
import { newId } from '#app/server/chance.server.ts'
import { sayDays, dayOf, sayStart } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { arrangeAll, arrangeOwn, listSeated } from '../arrange-circles.ts'
import { CirclesToMend } from '../components/circles-to-mend.tsx'
import { SessionSheet } from '../components/session-sheet.tsx'
import { WhoMeetsWhom } from '../components/who-meets-whom.tsx'
import { requireCircles } from '../guards.server.ts'
import { nameColumns } from '../name-columns.ts'
import { toComeFirst } from '../order-sessions.ts'
import { whatMayBeMixed } from '../permissions.ts'
import { findToMend } from '../queries/to-mend.server.ts'
import { listSeats, listSessionsOf } from '../queries/seats.server.ts'
import { tellApart } from '../tell-apart.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Circles')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer, relations, seesAll } = await requireCircles(request, params)
  const { id, name, first_on, last_on } = experience
  const all = await listSeats(id)
  const seats = seesAll ? tellApart(all) : all
  const rows = await listSessionsOf(id)
  const { mix: mayMix } = whatMayBeMixed(relations)
  const columns = nameColumns(rows)
  const sessions = rows.map((row) => ({
    id: row.id,
    title: row.title,
    when: sayStart(row.starts_at, row.zone),
    column: columns.get(row.id) ?? '',
    where: row.where_words,
    circles: seesAll ? arrangeAll(seats, row.id) : arrangeOwn(seats, row.id, viewer.personId),
    canMix: mayMix && row.ends_at >= viewer.at.toISOString(),
    isOver: row.ends_at < viewer.at.toISOString(),
  }))
  return {
    experience: { id, name, first_on, last_on },
    today: dayOf(viewer.at),
    tabs: listExperienceTabs({ experienceId: id, relations }),
    isWide: seesAll,
    mayMix,
    sessions: sessions.filter(({ circles, canMix }) => circles.length > 0 || canMix),
    people: seesAll ? listSeated(sessions) : [],
    mend: mayMix ? { id: newId(), ...(await findToMend(id, viewer.at)) } : null,
  }
}

export default function CirclesPage() {
  const { experience, today, tabs, isWide, mayMix, sessions, people, mend } = useLoaderData<typeof loader>()
  const seated = sessions.filter(({ circles }) => circles.length > 0)
  const { toCome, over } = toComeFirst(sessions)
  return (
    <>
      <Tabs
        label={experience.name}
        about={
          <>
            <b>{experience.name}</b> · {sayDays(experience.first_on, experience.last_on, today)}
          </>
        }
        tabs={tabs}
      />
      <PageHeader
        kicker={<span className="only-print">{experience.name}</span>}
        title="Circles"
        lead={isWide ? 'Who sits with whom, session by session.' : 'Who you sit with: first what is still to come, then what has been.'}
        actions={
          isWide &&
          (mayMix || seated.length > 0) && (
            <>
              {mayMix && (
                <ButtonLink to="/mixes" variant="quiet">
                  All mixes
                </ButtonLink>
              )}
              {seated.length > 0 && (
                <ButtonLink to="cards" icon="print">
                  Print circle cards
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {mend && (
        <div className="no-print">
          <CirclesToMend experienceId={experience.id} {...mend} />
        </div>
      )}
      {sessions.length === 0 && <Empty title="No circles yet">As soon as they are worked out you find here who you sit with.</Empty>}
      <div className="stack stack-large">
        {seated.length > 0 && <LegendVoices voices={cohortVoices} />}
        {toCome.map((session, at) => (
          <SessionSheet key={session.id} {...session} canPrint={isWide} beginsPage={isWide && at > 0} />
        ))}
        {people.length > 1 && <WhoMeetsWhom people={people} sessions={seated} />}
        {isWide && over.length > 0 && toCome.length > 0 && <h2 className="no-print">Sessions that are over</h2>}
        {over.map((session, at) => (
          <SessionSheet key={session.id} {...session} canPrint={isWide} beginsPage={isWide && (at > 0 || toCome.length > 0)} />
        ))}
      </div>
    </>
  )
}
