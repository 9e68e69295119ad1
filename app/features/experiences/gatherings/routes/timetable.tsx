import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ExperienceTabs } from '../../components/experience-tabs.tsx'
import { listExperienceTabs } from '../../experience-tabs.ts'
import { Timetable } from '../components/timetable.tsx'
import { requireTimetable } from '../guards.server.ts'
import { canReadNotes, canWriteGathering } from '../permissions.ts'
import { listNotes, listTimetable } from '../queries/gathering.server.ts'

export const meta = () => pageTitle('Sessions')
export const handle = { template: 'organiser', nav: 'experiences', quickExit: true } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, relations, columns, viewer } = await requireTimetable(request, params, 'gathering.read')
  return {
    experience: { name: experience.name, first_on: experience.first_on, last_on: experience.last_on },
    tabs: listExperienceTabs({ experienceId: experience.id, relations }),
    gatherings: await listTimetable(experience.id, { titlesOnly: columns !== null }),
    notes: canReadNotes(relations) ? await listNotes(experience.id) : {},
    mayPlan: canWriteGathering(relations),
    today: dayOf(viewer.at),
  }
}

export default function TimetablePage() {
  const { experience, tabs, gatherings, notes, mayPlan, today } = useLoaderData<typeof loader>()
  const plan = (
    <ButtonLink to="new" icon="plus">
      Plan a gathering
    </ButtonLink>
  )
  return (
    <>
      <ExperienceTabs experience={experience} tabs={tabs} today={today} />
      <PageHeader title="Sessions" {...(mayPlan && gatherings.length > 0 && { actions: plan })} />
      {gatherings.length === 0 ? (
        <Empty title="No dates yet" action={mayPlan ? plan : undefined}>
          Times and places will be here as soon as they are settled.
        </Empty>
      ) : (
        <Timetable gatherings={gatherings} notes={notes} today={today} />
      )}
    </>
  )
}
