import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, daysBetween } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { ExperienceTabs } from '../../components/experience-tabs.tsx'
import { listExperienceTabs } from '../../experience-tabs.ts'
import { requireExperience } from '../../guards.server.ts'
import { listTied } from '../../places/queries/pipeline.server.ts'
import { BlockerList } from '../components/blocker-list.tsx'
import { ReadyPeople } from '../components/ready-people.tsx'
import { gatherBlockers, orderBlockers } from '../gather-blockers.ts'
import { listReadiness } from '../queries/readiness.server.ts'
import { blockersOf, readinessOf } from '../readiness-of-place.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Readiness')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer, relations } = await requireExperience(request, params, 'place.list')
  const today = dayOf(viewer.at)
  const tied = await listTied(viewer, today)
  const places = await listReadiness(experience.id)
  const people = places.map((place) => {
    const { id, voice, known_as, family_name, person_id } = place
    const isCarriedByOther = tied.has(person_id)
    const name = [known_as, family_name].filter(Boolean).join(' ')
    const readiness = readinessOf(place, experience, today)
    return {
      id,
      voice,
      name,
      isCarriedByOther,
      readiness: isCarriedByOther ? null : readiness,
      isReady: readiness.isReady,
      blockers: isCarriedByOther ? [] : blockersOf(place, experience, today),
    }
  })
  const blockers = orderBlockers(people.flatMap(({ id, name, voice, blockers }) => gatherBlockers({ placeId: id, name, voice }, blockers)))
  const { id, name, first_on, last_on } = experience
  return {
    experience: { id, name, first_on, last_on },
    tabs: listExperienceTabs({ experienceId: id, relations }),
    people: people.map(({ blockers: _, ...person }) => person),
    blockers: blockers.slice(0, 100),
    left: Math.max(0, blockers.length - 100),
    today,
  }
}

export default function ReadinessPage() {
  const { experience, tabs, people, blockers, left, today } = useLoaderData<typeof loader>()
  const ready = people.filter(({ isReady }) => isReady).length
  const days = daysBetween(today, experience.first_on)
  return (
    <>
      <ExperienceTabs experience={experience} tabs={tabs} today={today} />
      <PageHeader
        title="Readiness"
        lead={
          people.length === 0
            ? 'Nobody has said yes yet.'
            : `${sayCount(people.length, { one: `${ready} of # person is ready.`, other: `${ready} of # people are ready.` })} ${days > 0 ? sayCount(days, { one: 'One day to go.', other: '# days to go.' }) : ''}`
        }
      />
      {people.length === 0 ? (
        <Empty title="Nobody to get ready yet">With each yes its preparations stand here, each with somebody who looks after it.</Empty>
      ) : (
        <div className="work work-aside">
          <section className="stack" aria-labelledby="way">
            <h2 id="way">What stands in the way, soonest first</h2>
            {blockers.length === 0 ? (
              <Empty drawing="fire" title="Everyone is ready">
                Nothing stands in the way. Put the kettle on.
              </Empty>
            ) : (
              <BlockerList blockers={blockers} today={today} />
            )}
            {left > 0 && <p className="quiet">{sayCount(left, { one: 'And one more, later.', other: 'And # more, later.' })}</p>}
          </section>
          <aside className="aside stack">
            <h2>Everyone</h2>
            <Progress label="People who are ready" here={ready} of={people.length} />
            <ReadyPeople people={people} />
          </aside>
        </div>
      )}
    </>
  )
}
