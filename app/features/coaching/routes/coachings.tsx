import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Helped } from '../components/helped.tsx'
import { InCare } from '../components/in-care.tsx'
import { MyCoaches } from '../components/my-coaches.tsx'
import { MyPeople } from '../components/my-people.tsx'
import { requireCoachings } from '../guards.server.ts'
import { listHelped, listMyWalks } from '../queries/coachings.server.ts'
import { listCoachingsInCare, listLoads } from '../queries/coachings-in-care.server.ts'

export const meta = () => pageTitle('Walking together')
export const handle = { template: wideForSome, nav: 'coaching' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, mayList } = await requireCoachings(request)
  const { people, coaches } = await listMyWalks(viewer)
  const after = new URL(request.url).searchParams.get('after')
  const care = mayList ? { ...(await listCoachingsInCare(viewer, after)), loads: await listLoads(viewer) } : null
  return {
    today: dayOf(viewer.at),
    isWide: mayList || people.length > 0,
    people,
    coaches,
    helped: await listHelped(viewer),
    care,
  }
}

export default function CoachingsPage() {
  const { today, people, coaches, helped, care } = useLoaderData<typeof loader>()
  const isEmpty = people.length + coaches.length + helped.length === 0 && !care
  return (
    <>
      <PageHeader
        title="Walking together"
        lead="One coach, one person, a talk now and then, one small step at a time."
        {...(care && { actions: <ButtonLink to="new">Bring two people together</ButtonLink> })}
      />
      {isEmpty && (
        <Empty title="Nobody walks with you here yet">
          After an experience somebody may walk with you for a while. You will find your talks and your small steps here.
        </Empty>
      )}
      <div className="stack stack-large">
        {coaches.length > 0 && <MyCoaches coaches={coaches} today={today} />}
        {people.length > 0 && <MyPeople people={people} today={today} />}
        {helped.length > 0 && <Helped talks={helped} />}
        {care && <InCare {...care} today={today} />}
      </div>
    </>
  )
}
