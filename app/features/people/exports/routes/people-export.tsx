import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { isAsking, readPeopleAsked, writePeopleAsked } from '../../people-filters.ts'
import { FileLinks } from '../components/file-links.tsx'
import { requirePeopleExport } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Take the list out')

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePeopleExport(request)
  const asked = readPeopleAsked(new URL(request.url).searchParams)
  return { query: writePeopleAsked(asked), isAsking: isAsking(asked) }
}

export default function PeopleExportPage() {
  const { query, isAsking } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/people${query}`}>People</BackLink>
      <PageHeader
        title="Take the list out"
        lead={isAsking ? 'The people your filters found, as a file.' : 'Everybody you plan with and walk with, as a file.'}
      />
      <FileLinks path={`/people/export/file${query}`} what="people">
        In it are names, how to reach people, where they belong and what they said of themselves. Numbers and addresses that are not to be
        used, or only by somebody else, are left out. Whoever has the file can read it: keep it where only you can, and delete it when you
        are done. That you took it is noted.
      </FileLinks>
    </>
  )
}
