import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PhoneTable } from '../components/phone-table.tsx'
import { requirePhoneList } from '../guards.server.ts'
import { readPeopleAsked, writePeopleAsked } from '../people-filters.ts'
import { listPhones } from '../queries/phone-list.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Phone list')

export async function loader({ request }: LoaderFunctionArgs) {
  const { act, viewer } = await requirePhoneList(request)
  const asked = readPeopleAsked(new URL(request.url).searchParams)
  return { ...(await listPhones(act, viewer, asked)), back: `/people${writePeopleAsked(asked)}`, on: sayDay(dayOf(viewer.at), '') }
}

export default function PhoneListPage() {
  const { rows, hasMore, back, on } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={back}>People</BackLink>
      <PageHeader kicker={`As it was on ${on}`} title="Phone list" lead="Read what stands beside a number before you ring." />
      <p className="quiet no-print">Print this page from your browser. Keep the paper as you would keep a letter of theirs.</p>
      {hasMore && (
        <Notice variant="care" title="These are the first 200">
          Choose a community, a voice or a group on the page before, and print the list in parts.
        </Notice>
      )}
      {rows.length === 0 ? <Empty title="Nobody to ring">Nobody fits what was asked.</Empty> : <PhoneTable rows={rows} />}
    </>
  )
}
