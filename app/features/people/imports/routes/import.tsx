import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ListPreview } from '../components/list-preview.tsx'
import { ListProgress } from '../components/list-progress.tsx'
import { ListResult } from '../components/list-result.tsx'
import { requireImport } from '../guards.server.ts'
import { kindWords } from '../import-words.ts'
import { findImportPage } from '../queries/import-page.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('List')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch } = await requireImport(request, params)
  if (batch.state === 'matching') throw redirect(`/imports/${batch.id}/columns`)
  return {
    list: { id: batch.id, fileName: batch.fileName, what: batch.experience ? `For ${batch.experience.name}` : kindWords[batch.kind] },
    page: await findImportPage(batch, new URL(request.url).searchParams),
  }
}

const titles = {
  work: 'One moment',
  preview: 'Look before anything is added',
  result: 'What came of it',
}

export default function ImportPage() {
  const { list, page } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/imports">Lists</BackLink>
      <PageHeader kicker={<bdi>{list.fileName}</bdi>} title={titles[page.shows]} lead={list.what} />
      {page.shows === 'work' && <ListProgress {...page} />}
      {page.shows === 'preview' && <ListPreview importId={list.id} {...page} />}
      {page.shows === 'result' && <ListResult {...page} />}
    </>
  )
}
