import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sayDayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { BatchTable } from '../components/batch-table.tsx'
import { requireImports } from '../guards.server.ts'
import { listBatches } from '../queries/batches.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Lists')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireImports(request)
  const batches = await listBatches(viewer.personId)
  return { batches: batches.map(({ madeAt, ...batch }) => ({ ...batch, when: sayDayTime(madeAt) })) }
}

export default function ImportsPage() {
  const { batches } = useLoaderData<typeof loader>()
  const begin = (
    <ButtonLink to="/imports/new" variant="next" icon="plus">
      Bring a list in
    </ButtonLink>
  )
  return (
    <>
      <BackLink to="/people">People</BackLink>
      <PageHeader
        title="Lists you brought in"
        lead="What you have in a spreadsheet need not be typed again. A list can be taken back whole for 30 days."
        actions={batches.length > 0 && begin}
      />
      {batches.length === 0 ? (
        <Empty title="No list yet" action={begin}>
          People, groups and services, and people to think of for an experience can come from a file or be pasted.
        </Empty>
      ) : (
        <BatchTable batches={batches} />
      )}
    </>
  )
}
