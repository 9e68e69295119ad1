import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ExperienceCancelled } from '../components/experience-cancelled.tsx'
import { ExperienceForCohort } from '../components/experience-for-cohort.tsx'
import { ExperienceForOrganiser } from '../components/experience-for-organiser.tsx'
import { ExperienceTabs } from '../components/experience-tabs.tsx'
import { SessionList } from '../components/session-list.tsx'
import { whereSentences, whereWeAre, whereWords } from '../experience-states.ts'
import { listExperienceTabs } from '../experience-tabs.ts'
import { requireExperienceInSight } from '../guards.server.ts'
import { nextForOrganiser } from '../next-for-organiser.ts'
import { patternWords } from '../patterns.ts'
import { canListPlaces, canReadExperience } from '../permissions.ts'
import { listToTell } from '../places/queries/to-tell.server.ts'
import { mixSoFar } from '../places/seats.ts'
import { countPlaces, listCohort, listHopes, listSessions } from '../queries/experience.server.ts'
import { findMyPart } from '../queries/my-part.server.ts'
import { nightsOf } from '../typical-sessions.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.experience.name ?? 'Experience')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience: row, viewer, relations } = await requireExperienceInSight(request, params)
  const today = dayOf(viewer.at)
  const { id, name, pattern, first_on, last_on, state } = row
  const where = whereWeAre(row, today)
  const dates = { id, name, pattern, first_on, last_on, state }
  const sessions = state === 'cancelled' ? [] : await listSessions(id)
  const nights = nightsOf({ pattern, firstOn: first_on, lastOn: last_on })
  const page = { now: viewer.at.toISOString(), today, where, nights, tabs: listExperienceTabs({ experienceId: id, relations }) }
  if (!canReadExperience(relations)) {
    const times = sessions.map((session) => ({ ...session, join_link: null, where_words: null }))
    return { ...page, experience: dates, sessions: times, seen: null, organised: null, isWide: false }
  }
  const isWide = canListPlaces(relations)
  const cohort = await listCohort({ experienceId: id })
  const place = isWide ? undefined : cohort.find(({ person_id }) => person_id === viewer.personId)
  const seen = {
    purpose: row.purpose,
    locality: row.locality_name ?? row.programme_name,
    cancelWords: state === 'cancelled' ? row.state_words : null,
    cohort: cohort.map(({ person_id: _, ...one }) => one),
    mine: place ? await findMyPart(row, { place, today }) : null,
  }
  return { ...page, experience: dates, sessions, seen, organised: isWide ? await organise() : null, isWide }

  async function organise() {
    const places = await countPlaces(id)
    const thoughtOf = places.reduce((sum, { count }) => sum + count, 0)
    const next = row.brought_into_id ? ('none' as const) : nextForOrganiser({ where, sessions: sessions.length, thoughtOf })
    const told = state === 'cancelled' ? await listToTell(id) : []
    const broughtInto = row.brought_into_id ? { id: row.brought_into_id, name: row.brought_into_name ?? '' } : null
    return {
      broughtInto,
      hasOneVoice: row.voice !== null,
      seats: row.seats,
      stateWords: row.state_words,
      lines: mixSoFar(places, await listHopes(id)),
      next,
      told,
    }
  }
}

export default function ExperiencePage() {
  const { experience, sessions, seen, organised, tabs, now, today, where, nights } = useLoaderData<typeof loader>()
  const { id, name, pattern, first_on, last_on, state } = experience
  const days = sayDays(first_on, last_on, today)
  if (!seen) {
    return (
      <>
        <PageHeader kicker={whereWords[where]} title={name} lead={`${days}. ${whereSentences[where]}`} />
        <SessionList sessions={sessions} now={now} />
      </>
    )
  }
  const hasTabs = tabs.length > 1 // they say the days already
  const about = [patternWords[pattern], seen.locality]
  return (
    <>
      {hasTabs && <ExperienceTabs experience={experience} tabs={tabs} today={today} />}
      <PageHeader
        kicker={(hasTabs ? about : [days, ...about]).join(' · ')}
        title={name}
        purpose={seen.purpose}
        lead={organised ? undefined : whereSentences[where]}
      />
      {state === 'cancelled' && (
        <Notice variant="care" title="It will not take place.">
          {seen.cancelWords ?? 'Nobody needs to do anything.'}
        </Notice>
      )}
      {organised && state === 'cancelled' ? (
        <ExperienceCancelled told={organised.told} />
      ) : organised ? (
        <ExperienceForOrganiser
          id={id}
          state={state}
          where={where}
          cohort={seen.cohort}
          sessions={sessions}
          nights={nights}
          now={now}
          {...organised}
        />
      ) : (
        <ExperienceForCohort
          mine={seen.mine}
          cohort={seen.cohort}
          sessions={sessions}
          nights={nights}
          now={now}
          isCancelled={state === 'cancelled'}
        />
      )}
    </>
  )
}
