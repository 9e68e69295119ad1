import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { organisationKindWords } from '../approaches.ts'
import { canWriteOrganisation } from '../permissions.ts'
import { listOrganisations } from '../queries.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Groups and services')

export async function loader({ request }: LoaderFunctionArgs) {
  const { relations } = await allow(request, 'organisation.read', { anywhere: true })
  const find = new URL(request.url).searchParams.get('find') ?? ''
  return { find, organisations: await listOrganisations(find), mayWrite: canWriteOrganisation(relations) }
}

export default function OrganisationsPage() {
  const { find, organisations, mayWrite } = useLoaderData<typeof loader>()
  const add = mayWrite && (
    <>
      <ButtonLink to="/imports/new?kind=organisations">Bring a list in</ButtonLink>
      <ButtonLink to="/organisations/new">Add one</ButtonLink>
    </>
  )
  return (
    <>
      <PageHeader title="Groups and services" lead="Whom people belong to or work for." actions={add} />
      <Filters label="Find a group or service">
        <Field name="find" label="Name" type="search" defaultValue={find} grows />
      </Filters>
      {organisations.length === 0 && (
        <Empty title={find ? 'Nothing by that name' : 'None yet'}>
          Parents’ groups, schools, charities and council services will be here.
        </Empty>
      )}
      <ul className="stack">
        {organisations.map(({ id, name, kind }) => (
          <li key={id}>
            <Link to={`/organisations/${id}`}>{name}</Link> <span className="quiet small">{organisationKindWords[kind]}</span>
          </li>
        ))}
      </ul>
      {mayWrite && organisations.length > 0 && (
        <p className="row no-print">
          <LineLink to={`/organisations/export/file${find ? `?find=${encodeURIComponent(find)}` : ''}`} reloadDocument>
            Take the list out
          </LineLink>
        </p>
      )}
    </>
  )
}
