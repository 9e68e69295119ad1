import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { organisationKindWords } from '../approaches.ts'
import { requireOrganisation } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.organisation.name ?? 'Group or service')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisation } = await requireOrganisation(request, params, 'organisation.read')
  return { organisation }
}

export default function OrganisationPage() {
  const { organisation } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/organisations">Groups and services</BackLink>
      <PageHeader kicker={organisationKindWords[organisation.kind]} title={organisation.name} />
      {organisation.website && (
        <p>
          <a href={organisation.website} rel="noreferrer">
            {organisation.website}
          </a>
        </p>
      )}
    </>
  )
}
