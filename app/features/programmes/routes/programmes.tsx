import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { canStartProgramme } from '../permissions.ts'
import { listProgrammes } from '../queries.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Programmes')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { relations } = await allow(request, 'organisation.read', { anywhere: true })
  return { programmes: await listProgrammes(viewer), mayStart: canStartProgramme(relations) }
}

export default function ProgrammesPage() {
  const { programmes, mayStart } = useLoaderData<typeof loader>()
  const start = mayStart && <ButtonLink to="/programmes/new">Start a programme</ButtonLink>
  return (
    <>
      <PageHeader title="Programmes" lead="A shared effort, with a purpose and an end." actions={programmes.length > 0 && start} />
      {programmes.length === 0 && (
        <Empty title="No programme yet" action={start || undefined}>
          A programme works in one area or more, and holds the experiences there.
        </Empty>
      )}
      <ul className="stack">
        {programmes.map(({ id, name, purpose, closed_at }) => (
          <li key={id}>
            <h2>
              <Link to={`/programmes/${id}`}>{name}</Link>
            </h2>
            <p className="words">{purpose}</p>
            {closed_at && <p className="quiet">Closed. Everything here can be read, and nothing changed.</p>}
          </li>
        ))}
      </ul>
      <p>
        <LineLink to="/organisations">Groups and services</LineLink>
      </p>
    </>
  )
}
