import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listExperienceTabs } from '#app/features/experiences/experience-tabs.ts'
import { requireExperience } from '#app/features/experiences/guards.server.ts'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { ValuesByVoice } from '../components/values-by-voice.tsx'
import { groupByVoice } from '../group-by-voice.ts'
import { canReadValues } from '../permissions.ts'
import { countValuesOf, listValuesOf } from '../queries/values.server.ts'
import { sayHowMany } from '../value-question.ts'

export const meta = () => pageTitle('What matters')
export const handle = { template: 'organiser', nav: 'experiences', quickExit: true } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, relations, viewer } = await requireExperience(request, params, 'experience.read')
  const mayRead = canReadValues(relations)
  return {
    name: experience.name,
    days: sayDays(experience.first_on, experience.last_on, dayOf(viewer.at)),
    purpose: experience.purpose,
    tabs: listExperienceTabs({ experienceId: experience.id, relations }),
    howMany: sayHowMany(await countValuesOf(experience.id)),
    groups: mayRead ? groupByVoice(await listValuesOf(experience.id)) : null,
  }
}

export default function ExperienceValues() {
  const { name, days, purpose, tabs, howMany, groups } = useLoaderData<typeof loader>()
  return (
    <>
      <Tabs
        label={name}
        about={
          <>
            <b>{name}</b> · {days}
          </>
        }
        tabs={tabs}
      />
      <div className="stack stack-large">
        <PageHeader title="What matters to us" purpose={purpose} {...(groups === null && { lead: howMany })} />
        {groups === null && (
          <p>The words stay with the people who were in the room, and with whoever held it. You can see how many there are.</p>
        )}
        {groups?.length === 0 && <Empty title="No values yet">They are put up in the room, by whoever is there, and gather here.</Empty>}
        {groups && groups.length > 0 && <ValuesByVoice groups={groups} />}
      </div>
    </>
  )
}
