import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requirePlacesExport } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Take the list out')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requirePlacesExport(request, params)
  const { search } = new URL(request.url)
  return { id: experience.id, name: experience.name, search: search.replace(/[?&]_routes=[^&]*/, '').replace(/^&/, '?') }
}

export default function PlacesExportPage() {
  const { id, name, search } = useLoaderData<typeof loader>()
  const file = `/experiences/${id}/places/export/file${search}${search ? '&' : '?'}`
  return (
    <>
      <BackLink to={`/experiences/${id}/places${search}`}>{name}</BackLink>
      <PageHeader title="Take the list out" lead="The people of this experience, as your filters found them, as a file." />
      <div className="stack">
        <Notice title="What is in the file">
          In it are names, which view each brings, how it stands and how to reach them. Whom somebody else carries is left out, and so are
          numbers and addresses that are not to be used. Keep the file where only you can read it, and delete it when you are done. That you
          took it is noted.
        </Notice>
        <p className="row">
          <ButtonLink to={`${file}format=xlsx`} reloadDocument>
            Excel workbook
          </ButtonLink>
          <ButtonLink to={`${file}format=csv`} reloadDocument>
            CSV
          </ButtonLink>
        </p>
      </div>
    </>
  )
}
